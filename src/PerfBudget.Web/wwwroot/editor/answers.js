// What the server and others say to the form. What was refused or is in conflict stays at its cell until somebody decides.

import { keyOf } from './cells.js';

const Row = 'indicator.row';
const Place = 'indicator.place';

export class Answers {
    /** What is open, by cell. @type {Map<string, any>} */
    #open = new Map();
    /** The one that the notice names. @type {string | null} */
    #named = null;
    /** Why what is being typed cannot be saved as far as it goes; null where it can. @type {string | null} */
    half = null;

    /** @param {import('./desk.js').Desk} desk */
    constructor(desk) {
        this.desk = desk;
    }

    /** Marks what is open at its cells, after the form was fetched anew. */
    mark() {
        for (const open of this.#open.values()) {
            const cell = this.desk.cells.get(open.field, open.row);
            if (cell) {
                this.desk.cells.show(cell, open.text);
                this.desk.cells.mark(cell, open.state, open.reason);
            }
        }

        this.#tell();
    }

    /** What was not saved and has no cell any more: its row was deleted. */
    get gone() {
        return [...this.#open.values()].filter(open => !this.#cellOf(open));
    }

    #cellOf(open) {
        return this.desk.cells.get(open.field, open.row);
    }

    /** How many cells wait for somebody to decide. */
    get open() {
        return this.#open.size;
    }

    /** How many cells were refused, are in conflict or have not been answered. */
    get unsaved() {
        return new Set([...this.#open.keys(), ...this.desk.queue.left.map(({ field, row }) => keyOf(field, row))]).size;
    }

    /** Both values of a cell in conflict; null where it is in none. */
    conflictOf(cell) {
        const open = this.#open.get(keyOf(cell.field, cell.row));
        return open?.state === 'conflict' ? open : null;
    }

    /** Decides a conflict: the own value is written over the other, or given up. */
    settle(cell, isMine) {
        const open = this.conflictOf(cell);
        cell.version = open.version;
        this.forget(cell);
        this.desk.cells.show(cell, open.theirs);
        if (isMine) {
            this.desk.writer.as('settled', () => this.desk.writer.write(cell, open.mine));
        } else {
            this.desk.queue.release(cell.field, cell.row);
            this.desk.voice.state({});
        }

        this.desk.focus();
    }

    /** Shows what an earlier page left unsent. */
    takeUp(edits) {
        for (const edit of edits) {
            const cell = this.desk.cells.get(edit.field, edit.row);
            if (cell) {
                this.desk.cells.show(cell, edit.text);
                this.desk.cells.mark(cell, 'saving');
            } else {
                this.desk.outdate();
            }
        }
    }

    /** What the server says to an edit. */
    answered(edit, result) {
        const cell = this.desk.cells.get(edit.field, edit.row);
        if (edit.field === Row || edit.field === Place || !cell) {
            this.desk.outdate();
            if (result.status !== 'saved' && edit.field !== Row && edit.field !== Place && edit.text) {
                this.#keep(edit, { state: 'refused', text: edit.text, reason: result.reason ?? '这一行已被删除', term: this.desk.cells.fields[edit.field]?.term, name: edit.name });
            } else if (result.status !== 'saved') {
                this.desk.queue.release(edit.field, edit.row);
                this.desk.voice.say(result.reason ?? '这一行没有保存');
            }

            return;
        }

        const isTyped = this.desk.input.isEditing && this.desk.active === cell;
        if (isTyped && edit.typing) {
            this.half = result.status === 'saved' ? null : result.reason ?? `${result.by}也改了这一格`;
        }

        const isBusy = this.desk.queue.has(cell.field, cell.row) || isTyped;
        if (result.status === 'saved') {
            cell.version = result.version;
            cell.target = result.target;
            if (!isBusy) {
                this.forget(cell);
                this.desk.cells.show(cell, result.text ?? null, result.shown);
                this.desk.cells.mark(cell, result.warning ? 'warned' : null, result.warning ?? null);
            }
        } else if (result.status === 'conflict' && !isBusy) {
            this.#keepOpen(cell, { state: 'conflict', text: edit.text, reason: `${result.by}也改了这一格`, mine: edit.text, theirs: result.text ?? null, by: result.by, version: result.version });
        } else if (!isBusy) {
            this.#keepOpen(cell, { state: 'refused', text: edit.text, reason: result.reason });
        }

        if (cell === this.desk.active) {
            this.desk.panel.trouble();
            this.desk.name();
        }

        if (this.desk.isClosed) {
            this.sayClosed();
        }
    }

    /** What others have changed. */
    take(changes) {
        this.desk.version = Math.max(this.desk.version, changes.version);
        if (!changes.isEditable) {
            this.desk.close(changes.closed ?? '这张表已经提交，不能再修改。');
            return;
        }

        if (changes.rows) {
            this.desk.outdate();
        }

        for (const change of changes.cells.filter(change => change.browser !== this.desk.queue.browser)) {
            const cell = this.desk.cells.get(change.field, change.row ?? null);
            const isMine = cell && (this.#open.has(keyOf(cell.field, cell.row)) || this.desk.queue.has(cell.field, cell.row) || (this.desk.input.isEditing && this.desk.active === cell));
            if (cell && !isMine && change.version > cell.version) {
                this.desk.cells.show(cell, change.text ?? null, change.shown);
                cell.version = change.version;
                cell.element.classList.add('cell-fresh');
                setTimeout(() => cell.element.classList.remove('cell-fresh'), 3000);
            }
        }

        this.desk.refresh();
    }

    #keepOpen(cell, open) {
        this.desk.cells.show(cell, open.text);
        this.desk.cells.mark(cell, open.state, open.reason);
        const name = cell.row ? this.desk.cells.get('indicator.level3', cell.row)?.text : null;
        this.#keep(cell, { ...open, term: cell.term, name: name === open.text ? null : name });
        if (this.desk.isClosed) {
            this.sayClosed();
        }
    }

    #keep({ field, row }, open) {
        this.#named = keyOf(field, row);
        this.#open.set(this.#named, { ...open, field, row });
        this.#tell();
    }

    // Names the newest that is open, and spreads out what has no cell to stand in.
    #tell() {
        const here = [...this.#open].filter(([, open]) => this.#cellOf(open));
        const [key, named] = here.find(([key]) => key === this.#named) ?? here[0] ?? [];
        this.desk.voice.open(named && !this.desk.isClosed ? `“${named.term}”未保存：${named.reason}` : '', () => this.desk.go(this.desk.cells.at(key)));
        this.desk.voice.gone(this.gone.map(open => ({
            title: `“${[open.name, open.term].filter(Boolean).join(' · ')}”没有保存：${open.reason}。您写的是：`, text: open.text, drop: () => this.#drop(open),
        })));
    }

    #drop({ field, row }) {
        this.#open.delete(keyOf(field, row));
        this.desk.queue.release(field, row);
        this.#tell();
        this.desk.voice.state({});
    }

    /** Nothing is open at the cell any more. */
    forget(cell) {
        this.#open.delete(keyOf(cell.field, cell.row));
        this.desk.cells.mark(cell, null);
        this.#tell();
    }

    /** Says that nothing more is written, and how much of it was not saved. */
    sayClosed() {
        const left = this.unsaved;
        this.desk.voice.say(left > 0 ? `${this.desk.closed}有 ${left} 格没有保存，内容还在标红的格中，请先抄下来。` : this.desk.closed);
        this.desk.voice.state({});
    }
}
