import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Name, openForm, Target } from './form.js';

const lines = ({ sheet }) => [...sheet.querySelectorAll(`[data-field="${Name}"] .cell-value`)].map(element => element.textContent);

test('Rows are known in printed order, by level, and by what stands above them on record', () => {
    const { rows } = openForm();
    assert.deepEqual(rows.inOrder(), ['a', 'b', 'c']);
    assert.deepEqual(rows.ofLevel('b'), ['a', 'b']);
    assert.deepEqual([rows.above('a'), rows.above('b'), rows.above('c')], [null, 'a', 'a']); // the blank one is not on record
});

test('The half of a form is its horizon with the cells of a row from left to right', () => {
    const { rows } = openForm();
    assert.deepEqual(rows.sides(), [{ horizon: 'annual', fields: [Name, Target] }]);
});

test('An added row stands below the other, blank, in its level, and the merged levels reach over it', () => {
    const form = openForm();
    form.cells.mark(form.cells.get(Name, 'a'), 'refused', '太长');
    const row = form.rows.add('a', 5);
    assert.deepEqual(form.rows.inOrder(), ['a', row, 'b', 'c']);
    assert.deepEqual(lines(form), ['甲', '', '', '丙']);
    const { text, version, element } = form.cells.get(Name, row);
    assert.deepEqual([text, version, form.cells.isBlank(row), element.className.includes('refused')], [null, 5, true, false]);
    assert.deepEqual([...form.sheet.querySelectorAll('[rowspan]')].map(element => element.rowSpan), [4, 3]);
    assert.equal(form.grid.toward(form.cells.get(Target, 'a'), 0, 1), form.cells.get(Target, row));
});

test('A deleted row goes where its level has others, and merged levels move to the next line', () => {
    const form = openForm();
    assert.equal(form.rows.remove('a'), true);
    assert.deepEqual(form.rows.inOrder(), ['b', 'c']);
    assert.equal(form.cells.get(Name, 'a'), undefined);
    const [level1, level2] = form.sheet.querySelector('[data-row="b"]').closest('tr').cells;
    assert.deepEqual([level1.textContent, level1.rowSpan, level2.textContent, level2.rowSpan], ['产出指标', 2, '数量指标', 1]);
});

test('The last row of a level is emptied and stays', () => {
    const form = openForm();
    assert.equal(form.rows.remove('c'), false);
    assert.deepEqual([form.cells.get(Name, 'c').text, form.cells.isBlank('c')], [null, true]);
});
