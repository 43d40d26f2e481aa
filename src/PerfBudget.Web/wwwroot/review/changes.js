// What changed since the form was returned: each cell that differs says so by colour, by a word and, when it is pointed at or chosen, by
// the old text.

import { cellOf, make } from '../shared/page.js';

const Words = { changed: '改', added: '增', moved: '移' };

/** Shows changes in the form. @param {HTMLElement[]} changes the lines that tell of them @param {(cell: HTMLElement) => void} onGo */
export function showChanges(changes, form, onGo) {
    for (const change of changes) {
        const { change: kind, before } = change.dataset;
        const cells = cellsOf(form, change.dataset);
        (kind === 'moved' ? cells.slice(0, 1) : cells).forEach(cell => {
            cell.dataset.changed = Words[kind];
            const said = kind === 'added' ? '新增的一行' : `原：${before ?? '（空）'}`;
            cell.dataset.before = cell.dataset.before ? `${cell.dataset.before}\n${said}` : said;
        });
        if (kind !== 'removed' && cells.length === 0) {
            change.append(make('span', { className: 'change-note', textContent: '表上不打印这一项' }));
        }

        change.addEventListener('click', () => cells.length > 0 && onGo(cells[0]));
    }
}

// A whole row, a cell, or the one cell in which a place prints reason and measure together.
function cellsOf(form, { field, row }) {
    if (field === 'indicator.row') {
        return [...form.querySelectorAll(`[data-row="${CSS.escape(row)}"][data-field^="indicator."]`)];
    }

    const isJoined = ['indicator.reason', 'indicator.measure'].includes(field);
    const cell = cellOf(form, { field, row }) ?? (isJoined ? cellOf(form, { field: 'indicator.reasonAndMeasure', row }) : null);
    return cell ? [cell] : [];
}
