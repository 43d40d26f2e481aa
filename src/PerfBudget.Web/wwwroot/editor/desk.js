// The form on the desk: taken from the server, fetched anew after rows have changed, closed when nothing more may be written.

import { keyOf } from './cells.js';

export class Desk {
    #isOutdated = false;
    #isRefreshing = false;
    #goAfter = null;
    isClosed = false;
    /** Why it is closed, a sentence. @type {string | undefined} */
    closed;

    /**
     * @param {{ server: import('./server.js').Server, cells: import('./cells.js').Cells, grid: import('./grid.js').Grid,
     *   input: import('./input.js').CellInput, selection: import('./selection.js').Selection, queue: import('./queue.js').Queue,
     *   about: import('./about.js').About, onLoaded: () => void, onClosed: () => void, onState: () => void, toNotice: () => void }} parts
     *   onLoaded: the form was drawn anew; onState: how many cells are open may have changed; toNotice goes to what stands above the form
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** Takes the form as the server has it. */
    load(opened) {
        this.about.take(opened);
        this.cells.load(opened.sheet);
        this.grid.measure();
        this.cells.sheet.querySelectorAll('table.pb-grid').forEach((table, n) => {
            table.setAttribute('role', 'grid');
            table.setAttribute('aria-label', `表格第 ${n + 1} 部分`);
        });
        this.onLoaded();
    }

    /** The form is to be fetched anew; then one goes to this cell. @param {string | null} goAfter */
    outdate(goAfter = null) {
        this.#isOutdated = true;
        this.#goAfter = goAfter ?? this.#goAfter;
    }

    /** Fetches the form anew after rows have changed; waits until nobody types and nothing is on its way. */
    async refresh() {
        if (!this.#isOutdated || this.#isBusy || this.#isRefreshing || this.isClosed) {
            return;
        }

        this.#isRefreshing = true;
        try {
            const opened = await this.server.sheet();
            if (!this.#isBusy) {
                this.#draw(opened);
            }
        } catch {
            // The next answer of the server brings it again.
        } finally {
            this.#isRefreshing = false;
        }
    }

    /** Nothing more is written. What was being typed stays in its cell, and how much of it was not saved is said. */
    close(reason) {
        if (this.isClosed) {
            return;
        }

        this.isClosed = true;
        this.closed = reason;
        this.queue.stop(); // first: whose sign-in it is may have changed
        const hadFocus = this.#hasFocus;
        this.input.commit();
        this.input.box.remove();
        this.selection.isClosed = true;
        for (const { field, row } of this.queue.left) {
            const cell = this.cells.get(field, row);
            if (cell) {
                this.cells.mark(cell, 'refused', '没有送到服务器');
            }
        }

        this.cells.sheet.closest('.editor').classList.add('editor-closed');
        this.onClosed();
        if (hadFocus) {
            this.toNotice();
        }
    }

    get #isBusy() {
        return this.input.isEditing || this.queue.waiting > 0;
    }

    get #hasFocus() {
        return document.activeElement === this.input.box;
    }

    #draw(opened) {
        const { active, anchor, whereabouts } = this.selection;
        const hadFocus = this.#hasFocus || this.#goAfter !== null;
        const key = this.#goAfter ?? whereabouts;
        const corner = anchor && anchor !== active && !this.#goAfter ? keyOf(anchor.field, anchor.row) : null;
        this.#isOutdated = false;
        this.#goAfter = null;
        this.cells.sheet.innerHTML = opened.html;
        this.load(opened);
        this.onState();
        const again = this.selection.settle(key, corner);
        if (!again && this.about.isPart) {
            this.close('要填的指标已从表上删除，请联系请您填写的人。');
        } else if (hadFocus) {
            this.selection.go(again, this.selection.anchor !== again);
        }
    }
}
