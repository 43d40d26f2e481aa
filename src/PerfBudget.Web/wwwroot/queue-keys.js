// The keys of the reviewer's queue: up and down, open, tick. Everything works without them.

const rows = () => [...document.querySelectorAll('[data-queue] [data-queued]')];

function move(step) {
    const all = rows();
    const at = all.findIndex(row => row.contains(document.activeElement));
    const row = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    row?.querySelector('a').focus();
    row?.scrollIntoView({ block: 'nearest' });
}

const isForOthers = event => event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    || event.target.closest('input:not([type=checkbox]), select, textarea');

document.addEventListener('keydown', event => {
    if (rows().length === 0 || isForOthers(event)) {
        return;
    }

    const isInList = event.target.closest('[data-queued]') !== null;
    const step = { j: 1, k: -1, ArrowDown: isInList || event.target === document.body ? 1 : 0, ArrowUp: isInList ? -1 : 0 }[event.key];
    if (step) {
        event.preventDefault();
        move(step);
    } else if (event.key === 'x' && isInList) {
        event.target.closest('[data-queued]').querySelector('input[type=checkbox]')?.click();
    } else if (event.key === 'Enter' && event.target.matches('[data-queued] input')) {
        event.preventDefault(); // Enter opens; the button approves
        event.target.closest('[data-queued]').querySelector('a').click();
    }
});
