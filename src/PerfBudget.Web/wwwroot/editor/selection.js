// The chosen cell, and the way from one to the next.

import { keyOf } from './cells.js';

const NextPart = '.editor-side aside';

export class Selection {
    /** @type {import('./cells.js').Cell | undefined} */
    active;
    /** The other corner, where several cells are chosen. @type {import('./cells.js').Cell | undefined} */
    anchor;
    isClosed = false;

    /**
     * @param {{ cells: import('./cells.js').Cells, grid: import('./grid.js').Grid, input: import('./input.js').CellInput,
     *   onStood: (cell: import('./cells.js').Cell) => void, tell: (text: string) => void, hasGone: () => boolean,
     *   toNotice: () => void }} parts
     *   hasGone: there are texts above the form that have lost their cell; toNotice goes there
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** Where one is, as others are told; null where nowhere. */
    get whereabouts() {
        return this.active ? keyOf(this.active.field, this.active.row) : null;
    }

    /** Chooses a cell; with a second corner, all cells between. Says whether there is one. */
    go(cell, isExtending = false) {
        if (!cell || this.isClosed) {
            return false;
        }

        this.active?.element.classList.remove('cell-active');
        const corner = this.anchor ?? this.active;
        this.anchor = isExtending && corner && !corner.isFixed && !cell.isFixed ? corner : cell;
        this.active = cell;
        cell.element.classList.add('cell-active');
        this.cells.sheet.querySelectorAll('.cell-chosen').forEach(element => element.classList.remove('cell-chosen'));
        if (this.anchor !== cell) {
            this.chosen().flat().forEach(other => other.element.classList.add('cell-chosen'));
        }

        this.input.stand(cell, this.#label(cell));
        cell.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        this.onStood(cell);
        return true;
    }

    /** The chosen cells, row by row. */
    chosen() {
        return this.anchor && this.anchor !== this.active ? this.grid.between(this.anchor, this.active) : [[this.active]];
    }

    focus() {
        this.go(this.active ?? this.cells.all()[0]);
    }

    /** Takes up the place again after the form was drawn anew. @param {string | null} key @param {string | null} corner */
    settle(key, corner) {
        this.active = this.cells.at(key) ?? this.cells.all()[0];
        this.anchor = this.cells.at(corner) ?? this.active;
        return this.active;
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
        this.tell(said);
    }

    /** From the form to what stands beside it, one part after the other, and back to the form. @param {Element | null} from */
    goBeside(from = null) {
        const parts = [...document.querySelectorAll(NextPart)].filter(part => part.getClientRects().length > 0 && !part.hidden);
        const next = parts[parts.indexOf(from) + 1] ?? this;
        next.focus();
    }

    /** To the next cell that is not saved, or of which a finding or a comment speaks; round the end of the form. */
    goToNextProblem(step) {
        const isProblem = ({ element, state }) =>
            state === 'refused' || state === 'conflict' || element.dataset.severity || element.dataset.commentsOpen;
        const { active, grid } = this;
        const next = (active ? [...grid.from(active, step), ...grid.from(active, -step).reverse()] : this.cells.all()).find(isProblem);
        if (next) {
            this.go(next);
        } else if (this.hasGone()) {
            this.toNotice();
        } else {
            this.tell('没有未保存、有意见或有批注的格。');
        }
    }

    /** Goes where a key leads; says whether it leads anywhere. */
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

    #label(cell) {
        const name = cell.row && cell.field !== 'indicator.level3' ? this.cells.get('indicator.level3', cell.row)?.text : null;
        const level = cell.row && !cell.isFixed ? this.cells.rows.get(cell.row)?.level2 : null;
        const comments = cell.element.dataset.commentsOpen ? `${cell.element.dataset.commentsOpen} 条未解决的批注` : null;
        const chosen = this.anchor && this.anchor !== cell ? this.chosen() : null;
        const range = chosen && `已选 ${chosen.length} 行，${chosen.flat().length} 格`;
        return [cell.term, level, name, cell.shown || '空', cell.isFixed ? '不能在这里改' : null, cell.reason, comments, range]
            .filter(Boolean).join('，');
    }
}
