// What the writer does to the form: texts into cells, rows, undo. Each is an edit, shown at once and sent through the queue.

import { newId } from '../shared/new-id.js';
import { keyOf } from './cells.js';

const Row = 'indicator.row';
const Place = 'indicator.place';
const Name = 'indicator.level3';
const blankToNull = text => (text ?? '').trim() === '' ? null : text;

export class Writer {
    /** How the edits that are being written come about; the history keeps it. */
    #origin = 'typed';
    /** Rows that were put on record since the last action that can be undone: they go with it. */
    #begun = new Set();

    /**
     * @param {{ cells: import('./cells.js').Cells, rows: import('./rows.js').Rows, grid: import('./grid.js').Grid,
     *   undo: import('./undo.js').Undo, queue: import('./queue.js').Queue, selection: import('./selection.js').Selection,
     *   about: { version: number }, outdate: (goAfter?: string) => void, forget: (cell: import('./cells.js').Cell) => void,
     *   say: (text: string) => void, tell: (text: string) => void, onState: () => void }} parts
     *   outdate: the form is to be fetched anew; forget: nothing is open at a cell any more; say stays above the form, tell is heard alone
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** Writes a text into a cell, as one edit that can be undone. */
    write(cell, text) {
        const after = blankToNull(text);
        if (after !== cell.text || cell.reason) {
            this.#record(cell, after);
        }
    }

    /** Writes what an action writes as what it is (pasted, filled, undone …), undone together. */
    as(origin, action) {
        const before = this.#origin;
        this.#origin = origin;
        try {
            this.undo.together(action);
        } finally {
            this.#origin = before;
        }
    }

    /** Empties the chosen cells. */
    clear() {
        this.undo.together(() => {
            for (const cell of this.selection.chosen().flat()) {
                if (cell.isFixed) {
                    this.selection.sayFixed(cell);
                } else {
                    this.write(cell, null);
                }
            }
        });
    }

    /** Fills the chosen cells from the first row; a single cell from the one above. */
    fillDown() {
        const { active } = this.selection;
        const rows = this.selection.chosen();
        const above = rows.length > 1 ? null : this.grid.toward(active, 0, -1);
        this.as('filled', () => {
            if (above) {
                this.write(active, above.text);
            }

            rows.slice(1).forEach(row => row.forEach((cell, n) => rows[0][n] && this.write(cell, rows[0][n].text)));
        });
    }

    /** Undoes the last action. */
    goBack() {
        this.say('');
        this.#replay('undone', this.undo.back(), '已撤销');
    }

    /** Puts back what was undone last. */
    redo() {
        this.#replay('redone', this.undo.again(), '已重做');
    }

    #replay(origin, edits, done) {
        this.tell(edits ? done : '没有可撤销、重做的了');
        this.as(origin, () => edits?.forEach(edit => this.#putBack(edit)));
        this.#begun.clear(); // what is put back here goes with no later action
    }

    #putBack({ field, row, text }) {
        if (field === Row && this.cells.rows.has(row) && this.#replayRow(row, text)) {
            return;
        }

        const cell = this.cells.get(field, row);
        if (cell) {
            this.#put(cell, text);
        } else {
            this.#add(field, row, this.about.version, text);
            this.outdate();
        }
    }

    // A row that stands in the form: taken away, or put on record again where its blank line still stands.
    #replayRow(row, text) {
        const isBlank = this.cells.isBlank(row);
        if (text === null && !isBlank) {
            this.#takeAway(row);
        } else if (text !== null && isBlank && this.rows.cellsOf(row).length > 0) {
            this.#noLongerBlank(row);
            this.#add(Row, row, this.about.version, text);
            this.outdate();
        }

        return text === null || this.rows.cellsOf(row).length > 0;
    }

    /** Puts a row on record before its first cell is written. */
    ensureRow(row) {
        const opening = this.#openingOf(row);
        if (opening) {
            this.#noLongerBlank(row);
            this.#begun.add(row);
            this.#add(Row, row, this.about.version, opening);
        }
    }

    // What puts a row on record; null where it is on record already.
    #openingOf(row) {
        const about = row && this.cells.isBlank(row) ? this.cells.rows.get(row) : null;
        if (!about) {
            return null;
        }

        const { horizon, level1, level2 } = about;
        return JSON.stringify({ after: this.rows.above(row), horizon, level1, level2 });
    }

    #noLongerBlank(row) {
        this.cells.blank.delete(row);
        this.rows.cellsOf(row).forEach(cell => cell.element.classList.remove('cell-blank'));
    }

    #noteBegun() {
        this.#begun.forEach(row => this.undo.note({ field: Row, row, undo: null, redo: 'restore' }));
        this.#begun.clear();
    }

    /** A new row below another, in its level. */
    addRow(below) {
        this.ensureRow(below);
        const row = this.rows.add(below, this.about.version);
        this.ensureRow(row);
        this.undo.together(() => this.#noteBegun());
        this.selection.go(this.cells.get(Name, row) ?? this.selection.active);
        this.tell('已加一行');
        return row;
    }

    /** The row once more, below itself. */
    duplicateRow(row) {
        const texts = this.rows.cellsOf(row).map(cell => [cell.field, cell.text]);
        this.as('duplicated', () => {
            const copy = this.addRow(row);
            texts.forEach(([field, text]) => this.write(this.cells.get(field, copy), text));
        });
        this.tell('已复制这一行');
    }

    /** Deletes a row; the last of its level is emptied. */
    deleteRow(row) {
        this.undo.note({ field: Row, row, undo: 'restore', redo: null });
        this.#takeAway(row);
        this.tell('已删除一行，按 Ctrl+Z 恢复');
    }

    #takeAway(row) {
        const { selection } = this;
        const level = this.rows.ofLevel(row);
        const neighbour = level[level.indexOf(row) + 1] ?? level[level.indexOf(row) - 1];
        this.#add(Row, row, this.about.version, null);
        this.outdate();
        const isGone = this.rows.remove(row);
        const beside = isGone ? this.cells.get(selection.active.field, neighbour) : null;
        selection.go(beside ?? (isGone ? this.cells.all()[0] : selection.active));
    }

    /** Moves a row up (-1) or down (1) within its level. */
    moveRow(row, step) {
        const level = this.rows.ofLevel(row).filter(other => !this.cells.isBlank(other));
        const other = level[level.indexOf(row) + step];
        if (!other) {
            this.tell(step < 0 ? '已经是本级次的第一行' : '已经是本级次的最后一行');
            return;
        }

        const after = step < 0 ? this.rows.above(other) : other;
        this.undo.note({ field: Place, row, undo: this.rows.above(row), redo: after });
        this.#add(Place, row, this.about.version, after);
        this.outdate();
        this.tell(step < 0 ? '已上移' : '已下移');
    }

    /** The first row of a level that the form does not have yet. */
    addLevel({ level1, level2 }) {
        const row = newId();
        const isOfLevel1 = other => !this.cells.isBlank(other) && this.cells.rows.get(other)?.level1 === level1;
        const after = this.rows.inOrder().filter(isOfLevel1).at(-1);
        this.#add(Row, row, this.about.version, JSON.stringify({ ...(after ? { after } : {}), horizon: 'annual', level1, level2 }));
        this.undo.note({ field: Row, row, undo: null, redo: 'restore' });
        this.outdate(keyOf(Name, row));
    }

    #record(cell, after) {
        this.ensureRow(cell.row);
        this.undo.together(() => {
            this.#noteBegun();
            this.undo.note({ field: cell.field, row: cell.row, undo: cell.text, redo: after });
        });
        this.#put(cell, after);
    }

    #put(cell, text) {
        this.ensureRow(cell.row);
        this.forget(cell);
        this.cells.show(cell, text);
        this.cells.mark(cell, 'saving');
        this.#send(cell, text, false);
    }

    /** A cell that is still being typed: what stands in it so far is kept in this browser. */
    hold(cell, text) {
        const { version } = this.about;
        const opening = this.#openingOf(cell.row);
        this.queue.hold(
            this.#written(cell.field, cell.row, cell.version, blankToNull(text)),
            opening && this.#written(Row, cell.row, version, opening));
    }

    /** A cell that is still being typed: what stands in it so far goes to the server, without an end. */
    typing(cell, text) {
        this.#send(cell, blankToNull(text), true);
    }

    #send(cell, text, isTyping) {
        this.ensureRow(cell.row);
        cell.sent = text;
        this.#add(cell.field, cell.row, cell.version, text, isTyping);
    }

    #add(field, row, base, text, isTyping = false) {
        this.queue.add(this.#written(field, row, base, text), isTyping);
    }

    #written(field, row, base, text) {
        const name = row ? this.cells.get(Name, row)?.text : null;
        return { field, row, base, text, origin: this.#origin, name };
    }

    /** What was typed is finished: as one edit that can be undone. */
    finish(cell, text) {
        const after = blankToNull(text);
        if (after !== cell.text || cell.sent !== undefined || cell.reason) {
            this.#record(cell, after);
        } else {
            this.queue.letGo();
        }
    }

    /**
     * The typing was given up; what had been sent of it is put back.
     * @param {string | null | undefined} before what stood in the cell; undefined where nothing was sent
     */
    cancel(cell, before) {
        this.tell('没有改动');
        if (before !== undefined) {
            this.#put(cell, before);
            [...this.#begun].filter(row => row === cell.row).forEach(row => this.#takeAway(row));
            this.#begun.clear();
        } else {
            this.queue.letGo();
        }

        this.onState();
        this.selection.go(cell.element.isConnected ? cell : this.selection.active);
    }
}
