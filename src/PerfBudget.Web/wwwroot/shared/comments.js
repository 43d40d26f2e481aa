// The comments of one form: what the server says of them, and their marks in the form's cells.

import { cellOf } from './page.js';

/**
 * @typedef {{ text: string, by: string, at: string }} Answer
 * @typedef {{ id: number, field: string, row: string | null, cell: string, text: string, by: string, at: string, solvedBy: string | null,
 *   solvedAt: string | null, answers: Answer[] }} Thread
 */

/** Where a half-written comment on a cell is kept. */
export const placeOfCell = (field, row) => `comment ${field}|${row ?? ''}`;

/** Where a half-written answer is kept. */
export const placeOfAnswer = id => `answer ${id}`;

/** Says 'change' whenever the comments are other than before. */
export class Comments extends EventTarget {
    /** @type {Thread[]} */
    threads = [];
    mayWrite = false;
    /** Who is signed in, once the comments are loaded. @type {string | null} */
    person = null;

    /**
     * @param {import('./script-server.js').ScriptServer} server @param {import('./half-written.js').HalfWritten} half
     */
    constructor(server, half) {
        super();
        this.server = server;
        this.half = half;
    }

    get open() {
        return this.threads.filter(thread => !thread.solvedAt);
    }

    at(field, row) {
        return this.threads.filter(thread => thread.field === field && (thread.row ?? null) === (row ?? null));
    }

    load() {
        return this.#take(this.server.ask());
    }

    /** The key to what this person has half written in this browser. */
    key(wrapped) {
        return this.server.ask('/key', { body: { wrapped } });
    }

    add(field, row, text) {
        return this.#take(this.server.ask('', { body: { field, row, text } }), () => this.half.sent(placeOfCell(field, row), text));
    }

    answer(id, text) {
        return this.#take(this.server.ask(`/${id}/answers`, { body: { text } }), () => this.half.sent(placeOfAnswer(id), text));
    }

    solve(id) {
        return this.#take(this.server.ask(`/${id}/solve`, { body: {} }));
    }

    reopen(id) {
        return this.#take(this.server.ask(`/${id}/reopen`, { body: {} }));
    }

    /** Says anew how the comments stand, though the server has said nothing. */
    changed() {
        this.dispatchEvent(new Event('change'));
    }

    async #take(asked, onDone = () => {}) {
        const said = await asked;
        this.threads = said.comments;
        this.mayWrite = said.mayWrite;
        this.person = said.person ?? this.person;
        onDone(); // before the boxes are drawn anew, or the words would stand in them again
        this.changed();
    }

    /** Marks the cells of a form that have open comments: a corner and a name for it, so that neither colour nor sight is needed. */
    mark(form) {
        form.querySelectorAll('[data-comments-open]').forEach(cell => {
            delete cell.dataset.commentsOpen;
            cell.removeAttribute('aria-description');
        });
        const texts = new Map();
        for (const thread of this.open) {
            const cell = cellOf(form, thread);
            if (cell) {
                texts.set(cell, [...texts.get(cell) ?? [], thread.text]);
            }
        }

        for (const [cell, said] of texts) {
            cell.dataset.commentsOpen = String(said.length);
            cell.setAttribute('aria-description', `${said.length} 条未解决的批注：${said.join('；')}`);
        }
    }
}
