// Where cells stand, and how one goes from cell to cell.

export class Grid {
    /** @param {import('./cells.js').Cells} cells */
    constructor(cells) {
        this.cells = cells;
    }

    /** To be said after rows have come or gone. */
    measure() {
        this.places = new Map();
        this.lines = [];
        let first = 0;
        for (const table of this.cells.sheet.querySelectorAll('table.pb-grid')) {
            const rows = [...table.rows].filter(row => row.parentElement.tagName !== 'TFOOT');
            rows.forEach((row, r) => this.#place(row, first + r));
            first += rows.length;
        }

        for (const line of this.cells.sheet.querySelectorAll('.pb-signatures')) {
            this.lines[first] = [...line.querySelectorAll('.cell')];
            this.lines[first].forEach((element, column) => this.places.set(element, { row: first, column, end: column + 1, last: first }));
            first++;
        }
    }

    #place(row, r) {
        const line = this.lines[r] ??= [];
        let column = 0;
        for (const element of row.cells) {
            while (line[column]) {
                column++;
            }

            for (let below = 0; below < element.rowSpan; below++) {
                const other = this.lines[r + below] ??= [];
                for (let across = 0; across < element.colSpan; across++) {
                    other[column + across] = element;
                }
            }

            this.places.set(element, { row: r, column, end: column + element.colSpan, last: r + element.rowSpan - 1 });
            column += element.colSpan;
        }
    }

    placeOf(cell) {
        return this.places.get(cell.element);
    }

    /** The next cell in reading order, or the one before; null at the end. */
    next(cell, step = 1) {
        return this.from(cell, step)[0] ?? null;
    }

    /** The cells behind a cell, or those before it, nearest first; it may be one that cannot be written into. */
    from(cell, step) {
        const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
        const found = this.cells.all().filter(other => cell.element.compareDocumentPosition(other.element) & side);
        return step > 0 ? found : found.reverse();
    }

    /**
     * The nearest cell in a direction, over labels and heads; null where there is none.
     * @param {boolean} isReading cells that cannot be written into count too
     */
    toward(cell, dx, dy, isReading = false) {
        const place = this.placeOf(cell);
        if (dy !== 0) {
            for (let row = dy > 0 ? place.last + 1 : place.row - 1; row >= 0 && row < this.lines.length; row += dy) {
                const found = this.#cellAt(row, place.column, isReading) ?? this.#anyIn(row, place.column, place.end);
                if (found && found !== cell) {
                    return found;
                }
            }

            return null;
        }

        for (let column = dx > 0 ? place.end : place.column - 1; column >= 0 && column < this.lines[place.row].length; column += dx) {
            const found = this.#cellAt(place.row, column, isReading);
            if (found && found !== cell) {
                return found;
            }
        }

        return null;
    }

    /** The cells in the rectangle between two cells, row by row. */
    between(a, b) {
        const [from, to] = [this.placeOf(a), this.placeOf(b)];
        const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.last, to.last)];
        const [left, right] = [Math.min(from.column, to.column), Math.max(from.end, to.end)];
        const rows = [];
        for (let row = top; row <= bottom; row++) {
            const line = new Set();
            for (let column = left; column < right; column++) {
                const found = this.#cellAt(row, column);
                if (found && this.placeOf(found).row === row) {
                    line.add(found);
                }
            }

            if (line.size > 0) {
                rows.push([...line]);
            }
        }

        return rows;
    }

    /** The cells at the right of a cell in its row, itself the first. */
    rightOf(cell) {
        const { row, column } = this.placeOf(cell);
        const line = new Set();
        for (let at = column; at < this.lines[row].length; at++) {
            const found = this.#cellAt(row, at);
            if (found) {
                line.add(found);
            }
        }

        return [...line];
    }

    #cellAt(row, column, isReading = false) {
        const element = this.lines[row]?.[column];
        const isOne = element?.classList.contains('cell') || (isReading && element?.classList.contains('cell-fixed'));
        return isOne ? this.cells.of(element) ?? null : null;
    }

    // Where the column itself holds a label: the nearest cell of the row, so that one is not stuck above it.
    #anyIn(row, from, to) {
        const distance = ({ column }) => Math.abs(column - (from + to) / 2);
        const [found] = (this.lines[row] ?? []).map((element, column) => ({ element, column }))
            .filter(({ element }) => element?.classList.contains('cell')).sort((a, b) => distance(a) - distance(b));
        return found ? this.cells.of(found.element) ?? null : null;
    }
}
