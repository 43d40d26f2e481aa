// Comments in the editor: a mark at each cell that has open ones, the cell's comments in the panel, and a list of all.

import { threadItem, writing } from '../shared/comment-list.js';
import { placeOfCell } from '../shared/comments.js';
import { cellOf, make } from '../shared/page.js';
import { sentenceOf } from '../shared/script-server.js';

export class EditorComments {
    #cell = null;
    #here = make('section', { className: 'panel-comments', ariaLabel: '批注' });

    /**
     * @param {HTMLElement} panel
     * @param {{ comments: import('../shared/comments.js').Comments, cells: import('./cells.js').Cells,
     *   selection: import('./selection.js').Selection }} parts
     */
    constructor(panel, parts) {
        Object.assign(this, parts);
        this.comments.addEventListener('change', () => {
            this.mark();
            this.#show();
            this.selection.name();
        });
        panel.addEventListener('cellshown', event => {
            this.#cell = event.detail;
            panel.querySelector('.panel-trouble').after(this.#here);
            this.#show();
        });
        this.ready = this.comments.load().catch(problem => {
            this.#here.replaceChildren(make('p', { className: 'comment-problem', textContent: `批注没有读到：${sentenceOf(problem)}` }));
        });
    }

    /** Marks the cells; to be said after the form was drawn anew. */
    mark() {
        this.comments.mark(this.cells.sheet);
    }

    /** The first cell with an open comment that can be written into; undefined where there is none. */
    firstOpen() {
        return this.cells.all().find(cell => this.comments.at(cell.field, cell.row).some(thread => !thread.solvedAt));
    }

    #show() {
        const cell = this.#cell;
        const written = document.activeElement;
        if (!cell || (this.#here.contains(written) && written.tagName === 'TEXTAREA' && written.value)) {
            return; // what is being written stays
        }

        const own = this.comments.at(cell.field, cell.row);
        const others = this.comments.threads.filter(thread => !own.includes(thread));
        this.#here.replaceChildren(...[
            own.length > 0 && make('h3', { textContent: '本格批注' }),
            own.length > 0 && make('ol', {}, ...own.map(thread => threadItem(this.comments, thread))),
            others.length > 0 && this.#elsewhere(others, own.every(thread => thread.solvedAt)),
            this.comments.mayWrite && this.#writingAt(cell),
        ].filter(Boolean));
        for (const box of this.#here.querySelectorAll('textarea')) {
            for (let around = box.closest('details'); around && box.value; around = around.parentElement.closest('details')) {
                around.open = true; // half-written words are in sight
            }
        }
    }

    #elsewhere(threads, isFirst) {
        const open = threads.filter(thread => !thread.solvedAt).length;
        return make('details', { className: 'panel-elsewhere', open: open > 0 && isFirst },
            make('summary', { textContent: `别处的批注（${open} 条未解决）` }),
            make('ol', {}, ...threads.map(thread => {
                const isGone = cellOf(this.cells.sheet, thread) === null;
                const onGo = () => this.selection.go(this.cells.get(thread.field, thread.row));
                return threadItem(this.comments, thread, { isGone, onGo });
            })));
    }

    #writingAt({ field, row }) {
        const send = text => this.comments.add(field, row, text);
        const { half } = this.comments;
        return make('details', {}, make('summary', { textContent: '写批注' }),
            writing({ label: '对本格的批注', action: '写批注', place: placeOfCell(field, row), half, send }));
    }
}
