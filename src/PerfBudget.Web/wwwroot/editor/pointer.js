// Mouse, pen and finger in the form: a press chooses a cell, a second one ticks it or, by finger, edits it; a double click edits.

/**
 * @param {HTMLElement} sheet
 * @param {{ cells: import('./cells.js').Cells, input: import('./input.js').CellInput, selection: import('./selection.js').Selection,
 *   writer: import('./writer.js').Writer }} parts
 */
export function followPointer(sheet, { cells, input, selection, writer }) {
    sheet.addEventListener('pointerdown', event => {
        const cell = cells.of(event.target);
        if (!cell || (event.target === input.box && input.isEditing)) {
            return;
        }

        event.preventDefault();
        const isAgain = cell === selection.active && !event.shiftKey && document.activeElement === input.box;
        input.commit();
        if (isAgain && !selection.isClosed && !cell.isFixed && cell.type === 'Tick') {
            writer.write(cell, cell.text ? null : '√');
        } else if (isAgain && event.pointerType === 'mouse' && selection.anchor === cell) {
            return; // it stays as it is, or a double click would not be one
        } else if (isAgain && !selection.isClosed && event.pointerType !== 'mouse') {
            input.edit(); // whoever taps has neither F2 nor a double click
        } else {
            selection.go(cell, event.shiftKey);
        }
    });
    sheet.addEventListener('mousedown', event => event.target !== input.box && event.preventDefault());
    sheet.addEventListener('dblclick', event => {
        const { active } = selection;
        if (!active || cells.of(event.target) !== active || active.type === 'Tick' || input.isEditing) {
            return;
        }

        if (active.isFixed) {
            selection.sayFixed(active);
        } else {
            input.edit();
        }
    });
}
