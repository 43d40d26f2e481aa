// The findings beside a form: each marks the cells it speaks of, and a click goes to the first of them. Without this script
// the list is a list.

import { cellOf, goTo, onEachPage } from './shared/page.js';

const severities = ['hint', 'explain', 'error'];
const form = () => document.querySelector('.pb-form');

// A field of a row that is named without its row: the first there is.
function cellsOf(finding) {
    const first = field => form().querySelector(`[data-field="${CSS.escape(field)}"]`);
    const of = ([field, row]) => cellOf(form(), { field, row }) ?? (row ? null : first(field));
    return form() ? finding.dataset.at.split(' ').map(at => of(at.split('@'))).filter(Boolean) : [];
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

document.addEventListener('click', event => {
    const finding = event.target.closest?.('[data-finding]');
    const cell = finding && (cellsOf(finding)[0] ?? form());
    if (cell) {
        goTo(cell);
    }
});

onEachPage(mark);
