// Comments in the editor: a mark at each cell that has open ones, the cell's comments in the panel, and a list of all.

import { cellOf, Comments, make, threadItem, writing } from '../comments.js';
import { keyOf } from './cells.js';

/** Comments whose half-written texts are kept until the server has them. */
class KeptComments extends Comments {
    /** @param {string} address @param {import('./desk.js').Desk} desk */
    constructor(address, desk) {
        super(address);
        this.desk = desk;
    }

    add(field, row, text) {
        return this.#sent(keyOf(field, row), text, () => super.add(field, row, text));
    }

    answer(id, text) {
        return this.#sent(String(id), text, () => super.answer(id, text));
    }

    async #sent(place, text, send) {
        this.desk.half.keep(place, '');
        try {
            await send();
        } catch (problem) {
            this.desk.half.keep(place, text);
            throw problem;
        }
    }
}

export class EditorComments {
    #cell = null;
    #here = make('section', { className: 'panel-comments', ariaLabel: '批注' });

    /** @param {import('./desk.js').Desk} desk @param {string} address @param {HTMLElement} panel */
    constructor(desk, address, panel) {
        this.desk = desk;
        this.comments = new KeptComments(address, desk);
        this.#here.addEventListener('input', event => event.target.tagName === 'TEXTAREA' && desk.half.keep(this.#placeOf(event.target), event.target.value));
        this.comments.addEventListener('change', () => {
            this.comments.mark(desk.sheet);
            this.#show();
            desk.name();
        });
        desk.sheet.addEventListener('formloaded', () => this.comments.mark(desk.sheet));
        panel.addEventListener('cellshown', event => {
            this.#cell = event.detail;
            panel.querySelector('.panel-trouble').after(this.#here);
            this.#show();
        });
        this.ready = this.comments.load().catch(problem => this.#here.replaceChildren(make('p', { className: 'comment-problem', textContent: `批注没有读到：${problem.message}` })));
    }

    /** The first cell with an open comment that can be written into; undefined where there is none. */
    firstOpen() {
        return this.desk.cells.all().find(cell => this.comments.at(cell.field, cell.row).some(thread => !thread.solvedAt));
    }

    #show() {
        const cell = this.#cell;
        if (!cell || this.#here.contains(document.activeElement) && document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value) {
            return; // what is being written stays
        }

        const { comments } = this;
        const own = comments.at(cell.field, cell.row);
        const others = comments.threads.filter(thread => !own.includes(thread));
        const openElsewhere = others.filter(thread => !thread.solvedAt).length;
        const elsewhere = make('details', { className: 'panel-elsewhere', open: openElsewhere > 0 && own.every(thread => thread.solvedAt) },
            make('summary', { textContent: `别处的批注（${openElsewhere} 条未解决）` }),
            make('ol', {}, ...others.map(thread => {
                const isGone = cellOf(this.desk.sheet, thread) === null;
                return threadItem(comments, thread, { isGone, onGo: () => this.#go(thread) });
            })));
        this.#here.replaceChildren(...[
            own.length > 0 ? make('h3', { textContent: '本格批注' }) : null,
            own.length > 0 ? make('ol', {}, ...own.map(thread => threadItem(comments, thread))) : null,
            others.length > 0 ? elsewhere : null,
            comments.mayWrite ? make('details', {}, make('summary', { textContent: '写批注' }), writing('对本格的批注', '写批注', text => comments.add(cell.field, cell.row, text))) : null,
        ].filter(Boolean));
        for (const box of this.#here.querySelectorAll('textarea')) {
            box.value = this.desk.half.at(this.#placeOf(box));
            for (let around = box.closest('details'); around && box.value; around = around.parentElement.closest('details')) {
                around.open = true;
            }
        }
    }

    // Of an answer, its thread; of a new comment, its cell.
    #placeOf(box) {
        return box.closest('[data-comment]')?.dataset.comment ?? keyOf(this.#cell.field, this.#cell.row);
    }

    #go(thread) {
        const cell = this.desk.cells.get(thread.field, thread.row);
        if (cell) {
            this.desk.go(cell);
        }
    }
}
