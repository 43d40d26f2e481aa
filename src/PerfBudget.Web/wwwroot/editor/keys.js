// The keys of a chosen cell that is not being edited, as Excel has them.

const Arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Keys {
    /**
     * @param {{ cells: import('./cells.js').Cells, grid: import('./grid.js').Grid, input: import('./input.js').CellInput,
     *   selection: import('./selection.js').Selection, writer: import('./writer.js').Writer, tell: (text: string) => void }} parts
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** @param {KeyboardEvent} event */
    pressed(event) {
        const { selection, grid } = this;
        const { active: cell } = selection;
        const isControl = event.ctrlKey || event.metaKey;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const wouldWrite = key.length === 1 && (!isControl || 'dx'.includes(key)) || ['F2', 'Delete', 'Backspace'].includes(key);
        if (cell.isFixed && wouldWrite) {
            event.preventDefault();
            selection.sayFixed(cell);
            return;
        }

        const actions = isControl ? this.#withControl(cell, event) : event.altKey ? this.#withAlt(cell) : this.#alone(cell, event);
        const action = actions[key];
        const isArrow = key in Arrows;
        const isMove = (isArrow || key === 'Enter' || key === 'Tab') && !isControl && !event.altKey;
        if (action) {
            event.preventDefault();
            action();
        } else if (isArrow && event.shiftKey) {
            event.preventDefault();
            selection.go(grid.toward(cell, ...Arrows[key]), true);
        } else if (isMove && selection.move(cell, key, event.shiftKey)) {
            event.preventDefault();
        }
    }

    #withControl(cell, event) {
        const { cells, selection, writer } = this;
        const onRow = this.#onRowOf(cell);
        return {
            d: () => writer.fillDown(),
            z: () => event.shiftKey ? writer.redo() : writer.goBack(),
            y: () => writer.redo(),
            Enter: onRow(row => event.shiftKey ? writer.duplicateRow(row) : writer.addRow(row)),
            Delete: onRow(row => cells.isBlank(row) || writer.deleteRow(row)),
            Home: () => selection.go(cells.all()[0]),
            End: () => selection.go(cells.all().at(-1)),
        };
    }

    #withAlt(cell) {
        const onRow = this.#onRowOf(cell);
        return {
            ArrowUp: onRow(row => this.writer.moveRow(row, -1)),
            ArrowDown: onRow(row => this.writer.moveRow(row, 1)),
        };
    }

    #alone(cell, event) {
        const { cells, grid, input, selection, writer } = this;
        const line = () => cells.all().filter(other => grid.placeOf(other)?.row === grid.placeOf(cell).row);
        return {
            F2: () => {
                input.edit();
                this.tell('修改本格，按 Esc 放弃');
            },
            F6: () => selection.goBeside(),
            F8: () => selection.goToNextProblem(event.shiftKey ? -1 : 1),
            Delete: () => writer.clear(),
            Backspace: () => writer.clear(),
            Home: () => selection.go(line()[0]),
            End: () => selection.go(line().at(-1)),
            ...(cell.type === 'Tick' ? { ' ': () => writer.write(cell, cell.text ? null : '√') } : {}),
        };
    }

    // Does something with the cell's row, where it has one that may be arranged.
    #onRowOf(cell) {
        const isArranged = !cell.isFixed && cell.row && cell.field.startsWith('indicator.') && !this.cells.hasFixedRows;
        return action => () => isArranged && action(cell.row);
    }
}
