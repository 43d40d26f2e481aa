// The findings beside a form: each marks the cells it speaks of, and a click goes to the first of them. Without this script
// the list is a list.

const severities = ['hint', 'explain', 'error'];

function cellsOf(finding) {
    return finding.dataset.at.split(' ').flatMap(at => {
        const [path, row] = at.split('@');
        const cell = row
            ? document.querySelector(`.pb-form [data-field="${CSS.escape(path)}"][data-row="${CSS.escape(row)}"]`)
            : document.querySelector(`.pb-form [data-field="${CSS.escape(path)}"]`);
        return cell ? [cell] : [];
    });
}

function mark() {
    for (const finding of document.querySelectorAll('[data-finding]')) {
        for (const cell of cellsOf(finding)) {
            const before = severities.indexOf(cell.dataset.severity ?? '');
            if (severities.indexOf(finding.dataset.severity) > before) {
                cell.dataset.severity = finding.dataset.severity;
            }
            const text = finding.querySelector('.finding-text').textContent;
            cell.title = cell.title && !cell.title.includes(text) ? `${cell.title}\n${text}` : text;
        }
    }
}

function goTo(finding) {
    const cell = cellsOf(finding)[0] ?? document.querySelector('.pb-form');
    if (!cell) {
        return;
    }
    for (const other of document.querySelectorAll('.pb-form .is-shown')) {
        other.classList.remove('is-shown');
    }
    cell.classList.add('is-shown');
    cell.tabIndex = cell.tabIndex < 0 ? -1 : cell.tabIndex;
    cell.scrollIntoView({ block: 'center', inline: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    cell.focus({ preventScroll: true });
}

document.addEventListener('click', event => {
    const finding = event.target.closest?.('[data-finding]');
    if (finding) {
        goTo(finding);
    }
});

mark();
addEventListener('DOMContentLoaded', () => globalThis.Blazor?.addEventListener?.('enhancedload', mark));
