// Rows of indicators in the printed table. What is done here is what the server will print; until it has, the rows stand so.

import { newId } from '../shared/new-id.js';

// Whether a cell belongs to its row alone; levels and group scores reach over several.
const isOwn = element => {
    const field = element.dataset.field ?? '';
    const isOfSeveral = field === 'indicator.level1' || field === 'indicator.level2' || field.startsWith('group.');
    return !isOfSeveral && !element.classList.contains('pb-rest');
};

export class Rows {
    /** @param {import('./cells.js').Cells} cells @param {import('./grid.js').Grid} grid */
    constructor(cells, grid) {
        this.cells = cells;
        this.grid = grid;
    }

    /** The rows of the cell's level, from top to bottom, of its horizon. */
    ofLevel(row) {
        const about = this.cells.rows.get(row);
        return this.inOrder().filter(other => {
            const its = this.cells.rows.get(other);
            return its && its.level1 === about.level1 && its.level2 === about.level2 && its.horizon === about.horizon;
        });
    }

    /** All rows in printed order, each once. */
    inOrder() {
        return [...new Set([...this.cells.sheet.querySelectorAll('[data-field="indicator.level3"]')].map(element => element.dataset.row))];
    }

    /** The cells of a row that can be written into. */
    cellsOf(row) {
        return this.cells.all().filter(cell => cell.row === row);
    }

    /** The form's halves from left to right: whose targets stand there, and the cells of a row. */
    sides() {
        const first = new Map();
        for (const row of this.inOrder()) {
            const horizon = this.cells.rows.get(row)?.horizon;
            if (horizon && !first.has(horizon)) {
                first.set(horizon, this.cellsOf(row).map(cell => cell.field));
            }
        }

        return [...first].map(([horizon, fields]) => ({ horizon, fields }));
    }

    /** The row above, of the same horizon, that is on record; null where there is none. */
    above(row) {
        const about = this.cells.rows.get(row);
        const order = this.inOrder();
        return order.slice(0, order.indexOf(row)).reverse()
            .find(other => !this.cells.isBlank(other) && this.cells.rows.get(other)?.horizon === about.horizon) ?? null;
    }

    /** Adds a row of blank cells below another, in its level; returns the identity of the one in the same column. */
    add(below, version) {
        const line = this.#lineOf(below);
        const fresh = document.createElement('tr');
        const ids = new Map();
        for (const element of [...line.cells].filter(isOwn)) {
            const copy = element.cloneNode(false);
            const old = element.dataset.row;
            if (old) {
                if (!ids.has(old)) {
                    ids.set(old, newId());
                    this.cells.rows.set(ids.get(old), { ...this.cells.rows.get(old), id: ids.get(old) });
                    this.cells.blank.add(ids.get(old));
                }

                copy.dataset.row = ids.get(old);
                copy.className = copy.className.replace(/\bcell\S*/g, '').trim();
                copy.removeAttribute('title');
                copy.removeAttribute('aria-invalid');
                copy.removeAttribute('aria-describedby');
                copy.removeAttribute('data-severity');
            } else {
                copy.textContent = element.textContent.replace(/\d+$/, number => String(Number(number) + 1));
            }

            fresh.append(copy);
        }

        this.#mergedOver(line).forEach(element => element.rowSpan++);
        line.after(fresh);
        [...fresh.querySelectorAll('[data-row]')].forEach(element => this.cells.take(element, null, version));
        this.grid.measure();
        return ids.get(below);
    }

    /** Empties a row; where its level has others, the line goes. */
    remove(row) {
        const line = this.#lineOf(row);
        const others = new Set([...line.querySelectorAll('[data-row]')].filter(isOwn).map(element => element.dataset.row));
        others.delete(row);
        this.cells.blank.add(row);
        this.cellsOf(row).forEach(cell => {
            this.cells.show(cell, null);
            this.cells.mark(cell, null);
        });
        if (this.ofLevel(row).length < 2 || [...others].some(other => !this.cells.isBlank(other))) {
            return false;
        }

        const next = line.nextElementSibling;
        for (const element of this.#mergedOver(line)) {
            element.rowSpan--;
            if (element.parentElement === line) {
                next.insertBefore(element, [...next.cells].find(isOwn) ?? null);
            }
        }

        [...line.querySelectorAll('.cell')].map(element => this.cells.of(element)).filter(Boolean).forEach(cell => this.cells.drop(cell));
        line.remove();
        this.grid.measure();
        return true;
    }

    #lineOf(row) {
        return this.cells.sheet.querySelector(`[data-field="indicator.level3"][data-row="${CSS.escape(row)}"]`).closest('tr');
    }

    // Levels, sides and group scores that reach over the line.
    #mergedOver(line) {
        const { row } = this.grid.places.get([...line.cells].find(isOwn));
        return [...new Set(this.grid.lines[row])].filter(element => element && !([...line.cells].includes(element) && isOwn(element)));
    }
}
