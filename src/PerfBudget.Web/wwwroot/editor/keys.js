// The keys of a chosen cell that is not being edited, as Excel has them.

/** @param {import('./desk.js').Desk} desk @param {KeyboardEvent} event */
export function keyPressed(desk, event) {
    const { active: cell } = desk;
    const isControl = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (cell.isFixed && (key.length === 1 && (!isControl || 'dx'.includes(key)) || ['F2', 'Delete', 'Backspace'].includes(key))) {
        event.preventDefault();
        desk.sayFixed(cell);
        return;
    }

    const row = !cell.isFixed && cell.row && cell.field.startsWith('indicator.') && !desk.cells.hasFixedRows ? cell.row : null;
    const onRow = action => () => row && action(row);
    const action = isControl ? {
        d: () => desk.writer.fillDown(),
        z: () => event.shiftKey ? desk.writer.redo() : desk.writer.goBack(),
        y: () => desk.writer.redo(),
        Enter: onRow(of => event.shiftKey ? desk.writer.duplicateRow(of) : desk.writer.addRow(of)),
        Delete: onRow(of => desk.cells.isBlank(of) || desk.writer.deleteRow(of)),
        Home: () => desk.go(desk.cells.all()[0]),
        End: () => desk.go(desk.cells.all().at(-1)),
    }[key] : event.altKey ? {
        ArrowUp: onRow(of => desk.writer.moveRow(of, -1)),
        ArrowDown: onRow(of => desk.writer.moveRow(of, 1)),
    }[key] : {
        F2: () => {
            desk.input.edit();
            desk.voice.tell('修改本格，按 Esc 放弃');
        },
        F6: () => desk.goBeside(),
        F8: () => desk.goToNextProblem(event.shiftKey ? -1 : 1),
        Delete: () => desk.writer.clear(),
        Backspace: () => desk.writer.clear(),
        Home: () => desk.go(desk.grid.between(cell, cell)[0] && desk.cells.all().find(other => desk.grid.placeOf(other)?.row === desk.grid.placeOf(cell).row)),
        End: () => desk.go(desk.cells.all().findLast(other => desk.grid.placeOf(other)?.row === desk.grid.placeOf(cell).row)),
        ...(cell.type === 'Tick' ? { ' ': () => desk.writer.write(cell, cell.text ? null : '√') } : {}),
    }[key];

    if (action) {
        event.preventDefault();
        action();
        return;
    }

    const isArrow = key.startsWith('Arrow');
    if (isArrow && event.shiftKey) {
        event.preventDefault();
        const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
        desk.go(desk.grid.toward(cell, dx, dy), true);
    } else if ((isArrow || key === 'Enter' || key === 'Tab') && !isControl && !event.altKey && desk.move(cell, key, event.shiftKey)) {
        event.preventDefault();
    }
}
