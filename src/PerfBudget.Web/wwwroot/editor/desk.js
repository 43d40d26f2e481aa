// The editor's desk: the form, the chosen cell, and the way from one to the next. What is written is the writer's, what comes back the answers'.

import { Answers } from './answers.js';
import { Cells, keyOf } from './cells.js';
import { Grid } from './grid.js';
import { CellInput } from './input.js';
import { keyPressed } from './keys.js';
import { pasteInto, readClipboard } from './paste-into.js';
import { writeBlock } from './paste.js';
import { Rows } from './rows.js';
import { Undo } from './undo.js';
import { Writer } from './writer.js';

export class Desk {
    #isOutdated = false;
    #goAfter = null;
    isClosed = false;

    /**
     * @param {HTMLElement} sheet @param {import('./server.js').Server} server @param {boolean} isPart a colleague's rows alone (协助填报)
     * @param {{ say: (text: string) => void, state: (state: any) => void, tell: (text: string) => void, focus: () => void }} voice
     */
    constructor(sheet, server, isPart, voice) {
        Object.assign(this, { sheet, server, isPart, voice, address: server.address });
        this.cells = new Cells(sheet);
        this.grid = new Grid(this.cells);
        this.rows = new Rows(this.cells, this.grid);
        this.undo = new Undo();
        this.writer = new Writer(this);
        this.answers = new Answers(this);
        this.input = new CellInput({
            onCommit: (cell, text) => {
                this.answers.half = null;
                this.writer.finish(cell, text);
            },
            onTyping: (cell, text) => this.writer.typing(cell, text),
            onCancel: (cell, before) => {
                this.answers.half = null;
                this.writer.cancel(cell, before);
            },
            onMove: (cell, key, isBack) => this.move(cell, key, isBack),
            onKey: event => keyPressed(this, event),
            onPaste: clipboard => this.#pasted(clipboard),
            onBegin: cell => cell.sent = undefined,
            onInput: (cell, text) => this.panel.counted(text),
        });
        sheet.addEventListener('pointerdown', event => this.#pressed(event));
        sheet.addEventListener('mousedown', event => event.target !== this.input.box && event.preventDefault());
        sheet.addEventListener('dblclick', event => {
            if (this.active && this.cells.of(event.target) === this.active && this.active.type !== 'Tick' && !this.input.isEditing) {
                this.active.isFixed ? this.sayFixed(this.active) : this.input.edit();
            }
        });
        for (const kind of ['copy', 'cut']) {
            this.input.box.addEventListener(kind, event => this.#copy(event, kind === 'cut'));
        }
    }

    /** Takes the form as the server has it. */
    load(opened) {
        const about = opened.sheet;
        Object.assign(this, { version: about.version, unit: about.unit, source: about.source, levels: about.levels, person: opened.person });
        this.cells.load(about);
        this.grid.measure();
        this.sheet.querySelectorAll('table.pb-grid').forEach((table, n) => {
            table.setAttribute('role', 'grid');
            table.setAttribute('aria-label', `表格第 ${n + 1} 部分`);
        });
        this.suggest?.dress();
        this.sheet.dispatchEvent(new Event('formloaded'));
        this.answers.mark();
        this.findings?.mark();
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
        const corner = this.anchor ?? this.active;
        this.anchor = isExtending && corner && !corner.isFixed && !cell.isFixed ? corner : cell;
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

    /** Says at a cell that cannot be written into that nothing was written. */
    sayFixed(cell) {
        const said = cell.isLocked ? '来自批复的申报表，不能在这里改' : '不能在这里改';
        cell.element.dataset.fixed = said;
        setTimeout(() => delete cell.element.dataset.fixed, 3000);
        this.voice.tell(said);
    }

    /** From the form to what stands beside it, one part after the other, and back to the form. @param {Element | null} from */
    goBeside(from = null) {
        const parts = [...document.querySelectorAll('.editor-side aside')].filter(part => part.getClientRects().length > 0 && !part.hidden);
        const next = parts[parts.indexOf(from) + 1];
        next ? next.focus() : this.focus();
    }

    /** To the next cell that is not saved, or of which a finding or a comment speaks; round the end of the form. */
    goToNextProblem(step) {
        const order = this.active ? [...this.grid.from(this.active, step), ...this.grid.from(this.active, -step).reverse()] : this.cells.all();
        const next = order.find(({ element, state }) => state === 'refused' || state === 'conflict' || element.dataset.severity || element.dataset.commentsOpen);
        next ? this.go(next) : this.answers.gone.length > 0 ? this.voice.focus() : this.voice.tell('没有未保存、有意见或有批注的格。');
    }

    move(cell, key, isBack) {
        const step = isBack ? -1 : 1;
        switch (key) {
            case 'Tab': return this.go(this.grid.next(cell, step));
            case 'Enter': return this.go(this.grid.toward(cell, 0, step) ?? cell);
            case 'ArrowDown': return this.go(this.grid.toward(cell, 0, 1, true) ?? cell);
            case 'ArrowUp': return this.go(this.grid.toward(cell, 0, -1, true) ?? cell);
            case 'ArrowRight': return this.go(this.grid.toward(cell, 1, 0, true) ?? cell);
            case 'ArrowLeft': return this.go(this.grid.toward(cell, -1, 0, true) ?? cell);
            default: return false;
        }
    }

    /** The form is to be fetched anew; then one goes to this cell. @param {string | null} goAfter */
    outdate(goAfter = null) {
        this.#isOutdated = true;
        this.#goAfter = goAfter ?? this.#goAfter;
    }

    /** Fetches the form anew after rows have changed; waits until nobody types and nothing is on its way. */
    async refresh() {
        if (!this.#isOutdated || this.input.isEditing || this.queue.waiting > 0 || this.isRefreshing || this.isClosed) {
            return;
        }

        this.isRefreshing = true;
        try {
            const opened = await this.server.sheet();
            if (this.input.isEditing || this.queue.waiting > 0) {
                return;
            }

            this.#isOutdated = false;
            const [key, hadFocus] = [this.#goAfter ?? this.whereabouts(), document.activeElement === this.input.box || this.#goAfter];
            const corner = this.anchor && this.anchor !== this.active && !this.#goAfter ? keyOf(this.anchor.field, this.anchor.row) : null;
            this.#goAfter = null;
            this.sheet.innerHTML = opened.html;
            this.load(opened);
            this.voice.state({});
            const again = this.cells.at(key) ?? this.cells.all()[0];
            this.active = again;
            this.anchor = this.cells.at(corner) ?? again;
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
            this.answers.sayClosed();
            if (hadFocus) {
                this.voice.focus();
            }
        }
    }

    #label(cell) {
        const name = cell.row && cell.field !== 'indicator.level3' ? this.cells.get('indicator.level3', cell.row)?.text : null;
        const level = cell.row && !cell.isFixed ? this.cells.rows.get(cell.row)?.level2 : null;
        const comments = cell.element.dataset.commentsOpen ? `${cell.element.dataset.commentsOpen} 条未解决的批注` : null;
        const chosen = this.anchor && this.anchor !== cell ? this.chosen() : null;
        const range = chosen && `已选 ${chosen.length} 行，${chosen.flat().length} 格`;
        return [cell.term, level, name, cell.shown || '空', cell.isFixed ? '不能在这里改' : null, cell.reason, comments, range].filter(Boolean).join('，');
    }

    #pressed(event) {
        const cell = this.cells.of(event.target);
        if (event.target === this.input.box && this.input.isEditing) {
            return;
        }

        if (cell) {
            event.preventDefault();
            const isAgain = cell === this.active && !event.shiftKey && document.activeElement === this.input.box;
            this.input.commit();
            if (isAgain && !this.isClosed && !cell.isFixed && cell.type === 'Tick') {
                this.writer.write(cell, cell.text ? null : '√');
            } else if (isAgain && event.pointerType === 'mouse' && this.anchor === cell) {
                return; // it stays as it is, or a double click would not be one
            } else if (isAgain && !this.isClosed && event.pointerType !== 'mouse') {
                this.input.edit(); // whoever taps has neither F2 nor a double click
            } else {
                this.go(cell, event.shiftKey);
            }
        }
    }

    // Into a text that is being edited the browser pastes words itself.
    #pasted(clipboard) {
        const { isEditing } = this.input;
        if (isEditing && clipboard?.getData('text/plain')) {
            return false;
        }

        const pasted = readClipboard(clipboard);
        if (isEditing && pasted !== null) {
            this.input.insert(typeof pasted === 'string' ? pasted : writeBlock(pasted));
        } else {
            pasteInto(this, pasted);
        }

        return true;
    }

    #copy(event, isCut) {
        if (!this.input.isEditing) {
            event.preventDefault();
            event.clipboardData.setData('text/plain', writeBlock(this.chosen().map(row => row.map(cell => cell.text ?? ''))));
            if (isCut) {
                this.writer.clear();
            }
        }
    }
}
