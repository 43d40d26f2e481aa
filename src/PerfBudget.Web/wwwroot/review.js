// The reviewer's desk: tabs beside the form, changes shown in it, cells chosen and commented, keys.

import { cellOf, goTo, make, mount, writing } from './comments.js';
import { insert, phrasesFor } from './phrases.js';

const root = document.querySelector('[data-review]');
const form = root.querySelector('[data-sheet] .pb-form');

// Tabs. Without this script the parts stand below one another.
const panel = root.querySelector('[data-tabs]');
const parts = [...panel.querySelectorAll(':scope > [data-tab]')];
const tabs = parts.map((part, n) => {
    const tab = make('button', { type: 'button', id: `tab-${part.id}`, title: `按 ${n + 1}` }, part.dataset.tab);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', part.id);
    part.setAttribute('role', 'tabpanel');
    part.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => choose(n));
    tab.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
            event.preventDefault();
            choose((n + step + parts.length) % parts.length);
            tabs.find(other => other.getAttribute('aria-selected') === 'true').focus();
        }
    });
    return tab;
});

function choose(chosen) {
    parts.forEach((part, n) => {
        part.hidden = n !== chosen;
        tabs[n].setAttribute('aria-selected', String(n === chosen));
        tabs[n].tabIndex = n === chosen ? 0 : -1;
    });
    root.querySelector('[data-review-body]').classList.toggle('is-wide', 'wide' in parts[chosen].dataset); // the attribute stands only where there is something wide
    root.classList.toggle('shows-changes', parts[chosen].id === 'changes-panel');
    panel.scrollTop = 0;
}

const tabNamed = id => parts.findIndex(part => part.id === id);

function count(id, number) {
    const n = tabNamed(id);
    tabs[n].replaceChildren(parts[n].dataset.tab, ...(Number(number) > 0 ? [make('span', { className: 'tab-count', textContent: number })] : []));
}

const list = make('div', { className: 'review-tabs' }, ...tabs);
list.setAttribute('role', 'tablist');
list.setAttribute('aria-label', '表旁');
panel.prepend(list);
parts.forEach(part => count(part.id, part.dataset.count));

// Changes: each cell that differs says so by colour, by a word and, when it is pointed at or chosen, by the old text.
const changes = [...root.querySelectorAll('[data-change]')];
const cellsOf = change => {
    const { field, row } = change.dataset;
    if (field === 'indicator.row') {
        return [...form.querySelectorAll(`[data-row="${CSS.escape(row)}"][data-field^="indicator."]`)];
    }

    const joined = ['indicator.reason', 'indicator.measure'].includes(field) ? cellOf(form, { field: 'indicator.reasonAndMeasure', row }) : null;
    const cell = cellOf(form, { field, row }) ?? joined;
    return cell ? [cell] : [];
};
for (const change of changes) {
    const { change: kind, before } = change.dataset;
    const word = { changed: '改', added: '增', moved: '移' }[kind];
    cellsOf(change).forEach((cell, n) => {
        if (kind !== 'moved' || n === 0) {
            cell.dataset.changed = word;
            const said = kind === 'added' ? '新增的一行' : `原：${before ?? '（空）'}`;
            cell.dataset.before = cell.dataset.before ? `${cell.dataset.before}\n${said}` : said;
        }
    });
    if (kind !== 'removed' && cellsOf(change).length === 0) {
        change.append(make('span', { className: 'change-note', textContent: '表上不打印这一项' }));
    }

    change.addEventListener('click', () => {
        const [cell] = cellsOf(change);
        if (cell) {
            stand(cell);
            goTo(cell);
        }
    });
}

// Cells: one of them can be tabbed to, the arrows go on from there.
// A row that nobody has written has no identity, and takes no comment.
const isCell = element => element?.matches?.('.review-form [data-field]') && (!element.dataset.field.startsWith('indicator.') || element.dataset.row !== undefined);
const cells = [...form.querySelectorAll('[data-field]')].filter(isCell);
let active = cells[0];

function stand(cell) {
    active.tabIndex = -1;
    active.classList.remove('is-shown');
    form.querySelectorAll('.is-shown').forEach(other => other.classList.remove('is-shown'));
    active = cell;
    cell.tabIndex = 0;
    cell.classList.add('is-shown');
    showComposer(cell);
}

function toward(cell, dx, dy) {
    const from = cell.getBoundingClientRect();
    const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
    const [x, y] = middle(from);
    const beyond = box => dx > 0 ? box.left >= from.right - 2 : dx < 0 ? box.right <= from.left + 2 : dy > 0 ? box.top >= from.bottom - 2 : box.bottom <= from.top + 2;
    return cells.map(other => ({ other, box: other.getBoundingClientRect() })).filter(({ other, box }) => other !== cell && beyond(box))
        .map(({ other, box }) => {
            const [ox, oy] = middle(box);
            return { other, far: (dx ? Math.abs(ox - x) + 4 * Math.abs(oy - y) : Math.abs(oy - y) * 4 + Math.abs(ox - x)) };
        }).sort((a, b) => a.far - b.far)[0]?.other ?? null;
}

if (active) {
    cells.forEach(cell => cell.tabIndex = -1);
    active.tabIndex = 0;
    form.addEventListener('click', event => {
        const cell = event.target.closest('[data-field]');
        if (isCell(cell) && getSelection().isCollapsed) {
            stand(cell);
            cell.focus({ preventScroll: true });
        }
    });
    form.addEventListener('focusin', event => isCell(event.target) && event.target !== active && stand(event.target));
}

// Comments.
const commentList = root.querySelector('[data-comment-list]');
const comments = mount(commentList);
const composer = make('div', { className: 'comment-composer' });
let chosen = null;
comments.addEventListener('change', () => {
    count('comments-panel', comments.open.length);
    root.querySelectorAll('[data-take-comments]').forEach(button => button.hidden = comments.open.length === 0);
    commentList.querySelector('h2').after(composer);
    showComposer(chosen);
});

const terms = JSON.parse(root.dataset.terms);

function nameOf(cell) {
    const { field, row } = cell.dataset;
    const name = row && field !== 'indicator.level3' ? cellOf(form, { field: 'indicator.level3', row })?.textContent : null;
    return [terms[field] ?? '这一格', name?.slice(0, 30)].filter(Boolean).join(' · ');
}

let written = null;
function showComposer(cell) {
    if (!comments.mayWrite) {
        composer.replaceChildren();
        return;
    }

    if (!cell) {
        composer.replaceChildren(make('p', { className: 'comment-hint', textContent: '在左边点一格（或用方向键选一格，按 c），再写批注。' }));
        return;
    }

    if (chosen === cell && composer.querySelector('textarea')) {
        return;
    }

    const kept = composer.querySelector('textarea')?.value ?? '';
    chosen = cell;
    const { field, row = null } = cell.dataset;
    written = writing(`对“${nameOf(cell)}”的批注`, '写批注', async text => {
        await comments.add(field, row, text);
        cell.focus({ preventScroll: true });
    }, { rows: 3 });
    const box = written.querySelector('textarea');
    box.value = kept;
    box.addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.ctrlKey && !event.isComposing) {
            written.requestSubmit();
        } else if (event.key === 'Escape') {
            cell.focus();
        }
    });
    composer.replaceChildren(make('p', { className: 'comment-at' }, '批注这一格：', make('b', { textContent: nameOf(cell) })), written, phrasesFor(box));
}

function writeComment() {
    if (comments.mayWrite && active) {
        choose(tabNamed('comments-panel'));
        stand(active); // seen to be the one, also where it was never chosen
        active.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        composer.querySelector('textarea')?.focus();
    }
}

form.addEventListener('dblclick', writeComment);

// Decisions.
for (const decision of root.querySelectorAll('[data-phrases]')) {
    const box = decision.querySelector('textarea');
    decision.querySelector('.flow-buttons').before(phrasesFor(box));
    decision.querySelector('[data-take-comments]')?.addEventListener('click', () => {
        const fits = comments.open.map((thread, n) => insert(box, `${n + 1}. ${thread.cell}：${thread.text}`)).every(Boolean);
        if (!fits) {
            decision.querySelector('[data-take-comments]').after(make('span', { className: 'comment-problem', role: 'status', textContent: `理由最多 ${box.maxLength} 字，没有全部带入；填报人在批注里看得到全文。` }));
        }
    });
}

function decide(...steps) {
    const decision = steps.map(step => root.querySelector(`[data-step="${step}"]`)).find(Boolean);
    if (decision) {
        root.querySelectorAll('[data-step]').forEach(other => other.open = other === decision);
        decision.querySelector(steps.includes('return') ? 'textarea' : 'button[type=submit]').focus();
    }
}

document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
    }

    if (event.key === 'Escape') {
        const open = root.querySelector('[data-step][open]');
        if (open) {
            open.open = false;
            open.querySelector('summary').focus();
        }

        return;
    }

    if (event.target.closest('input, textarea, select')) {
        return;
    }

    const arrow = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (arrow && !event.target.closest('button, a, summary, [role=tab], .review-panel')) {
        const next = isCell(event.target) ? toward(event.target, ...arrow) : active;
        event.preventDefault();
        if (next) {
            stand(next);
            next.focus();
            next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }

        return;
    }

    const act = {
        n: () => root.dataset.next && location.assign(root.dataset.next),
        r: () => decide('return'),
        a: () => decide('approve', 'confirm'),
        c: writeComment,
        Enter: writeComment,
    }[event.key] ?? (parts[Number(event.key) - 1] ? () => choose(Number(event.key) - 1) : null);
    if (act && (event.key !== 'Enter' || isCell(event.target))) {
        event.preventDefault();
        act();
    }
});

choose(changes.length > 0 ? tabNamed('changes-panel') : 0);
root.dataset.ready = '';
