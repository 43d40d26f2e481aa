// A small printed form as the server draws it, with two levels and one horizon, for tests of cells, grid, rows and writer.

import { openPage } from '../browser.js';
import { script } from '../wwwroot.js';

const { Cells } = await script('editor/cells.js');
const { Grid } = await script('editor/grid.js');
const { Rows } = await script('editor/rows.js');

export const Name = 'indicator.level3', Target = 'indicator.target';

const cell = (field, row, text = '') => `<td data-field="${field}" data-row="${row}">${text}</td>`;
const line = (row, head = '', text = '') => `<tr>${head}${cell(Name, row, text)}${cell(Target, row)}</tr>`;

const html = `
  <div class="editor"><div id="sheet"><article class="pb-form"><table class="pb-grid">
    <tr><th>总目标</th><td data-field="goals.annual" colspan="3"></td></tr>
    ${line('a', '<td rowspan="3" data-field="indicator.level1">产出指标</td><td rowspan="2" data-field="indicator.level2">数量指标</td>', '甲')}
    ${line('b')}
    ${line('c', '<td data-field="indicator.level2">质量指标</td>', '丙')}
    <tr><th>合计</th><th>—</th><th>—</th><th>—</th></tr>
  </table></article></div></div>`;

const field = (term, type) => ({ term, type, max: 500 });
const row = (id, level2) => ({ id, level1: '产出指标', level2, horizon: 'annual' });

/** What the server says of the form: 甲 and 丙 are on record, the row between is blank. */
const opened = () => ({
    version: 5,
    cells: [{ field: Name, row: 'a', text: '甲' }, { field: Name, row: 'c', text: '丙' }, { field: 'goals.annual', row: null, text: null }],
    fields: { 'goals.annual': field('年度目标', 'LongText'), [Name]: field('三级指标', 'Text'), [Target]: field('指标值', 'Target') },
    rows: [row('a', '数量指标'), row('c', '质量指标')],
    blank: [row('b', '数量指标')],
    hasFixedRows: false,
});

/** Opens the form. */
export function openForm() {
    const document = openPage(html);
    const sheet = document.getElementById('sheet');
    const cells = new Cells(sheet);
    const grid = new Grid(cells);
    const rows = new Rows(cells, grid);
    cells.load(opened());
    grid.measure();
    return { document, sheet, cells, grid, rows };
}
