// What the server and others say to the form. What was refused or is in conflict stays at its cell until somebody decides.

import { keyOf } from './cells.js';

const Row = 'indicator.row';
const Place = 'indicator.place';
const Name = 'indicator.level3';
const Fresh = 3000;

export class Answers {
    /** What is open, by cell. @type {Map<string, any>} */
    #open = new Map();
    /** The one that the notice names. @type {string | null} */
    #named = null;
    /** Why what is being typed cannot be saved as far as it goes; null where it can. @type {string | null} */
    half = null;

    /**
     * @param {{ cells: import('./cells.js').Cells, queue: import('./queue.js').Queue, input: import('./input.js').CellInput,
     *   selection: import('./selection.js').Selection, about: { version: number }, notice: import('./notice.js').Notice,
     *   desk: { isClosed: boolean, closed?: string, outdate: () => void, refresh: () => void, close: (reason: string) => void },
     *   settleMine: (cell: import('./cells.js').Cell, text: string | null) => void, onTrouble: () => void, onState: () => void }} parts
     *   settleMine writes the own value over the other's; onTrouble: what is wrong with the chosen cell may have changed
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** Marks what is open at its cells, after the form was drawn anew. */
    mark() {
        for (const open of this.#open.values()) {
            const cell = this.#cellOf(open);
            if (cell) {
                this.cells.show(cell, open.text);
                this.cells.mark(cell, open.state, open.reason);
            }
        }

        this.#tell();
    }

    /** What was not saved and has no cell any more: its row was deleted. */
    get gone() {
        return [...this.#open.values()].filter(open => !this.#cellOf(open));
    }

    /** How many cells wait for somebody to decide. */
    get open() {
        return this.#open.size;
    }

    /** How many cells were refused, are in conflict or have not been answered. */
    get unsaved() {
        return new Set([...this.#open.keys(), ...this.queue.left.map(({ field, row }) => keyOf(field, row))]).size;
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
        this.cells.show(cell, open.theirs);
        if (isMine) {
            this.settleMine(cell, open.mine);
        } else {
            this.queue.release(cell.field, cell.row);
            this.onState();
        }

        this.selection.focus();
    }

    /** Shows what an earlier page left unsent. */
    takeUp(edits) {
        for (const edit of edits) {
            const cell = this.#cellOf(edit);
            if (cell) {
                this.cells.show(cell, edit.text);
                this.cells.mark(cell, 'saving');
            } else {
                this.desk.outdate();
            }
        }
    }

    /** What the server says to an edit. */
    answered(edit, result) {
        const cell = this.#cellOf(edit);
        if (edit.field === Row || edit.field === Place || !cell) {
            this.desk.outdate();
            if (result.status !== 'saved') {
                this.#refusedRow(edit, result.reason);
            }

            return;
        }

        this.#answeredCell(cell, edit, result);
        if (cell === this.selection.active) {
            this.onTrouble();
            this.selection.name();
        }

        if (this.desk.isClosed) {
            this.sayClosed();
        }
    }

    /** What others have changed. */
    take(changes) {
        this.about.version = Math.max(this.about.version, changes.version);
        if (!changes.isEditable) {
            this.desk.close(changes.closed ?? '这张表已经提交，不能再修改。');
            return;
        }

        if (changes.rows) {
            this.desk.outdate();
        }

        for (const change of changes.cells.filter(change => change.browser !== this.queue.browser)) {
            const cell = this.cells.get(change.field, change.row ?? null);
            if (cell && change.version > cell.version && !this.#isMine(cell)) {
                this.cells.show(cell, change.text ?? null, change.shown);
                cell.version = change.version;
                cell.element.classList.add('cell-fresh');
                setTimeout(() => cell.element.classList.remove('cell-fresh'), Fresh);
            }
        }

        this.desk.refresh();
    }

    /** Nothing is open at the cell any more. */
    forget(cell) {
        this.#open.delete(keyOf(cell.field, cell.row));
        this.cells.mark(cell, null);
        this.#tell();
    }

    /** Says that nothing more is written, and how much of it was not saved. */
    sayClosed() {
        const { closed } = this.desk;
        this.notice.say(this.unsaved > 0 ? `${closed}有 ${this.unsaved} 格没有保存，内容还在标红的格中，请先抄下来。` : closed);
        this.onState();
    }

    #cellOf({ field, row }) {
        return this.cells.get(field, row);
    }

    #isTyped(cell) {
        return this.input.isEditing && this.selection.active === cell;
    }

    // The writer has something in the cell that the server does not have yet, or has refused.
    #isMine(cell) {
        return this.#open.has(keyOf(cell.field, cell.row)) || this.queue.has(cell.field, cell.row) || this.#isTyped(cell);
    }

    #answeredCell(cell, edit, result) {
        const isTyped = this.#isTyped(cell);
        const clash = `${result.by}也改了这一格`;
        if (isTyped && edit.typing) {
            this.half = result.status === 'saved' ? null : result.reason ?? clash;
        }

        const isBusy = isTyped || this.queue.has(cell.field, cell.row);
        if (result.status === 'saved') {
            cell.version = result.version;
            cell.target = result.target;
        }

        if (isBusy) {
            return;
        }

        if (result.status === 'saved') {
            this.forget(cell);
            this.cells.show(cell, result.text ?? null, result.shown);
            this.cells.mark(cell, result.warning ? 'warned' : null, result.warning ?? null);
        } else if (result.status === 'conflict') {
            const [mine, theirs] = [edit.text, result.text ?? null];
            this.#keepOpen(cell, { state: 'conflict', text: mine, reason: clash, mine, theirs, by: result.by, version: result.version });
        } else {
            this.#keepOpen(cell, { state: 'refused', text: edit.text, reason: result.reason });
        }
    }

    #refusedRow(edit, reason) {
        if (edit.field !== Row && edit.field !== Place && edit.text) {
            const { term } = this.cells.fields[edit.field] ?? {};
            this.#keep(edit, { state: 'refused', text: edit.text, reason: reason ?? '这一行已被删除', term, name: edit.name });
        } else {
            this.queue.release(edit.field, edit.row);
            this.notice.say(reason ?? '这一行没有保存');
        }
    }

    #keepOpen(cell, open) {
        this.cells.show(cell, open.text);
        this.cells.mark(cell, open.state, open.reason);
        const name = cell.row ? this.cells.get(Name, cell.row)?.text : null;
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
        const said = named && !this.desk.isClosed ? `“${named.term}”未保存：${named.reason}` : '';
        this.notice.open(said, () => this.selection.go(this.cells.at(key)));
        this.notice.gone(this.gone.map(open => ({
            title: `“${[open.name, open.term].filter(Boolean).join(' · ')}”没有保存：${open.reason}。您写的是：`,
            text: open.text,
            drop: () => this.#drop(open),
        })));
    }

    #drop({ field, row }) {
        this.#open.delete(keyOf(field, row));
        this.queue.release(field, row);
        this.#tell();
        this.onState();
    }
}
