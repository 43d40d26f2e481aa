// The box for a comment on the cell that is chosen. Each cell has its own words, also while they are half written.

import { phrasesFor } from '../phrases.js';
import { writing } from '../shared/comment-list.js';
import { placeOfCell } from '../shared/comments.js';
import { cellOf, make } from '../shared/page.js';

export class Composer {
    element = make('div', { className: 'comment-composer' });
    #cell = null;

    /**
     * @param {import('../shared/comments.js').Comments} comments @param {HTMLElement} form
     * @param {Record<string, string>} terms what the form's cells are called, by field
     */
    constructor(comments, form, terms) {
        Object.assign(this, { comments, form, terms });
    }

    /** Shows the box of a cell. @param {HTMLElement | null} cell null: none has been chosen yet */
    show(cell) {
        const box = this.#box;
        if (this.comments.mayWrite && cell && cell === this.#cell && box) {
            box.value ||= this.#kept;
            return;
        }

        this.#cell = cell;
        this.element.replaceChildren(...(!this.comments.mayWrite ? [] : cell ? this.#boxOf(cell)
            : [make('p', { className: 'comment-hint', textContent: '在左边点一格（或用方向键选一格，按 c），再写批注。' })]));
    }

    /** To be said when the comments are other than before. */
    showAgain() {
        this.show(this.#cell);
    }

    focus() {
        this.#box?.focus();
    }

    get #box() {
        return this.element.querySelector('textarea');
    }

    get #kept() {
        const { field, row } = this.#cell.dataset;
        return this.comments.half.at(placeOfCell(field, row));
    }

    #boxOf(cell) {
        const { field, row = null } = cell.dataset;
        const name = this.#nameOf(cell);
        const send = async text => {
            await this.comments.add(field, row, text);
            cell.focus({ preventScroll: true });
        };
        const half = this.comments.half;
        const written = writing({ label: `对“${name}”的批注`, action: '写批注', place: placeOfCell(field, row), rows: 3, half, send });
        const box = written.querySelector('textarea');
        box.addEventListener('keydown', event => {
            if (event.key === 'Enter' && event.ctrlKey && !event.isComposing) {
                written.requestSubmit();
            } else if (event.key === 'Escape') {
                cell.focus();
            }
        });
        return [make('p', { className: 'comment-at' }, '批注这一格：', make('b', { textContent: name })), written, phrasesFor(box)];
    }

    #nameOf(cell) {
        const { field, row } = cell.dataset;
        const name = row && field !== 'indicator.level3' ? cellOf(this.form, { field: 'indicator.level3', row })?.textContent : null;
        return [this.terms[field] ?? '这一格', name?.slice(0, 30)].filter(Boolean).join(' · ');
    }
}
