// The form's cells as the editor knows them: the text behind each, its version, its element.

import { make } from '../shared/page.js';

/**
 * @typedef {{ field: string, row: string | null, element: HTMLElement, value: HTMLElement, text: string | null, shown: string,
 *   version: number, term: string, type: string, max: number, about: any, isFixed: boolean, isLocked: boolean, state?: string | null,
 *   reason?: string | null, sent?: string | null, said?: string, target?: { operator?: string, number?: number, unit?: string } }} Cell
 */

export const keyOf = (field, row) => `${field}|${row ?? ''}`;

export class Cells {
    /** @type {Map<string, Cell>} */
    #cells = new Map();

    /** @param {HTMLElement} sheet the element around the printed form */
    constructor(sheet) {
        this.sheet = sheet;
    }

    /** Reads the form that stands in the sheet, with what the server says of it. */
    load(opened) {
        const known = new Map(opened.cells.map(cell => [keyOf(cell.field, cell.row), cell]));
        this.fields = { ...this.fields, ...opened.fields };
        this.rows = new Map([...opened.rows, ...opened.blank].map(row => [row.id, row]));
        this.blank = new Set(opened.blank.map(row => row.id));
        this.hasFixedRows = opened.hasFixedRows;
        this.#cells = new Map();
        for (const element of this.sheet.querySelectorAll('[data-field]')) {
            const { field, row = null } = element.dataset;
            const said = known.get(keyOf(field, row));
            const cell = this.take(element, said?.text ?? null, opened.version, said?.locked ?? false);
            if (cell) {
                cell.target = said?.target;
            }
        }
    }

    /** Makes an element a cell; a locked one can be read only. */
    take(element, text, version, isLocked = false) {
        const { field, row = null } = element.dataset;
        const about = this.fields[field];
        if (!about) {
            return null;
        }

        let value = element.querySelector(':scope > .cell-value');
        if (!value) {
            value = make('span', { className: 'cell-value' }, ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE));
            element.append(value);
        }

        const isFixed = isLocked || field === 'indicator.level1' || field === 'indicator.level2' || field === 'people.role';
        const { term, type, max } = about;
        const cell = { field, row, element, value, text, shown: value.textContent, version, term, type, max, about, isFixed, isLocked };
        element.classList.toggle('cell', !isFixed);
        element.classList.toggle('cell-fixed', isFixed);
        element.classList.toggle('cell-locked', isLocked);
        if (isLocked) {
            element.title = '来自批复的绩效目标；如需修改，请在申报表上申请调整';
        }

        if (isFixed) {
            element.setAttribute('aria-readonly', 'true');
        }

        element.setAttribute('role', element.tagName === 'TD' ? 'gridcell' : 'group');
        element.classList.toggle('cell-blank', row !== null && this.blank.has(row));
        this.#cells.set(keyOf(field, row), cell);
        return cell;
    }

    get(field, row) {
        return this.#cells.get(keyOf(field, row));
    }

    /** @param {string | null} key as keyOf writes it */
    at(key) {
        return this.#cells.get(key);
    }

    /** @param {Element} element */
    of(element) {
        const td = element.closest?.('[data-field]');
        return td ? this.get(td.dataset.field, td.dataset.row ?? null) : undefined;
    }

    drop(cell) {
        this.#cells.delete(keyOf(cell.field, cell.row));
    }

    /** The cells that can be written into, in the order in which one reads. */
    all() {
        return [...this.sheet.querySelectorAll('.cell')].map(element => this.of(element)).filter(Boolean);
    }

    /** Shows a text in a cell. Until the server has said how the form prints it, it stands as typed. */
    show(cell, text, shown = null) {
        cell.text = text;
        cell.shown = shown ?? text ?? '';
        cell.value.textContent = cell.shown;
    }

    /** Shows a cell's state; a reason stands at the cell and is read out with it. */
    mark(cell, state, reason = null) {
        cell.state = state;
        cell.reason = reason;
        cell.element.classList.toggle('cell-saving', state === 'saving');
        cell.element.classList.toggle('cell-refused', state === 'refused' || state === 'conflict');
        cell.element.classList.toggle('cell-warned', state === 'warned');
        cell.element.title = reason ?? cell.said ?? '';
        if (state === 'refused' || state === 'conflict') {
            cell.element.setAttribute('aria-invalid', 'true');
        } else {
            cell.element.removeAttribute('aria-invalid');
        }
    }

    isBlank(row) {
        return this.blank.has(row);
    }
}
