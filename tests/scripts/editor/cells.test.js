import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Name, openForm, Target } from './form.js';

test('A cell has the text that lies behind it, its version, and what it is called', () => {
    const { cells } = openForm();
    const { text, version, term, type, isFixed } = cells.get(Name, 'a');
    assert.deepEqual({ text, version, term, type, isFixed }, { text: '甲', version: 5, term: '三级指标', type: 'Text', isFixed: false });
});

test('Levels are printed and not written, and are no cells to go to', () => {
    const { cells, sheet } = openForm();
    assert.ok(cells.all().every(cell => cell.field !== 'indicator.level1'));
    assert.equal(sheet.querySelector('[data-field="indicator.level1"]').classList.contains('cell'), false);
});

test('A text stands as typed until the server has said how the form prints it', () => {
    const { cells } = openForm();
    const cell = cells.get(Target, 'a');
    cells.show(cell, '>=1280.5');
    assert.deepEqual([cell.text, cell.value.textContent], ['>=1280.5', '>=1280.5']);
    cells.show(cell, '>=1280.5', '≥1,280.50');
    assert.deepEqual([cell.text, cell.value.textContent], ['>=1280.5', '≥1,280.50']);
    cells.show(cell, null);
    assert.equal(cell.value.textContent, '');
});

test('A refused cell says so by colour, by its title and to screen readers, until it is mended', () => {
    const { cells } = openForm();
    const cell = cells.get(Target, 'a');
    cells.mark(cell, 'refused', '请填金额');
    const said = ({ element }) => [element.classList.contains('cell-refused'), element.title, element.getAttribute('aria-invalid')];
    assert.deepEqual(said(cell), [true, '请填金额', 'true']);
    cells.mark(cell, null);
    assert.deepEqual(said(cell), [false, '', null]);
});

test('One goes from cell to cell over labels and heads, along rows and down columns, and not past the end', () => {
    const { cells, grid } = openForm();
    const [goal, name, target] = [cells.get('goals.annual', null), cells.get(Name, 'a'), cells.get(Target, 'a')];
    assert.equal(grid.next(goal), name);
    assert.equal(grid.next(name, -1), goal);
    assert.equal(grid.toward(name, 1, 0), target);
    assert.equal(grid.toward(name, 0, -1), goal);
    assert.equal(grid.toward(cells.get(Target, 'c'), 0, 1), null);
    assert.equal(grid.next(cells.get(Target, 'c')), null);
});

test('The cells between two corners are those of the rectangle, row by row', () => {
    const { cells, grid } = openForm();
    const keys = grid.between(cells.get(Target, 'b'), cells.get(Name, 'a')).map(line => line.map(({ field, row }) => `${field} ${row}`));
    assert.deepEqual(keys, [[`${Name} a`, `${Target} a`], [`${Name} b`, `${Target} b`]]);
});
