// What the writer does to the form: texts into cells, rows, undo. Each is an edit, shown at once and sent through the queue.

import { keyOf } from './cells.js';

const Row = 'indicator.row';
const Place = 'indicator.place';
const blankToNull = text => (text ?? '').trim() === '' ? null : text;

export class Writer {
    /** How the edits that are being written come about; the history keeps it. */
    #origin = 'typed';
    /** Rows that were put on record since the last action that can be undone: they go with it. */
    #begun = new Set();

    /** @param {import('./desk.js').Desk} desk */
    constructor(desk) {
        this.desk = desk;
    }

    /** Writes a text into a cell, as one edit that can be undone. */
    write(cell, text) {
        const after = blankToNull(text);
        if (after !== cell.text || cell.reason) {
            this.#record(cell, after);
        }
    }

    /** Writes what an action writes as what it is: pasted, filled, undone … */
    as(origin, action) {
        const before = this.#origin;
        this.#origin = origin;
        try {
            return action();
        } finally {
            this.#origin = before;
        }
    }

    /** Empties the chosen cells. */
    clear() {
        this.desk.undo.together(() => this.desk.chosen().flat().forEach(cell => cell.isFixed ? this.desk.sayFixed(cell) : this.write(cell, null)));
    }

    /** Fills the chosen cells from the first row; a single cell from the one above. */
    fillDown() {
        const rows = this.desk.chosen();
        const above = rows.length > 1 ? null : this.desk.grid.toward(this.desk.active, 0, -1);
        this.as('filled', () => this.desk.undo.together(() => {
            if (above) {
                this.write(this.desk.active, above.text);
            }

            rows.slice(1).forEach(row => row.forEach((cell, n) => rows[0][n] && this.write(cell, rows[0][n].text)));
        }));
    }

    /** Undoes the last action. */
    goBack() {
        this.desk.voice.say('');
        this.as('undone', () => this.#replay(this.desk.undo.back(), '已撤销'));
    }

    /** Puts back what was undone last. */
    redo() {
        this.as('redone', () => this.#replay(this.desk.undo.again(), '已重做'));
    }

    #replay(edits, done) {
        this.desk.voice.tell(edits ? done : '没有可撤销、重做的了');
        for (const { field, row, text } of edits ?? []) {
            if (field === Row && this.desk.cells.rows.has(row) && this.#replayRow(row, text)) {
                continue;
            }

            const cell = this.desk.cells.get(field, row);
            if (cell) {
                this.#put(cell, text);
            } else {
                this.#add(field, row, this.desk.version, text);
                this.desk.outdate();
            }
        }

        this.#begun.clear(); // what is put back here goes with no later action
    }

    // A row that stands in the form: taken away, or put on record again where its blank line still stands.
    #replayRow(row, text) {
        const isBlank = this.desk.cells.isBlank(row);
        if (text === null && !isBlank) {
            this.#takeAway(row);
        } else if (text !== null && isBlank && this.desk.rows.cellsOf(row).length > 0) {
            this.#noLongerBlank(row);
            this.#add(Row, row, this.desk.version, text);
            this.desk.outdate();
        }

        return text === null || this.desk.rows.cellsOf(row).length > 0;
    }

    /** Puts a row on record before its first cell is written. */
    ensureRow(row) {
        if (row && this.desk.cells.isBlank(row) && this.desk.cells.rows.has(row)) {
            const { level1, level2, horizon } = this.desk.cells.rows.get(row);
            const after = this.desk.rows.above(row);
            this.#noLongerBlank(row);
            this.#begun.add(row);
            this.#add(Row, row, this.desk.version, JSON.stringify({ after, horizon, level1, level2 }));
        }
    }

    #noLongerBlank(row) {
        this.desk.cells.blank.delete(row);
        this.desk.rows.cellsOf(row).forEach(cell => cell.element.classList.remove('cell-blank'));
    }

    #noteBegun() {
        this.#begun.forEach(row => this.desk.undo.note({ field: Row, row, undo: null, redo: 'restore' }));
        this.#begun.clear();
    }

    /** A new row below another, in its level. */
    addRow(below) {
        this.ensureRow(below);
        const row = this.desk.rows.add(below, this.desk.version);
        this.ensureRow(row);
        this.desk.undo.together(() => this.#noteBegun());
        this.desk.go(this.desk.cells.get('indicator.level3', row) ?? this.desk.active);
        this.desk.voice.tell('已加一行');
        return row;
    }

    /** The row once more, below itself. */
    duplicateRow(row) {
        const texts = this.desk.rows.cellsOf(row).map(cell => [cell.field, cell.text]);
        this.as('duplicated', () => this.desk.undo.together(() => {
            const copy = this.addRow(row);
            texts.forEach(([field, text]) => this.write(this.desk.cells.get(field, copy), text));
        }));
        this.desk.voice.tell('已复制这一行');
    }

    /** Deletes a row; the last of its level is emptied. */
    deleteRow(row) {
        this.desk.undo.note({ field: Row, row, undo: 'restore', redo: null });
        this.#takeAway(row);
        this.desk.voice.tell('已删除一行，按 Ctrl+Z 恢复');
    }

    #takeAway(row) {
        const level = this.desk.rows.ofLevel(row);
        const neighbour = level[level.indexOf(row) + 1] ?? level[level.indexOf(row) - 1];
        this.#add(Row, row, this.desk.version, null);
        this.desk.outdate();
        const isGone = this.desk.rows.remove(row);
        this.desk.go((isGone && this.desk.cells.get(this.desk.active.field, neighbour)) || (isGone ? this.desk.cells.all()[0] : this.desk.active));
    }

    /** Moves a row up (-1) or down (1) within its level. */
    moveRow(row, step) {
        const level = this.desk.rows.ofLevel(row).filter(other => !this.desk.cells.isBlank(other));
        const other = level[level.indexOf(row) + step];
        if (other) {
            this.desk.undo.note({ field: Place, row, undo: this.desk.rows.above(row), redo: step < 0 ? this.desk.rows.above(other) : other });
            this.#add(Place, row, this.desk.version, step < 0 ? this.desk.rows.above(other) : other);
            this.desk.outdate();
        }

        this.desk.voice.tell(other ? step < 0 ? '已上移' : '已下移' : step < 0 ? '已经是本级次的第一行' : '已经是本级次的最后一行');
    }

    /** The first row of a level that the form does not have yet. */
    addLevel(level) {
        const row = crypto.randomUUID();
        const after = this.desk.rows.inOrder().filter(other => !this.desk.cells.isBlank(other) && this.desk.cells.rows.get(other)?.level1 === level.level1).at(-1);
        this.#add(Row, row, this.desk.version, JSON.stringify({ ...(after ? { after } : {}), horizon: 'annual', level1: level.level1, level2: level.level2 }));
        this.desk.undo.note({ field: Row, row, undo: null, redo: 'restore' });
        this.desk.outdate(keyOf('indicator.level3', row));
    }

    #record(cell, after) {
        this.ensureRow(cell.row);
        this.desk.undo.together(() => {
            this.#noteBegun();
            this.desk.undo.note({ field: cell.field, row: cell.row, undo: cell.text, redo: after });
        });
        this.#put(cell, after);
    }

    #put(cell, text) {
        this.ensureRow(cell.row);
        this.desk.answers.forget(cell);
        this.desk.cells.show(cell, text);
        this.desk.cells.mark(cell, 'saving');
        this.#send(cell, text, false);
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
        const name = row ? this.desk.cells.get('indicator.level3', row)?.text : null;
        this.desk.queue.add(field, row, base, text, isTyping, this.#origin, name);
    }

    /** What was typed is finished: as one edit that can be undone. */
    finish(cell, text) {
        const after = blankToNull(text);
        if (after !== cell.text || cell.sent !== undefined || cell.reason) {
            this.#record(cell, after);
        }
    }

    /** The typing was given up; what had been sent of it is put back. */
    cancel(cell, before) {
        this.desk.voice.tell('没有改动');
        if (before !== undefined) {
            this.#put(cell, before);
            [...this.#begun].filter(row => row === cell.row).forEach(row => this.#takeAway(row));
            this.#begun.clear();
        }

        this.desk.voice.state({});
        this.desk.go(cell.element.isConnected ? cell : this.desk.active);
    }
}
