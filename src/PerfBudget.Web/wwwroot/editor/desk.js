// The editor's desk: the chosen cell, what is written into cells, and what the server answers.

import { Cells, keyOf } from './cells.js';
import { Grid } from './grid.js';
import { CellInput } from './input.js';
import { Rows } from './rows.js';
import { Undo } from './undo.js';
import { pasteInto } from './paste-into.js';
import { writeBlock } from './paste.js';
import { keyPressed } from './keys.js';

const Row = 'indicator.row';
const Place = 'indicator.place';
const blankToNull = text => (text ?? '').trim() === '' ? null : text;

export class Desk {
    /** What was refused or is in conflict, by cell: it stays at the cell until somebody decides. @type {Map<string, any>} */
    #open = new Map();
    #mustRefresh = false;
    #goAfter = null;
    /** How the edits that are being written come about; the history keeps it. */
    #origin = 'typed';
    isClosed = false;

    /** @param {HTMLElement} sheet @param {import('./server.js').Server} server @param {{ say: (text: string) => void, state: (state: any) => void, tell: (text: string) => void, focus: () => void }} voice */
    constructor(sheet, server, voice) {
        Object.assign(this, { sheet, server, voice });
        this.cells = new Cells(sheet);
        this.grid = new Grid(this.cells);
        this.rows = new Rows(this.cells, this.grid);
        this.undo = new Undo();
        this.input = new CellInput({
            onCommit: (cell, text) => this.#finish(cell, text),
            onTyping: (cell, text) => this.#send(cell, blankToNull(text), true),
            onCancel: (cell, before) => this.#cancel(cell, before),
            onMove: (cell, key, isBack) => this.move(cell, key, isBack),
            onKey: event => keyPressed(this, event),
            onPaste: text => !this.input.isEditing && pasteInto(this, text),
            onBegin: cell => cell.sent = undefined,
            onInput: (cell, text) => this.panel.counted(text),
        });
        sheet.addEventListener('pointerdown', event => this.#pressed(event));
        sheet.addEventListener('mousedown', event => event.target !== this.input.box && event.preventDefault());
        sheet.addEventListener('dblclick', event => this.cells.of(event.target) === this.active && !this.input.isEditing && this.input.edit());
        for (const kind of ['copy', 'cut']) {
            this.input.box.addEventListener(kind, event => this.#copy(event, kind === 'cut'));
        }
    }

    /** Takes the form as the server has it. */
    load(opened) {
        const about = opened.sheet;
        Object.assign(this, { version: about.version, unit: about.unit, source: about.source, levels: about.levels, isPart: about.isPart, person: opened.person });
        this.cells.load(about);
        this.grid.measure();
        this.sheet.querySelectorAll('table.pb-grid').forEach((table, n) => {
            table.setAttribute('role', 'grid');
            table.setAttribute('aria-label', `表格第 ${n + 1} 部分`);
        });
        this.suggest?.dress();
        this.sheet.dispatchEvent(new Event('formloaded'));
        for (const [key, open] of this.#open) {
            const cell = this.cells.get(...key.split(/\|(.*)/s).slice(0, 2).map((part, n) => n === 1 ? part || null : part));
            if (cell) {
                this.cells.show(cell, open.text);
                this.cells.mark(cell, open.state, open.reason);
            }
        }

        this.findings?.mark();
    }

    get open() {
        return this.#open.size;
    }

    /** How many cells were refused, are in conflict or have not been answered. */
    get unsaved() {
        return new Set([...this.#open.keys(), ...this.queue.left.map(({ field, row }) => keyOf(field, row))]).size;
    }

    whereabouts() {
        return this.active ? keyOf(this.active.field, this.active.row) : null;
    }

    /** Chooses a cell; with a second corner, all cells between. */
    go(cell, isExtending = false) {
        if (!cell || this.isClosed) {
            return false;
        }

        this.active?.element.classList.remove('cell-active');
        this.anchor = isExtending ? this.anchor ?? this.active : cell;
        this.active = cell;
        cell.element.classList.add('cell-active');
        this.sheet.querySelectorAll('.cell-chosen').forEach(element => element.classList.remove('cell-chosen'));
        if (this.anchor !== cell) {
            this.chosen().flat().forEach(other => other.element.classList.add('cell-chosen'));
        }

        this.input.stand(cell, this.#label(cell));
        this.findings?.stood(cell);
        cell.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        this.panel.show(cell);
        return true;
    }

    /** The chosen cells, row by row. */
    chosen() {
        return this.anchor && this.anchor !== this.active ? this.grid.between(this.anchor, this.active) : [[this.active]];
    }

    focus() {
        this.go(this.active ?? this.cells.all()[0]);
    }

    /** Says anew what the chosen cell is, where that has changed while one stands in it. */
    name() {
        if (this.active && this.input.cell === this.active && !this.input.isEditing) {
            this.input.name(this.#label(this.active));
        }
    }

    /** From the form to what stands beside it, one part after the other, and back to the form. @param {Element | null} from */
    goBeside(from = null) {
        const parts = [...document.querySelectorAll('.editor-side > aside')].filter(part => part.getClientRects().length > 0 && !part.hidden);
        const next = parts[parts.indexOf(from) + 1];
        next ? next.focus() : this.focus();
    }

    /** To the next cell that is not saved, or of which a finding or a comment speaks; round the end of the form. */
    goToNextProblem(step) {
        const all = this.cells.all();
        const at = all.indexOf(this.active);
        const order = [...all.slice(at + 1), ...all.slice(0, at)];
        const next = (step > 0 ? order : order.reverse()).find(({ element, state }) => state === 'refused' || state === 'conflict' || element.dataset.severity || element.dataset.commentsOpen);
        next ? this.go(next) : this.voice.tell('没有未保存、有意见或有批注的格。');
    }

    move(cell, key, isBack) {
        const step = isBack ? -1 : 1;
        switch (key) {
            case 'Tab': return this.go(this.grid.next(cell, step));
            case 'Enter': return this.go(this.grid.toward(cell, 0, step) ?? cell);
            case 'ArrowDown': return this.go(this.grid.toward(cell, 0, 1) ?? cell);
            case 'ArrowUp': return this.go(this.grid.toward(cell, 0, -1) ?? cell);
            case 'ArrowRight': return this.go(this.grid.toward(cell, 1, 0) ?? cell);
            case 'ArrowLeft': return this.go(this.grid.toward(cell, -1, 0) ?? cell);
            default: return false;
        }
    }

    /** Writes a text into a cell, as one edit that can be undone. */
    write(cell, text) {
        const after = blankToNull(text);
        if (after === cell.text && !cell.reason) {
            return;
        }

        this.undo.note({ field: cell.field, row: cell.row, undo: cell.text, redo: after });
        this.#put(cell, after);
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

    clear() {
        this.undo.together(() => this.chosen().flat().forEach(cell => this.write(cell, null)));
    }

    fillDown() {
        const rows = this.chosen();
        const above = rows.length > 1 ? null : this.grid.toward(this.active, 0, -1);
        this.as('filled', () => this.undo.together(() => {
            if (above) {
                this.write(this.active, above.text);
            }

            rows.slice(1).forEach(row => row.forEach((cell, n) => rows[0][n] && this.write(cell, rows[0][n].text)));
        }));
    }

    /** Undoes the last action. */
    goBack() {
        this.as('undone', () => this.#replay(this.undo.back(), '已撤销'));
    }

    /** Puts back what was undone last. */
    redo() {
        this.as('redone', () => this.#replay(this.undo.again(), '已重做'));
    }

    #replay(edits, done) {
        this.voice.tell(edits ? done : '没有可撤销、重做的了');
        for (const { field, row, text } of edits ?? []) {
            const cell = this.cells.get(field, row);
            if (cell) {
                this.#put(cell, text);
            } else {
                this.#add(field, row, this.version, text);
                this.#mustRefresh = true;
            }
        }
    }

    /** Puts a row on record before its first cell is written. */
    ensureRow(row) {
        if (row && this.cells.isBlank(row) && this.cells.rows.has(row)) {
            const { level1, level2, horizon } = this.cells.rows.get(row);
            const after = this.rows.above(row);
            this.cells.blank.delete(row);
            this.rows.cellsOf(row).forEach(cell => cell.element.classList.remove('cell-blank'));
            this.#add(Row, row, this.version, JSON.stringify({ after, horizon, level1, level2 }));
        }
    }

    addRow(below) {
        this.ensureRow(below);
        const row = this.rows.add(below, this.version);
        this.ensureRow(row);
        this.undo.note({ field: Row, row, undo: null, redo: 'restore' });
        this.go(this.cells.get('indicator.level3', row) ?? this.active);
        this.voice.tell('已加一行');
        return row;
    }

    duplicateRow(row) {
        const texts = this.rows.cellsOf(row).map(cell => [cell.field, cell.text]);
        this.as('duplicated', () => this.undo.together(() => {
            const copy = this.addRow(row);
            texts.forEach(([field, text]) => this.write(this.cells.get(field, copy), text));
        }));
        this.voice.tell('已复制这一行');
    }

    deleteRow(row) {
        const level = this.rows.ofLevel(row);
        const neighbour = level[level.indexOf(row) + 1] ?? level[level.indexOf(row) - 1];
        this.#add(Row, row, this.version, null);
        this.undo.note({ field: Row, row, undo: 'restore', redo: null });
        this.#mustRefresh = true;
        const isGone = this.rows.remove(row);
        this.go((isGone && this.cells.get(this.active.field, neighbour)) || (isGone ? this.cells.all()[0] : this.active));
        this.voice.tell('已删除一行，按 Ctrl+Z 恢复');
    }

    moveRow(row, step) {
        const level = this.rows.ofLevel(row).filter(other => !this.cells.isBlank(other));
        const other = level[level.indexOf(row) + step];
        if (other) {
            this.undo.note({ field: Place, row, undo: this.rows.above(row), redo: step < 0 ? this.rows.above(other) : other });
            this.#add(Place, row, this.version, step < 0 ? this.rows.above(other) : other);
            this.#mustRefresh = true;
        }

        this.voice.tell(other ? step < 0 ? '已上移' : '已下移' : step < 0 ? '已经是本级次的第一行' : '已经是本级次的最后一行');
    }

    addLevel(level) {
        const row = crypto.randomUUID();
        const after = this.rows.inOrder().filter(other => !this.cells.isBlank(other) && this.cells.rows.get(other)?.level1 === level.level1).at(-1);
        this.#add(Row, row, this.version, JSON.stringify({ ...(after ? { after } : {}), horizon: 'annual', level1: level.level1, level2: level.level2 }));
        this.undo.note({ field: Row, row, undo: null, redo: 'restore' });
        this.#mustRefresh = true;
        this.#goAfter = keyOf('indicator.level3', row);
    }

    conflictOf(cell) {
        const open = this.#open.get(keyOf(cell.field, cell.row));
        return open?.state === 'conflict' ? open : null;
    }

    /** Decides a conflict: the own value is written over the other, or given up. */
    settle(cell, isMine) {
        const open = this.conflictOf(cell);
        cell.version = open.version;
        this.#close(cell);
        this.cells.show(cell, open.theirs);
        if (isMine) {
            this.as('settled', () => this.write(cell, open.mine));
        } else {
            this.queue.release(cell.field, cell.row);
            this.voice.state({});
        }

        this.focus();
    }

    /** Shows what an earlier page left unsent. */
    takeUp(edits) {
        for (const edit of edits) {
            const cell = this.cells.get(edit.field, edit.row);
            if (cell) {
                this.cells.show(cell, edit.text);
                this.cells.mark(cell, 'saving');
            } else {
                this.#mustRefresh = true;
            }
        }
    }

    /** What the server says to an edit. */
    answered(edit, result) {
        const cell = this.cells.get(edit.field, edit.row);
        if (edit.field === Row || edit.field === Place || !cell) {
            this.#mustRefresh = true;
            if (result.status !== 'saved') {
                this.queue.release(edit.field, edit.row);
                this.voice.say(result.reason ?? '这一行没有保存');
            }

            return;
        }

        const isBusy = this.queue.has(cell.field, cell.row) || (this.input.isEditing && this.active === cell);
        if (result.status === 'saved') {
            cell.version = result.version;
            cell.target = result.target;
            if (!isBusy) {
                this.#close(cell);
                this.cells.show(cell, result.text ?? null, result.shown);
                this.cells.mark(cell, result.warning ? 'warned' : null, result.warning ?? null);
            }
        } else if (result.status === 'conflict' && !isBusy) {
            this.#keepOpen(cell, { state: 'conflict', text: edit.text, reason: `${result.by}也改了这一格`, mine: edit.text, theirs: result.text ?? null, by: result.by, version: result.version });
        } else if (!isBusy) {
            this.#keepOpen(cell, { state: 'refused', text: edit.text, reason: result.reason });
        }

        if (cell === this.active) {
            this.panel.trouble();
            this.name();
        }

        if (this.isClosed) {
            this.#sayClosed();
        }
    }

    /** What others have changed. */
    take(changes) {
        this.version = Math.max(this.version, changes.version);
        if (!changes.isEditable) {
            this.close(changes.closed ?? '这张表已经提交，不能再修改。');
            return;
        }

        this.#mustRefresh ||= changes.rows;
        for (const change of changes.cells.filter(change => change.browser !== this.queue.browser)) {
            const cell = this.cells.get(change.field, change.row ?? null);
            const isMine = cell && (this.#open.has(keyOf(cell.field, cell.row)) || this.queue.has(cell.field, cell.row) || (this.input.isEditing && this.active === cell));
            if (cell && !isMine && change.version > cell.version) {
                this.cells.show(cell, change.text ?? null, change.shown);
                cell.version = change.version;
                cell.element.classList.add('cell-fresh');
                setTimeout(() => cell.element.classList.remove('cell-fresh'), 3000);
            }
        }

        this.refresh();
    }

    /** Fetches the form anew after rows have changed; waits until nobody types and nothing is on its way. */
    async refresh() {
        if (!this.#mustRefresh || this.input.isEditing || this.queue.waiting > 0 || this.isRefreshing || this.isClosed) {
            return;
        }

        this.isRefreshing = true;
        try {
            const opened = await this.server.sheet();
            if (this.input.isEditing || this.queue.waiting > 0) {
                return;
            }

            this.#mustRefresh = false;
            const [key, hadFocus] = [this.#goAfter ?? this.whereabouts(), document.activeElement === this.input.box || this.#goAfter];
            const corner = this.anchor && this.anchor !== this.active && !this.#goAfter ? keyOf(this.anchor.field, this.anchor.row) : null;
            this.#goAfter = null;
            this.sheet.innerHTML = opened.html;
            this.load(opened);
            const at = wanted => this.cells.all().find(cell => keyOf(cell.field, cell.row) === wanted);
            const again = at(key) ?? this.cells.all()[0];
            this.active = again;
            this.anchor = at(corner) ?? again;
            if (!again && this.isPart) {
                this.close('要填的指标已从表上删除，请联系请您填写的人。');
            } else if (hadFocus) {
                this.go(again, this.anchor !== again);
            }
        } catch {
            // The next answer of the server brings it again.
        } finally {
            this.isRefreshing = false;
        }
    }

    /** Nothing more is written. What was being typed stays in its cell, and how much of it was not saved is said. */
    close(reason) {
        if (!this.isClosed) {
            this.isClosed = true;
            this.closed = reason;
            this.queue.stop(); // first: whose sign-in it is may have changed
            const hadFocus = document.activeElement === this.input.box;
            this.input.commit();
            this.input.box.remove();
            for (const { field, row } of this.queue.left) {
                const cell = this.cells.get(field, row);
                if (cell) {
                    this.cells.mark(cell, 'refused', '没有送到服务器');
                }
            }

            this.sheet.closest('.editor').classList.add('editor-closed');
            this.panel.trouble();
            this.#sayClosed();
            if (hadFocus) {
                this.voice.focus();
            }
        }
    }

    #sayClosed() {
        const left = this.unsaved;
        this.voice.say(left > 0 ? `${this.closed}有 ${left} 格没有保存，内容还在标红的格中，请先抄下来。` : this.closed);
        this.voice.state({});
    }

    #put(cell, text) {
        this.ensureRow(cell.row);
        this.#close(cell);
        this.cells.show(cell, text);
        this.cells.mark(cell, 'saving');
        this.#send(cell, text, false);
    }

    #send(cell, text, isTyping) {
        this.ensureRow(cell.row);
        cell.sent = text;
        this.#add(cell.field, cell.row, cell.version, text, isTyping);
    }

    #add(field, row, base, text, isTyping = false) {
        this.queue.add(field, row, base, text, isTyping, this.#origin);
    }

    #finish(cell, text) {
        const after = blankToNull(text);
        if (after === cell.text && cell.sent === undefined && !cell.reason) {
            return;
        }

        this.undo.note({ field: cell.field, row: cell.row, undo: cell.text, redo: after });
        this.#put(cell, after);
    }

    #cancel(cell, before) {
        this.voice.tell('没有改动');
        if (before !== undefined) {
            this.#put(cell, before);
        }

        this.go(cell);
    }

    #keepOpen(cell, open) {
        this.#open.set(keyOf(cell.field, cell.row), open);
        this.cells.show(cell, open.text);
        this.cells.mark(cell, open.state, open.reason);
        this.isClosed ? this.#sayClosed() : this.voice.say(`“${cell.term}”未保存：${open.reason}`, () => this.go(this.cells.get(cell.field, cell.row)));
    }

    #close(cell) {
        this.#open.delete(keyOf(cell.field, cell.row));
        this.cells.mark(cell, null);
        if (this.#open.size === 0 && !this.isClosed) {
            this.voice.say('');
        }
    }

    #label(cell) {
        const name = cell.row && cell.field !== 'indicator.level3' ? this.cells.get('indicator.level3', cell.row)?.text : null;
        const level = cell.row ? this.cells.rows.get(cell.row)?.level2 : null;
        const comments = cell.element.dataset.commentsOpen ? `${cell.element.dataset.commentsOpen} 条未解决的批注` : null;
        const chosen = this.anchor && this.anchor !== cell ? this.chosen() : null;
        const range = chosen && `已选 ${chosen.length} 行，${chosen.flat().length} 格`;
        return [cell.term, level, name, cell.shown || '空', cell.reason, comments, range].filter(Boolean).join('，');
    }

    #pressed(event) {
        const cell = this.cells.of(event.target);
        if (event.target === this.input.box && this.input.isEditing) {
            return;
        }

        if (cell && !cell.isFixed) {
            event.preventDefault();
            const isAgain = cell === this.active && !event.shiftKey && document.activeElement === this.input.box;
            this.input.commit();
            if (isAgain && !this.isClosed) {
                cell.type === 'Tick' ? this.write(cell, cell.text ? null : '√') : this.input.edit();
            } else {
                this.go(cell, event.shiftKey);
            }
        }
    }

    #copy(event, isCut) {
        if (!this.input.isEditing) {
            event.preventDefault();
            event.clipboardData.setData('text/plain', writeBlock(this.chosen().map(row => row.map(cell => cell.text ?? ''))));
            if (isCut) {
                this.clear();
            }
        }
    }
}
