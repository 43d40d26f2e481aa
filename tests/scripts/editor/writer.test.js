import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from '../wwwroot.js';
import { Name, openForm, Target } from './form.js';

const { Clipboard, readClipboard } = await script('editor/clipboard.js');
const { Undo } = await script('editor/undo.js');
const { Writer } = await script('editor/writer.js');

/** The form with a writer; what would be sent or kept stands in `sent` and `held`. */
function open() {
    const form = openForm();
    const { cells, grid, rows } = form;
    const [sent, held, said] = [[], [], []];
    const queue = {
        add: ({ field, row, text, origin }, typing) => sent.push([field, row, text, origin, typing]),
        hold: ({ field, row, text }, opening) => held.push([field, row, text, opening?.text ?? null]),
        letGo: () => held.push('let go'),
    };
    const selection = {
        active: cells.get(Name, 'a'),
        chosen: () => [[selection.active]],
        go: cell => selection.active = cell,
        sayFixed: () => said.push('fixed'),
    };
    const undo = new Undo();
    const about = { version: 5, levels: [{ level1: '产出指标', level2: '数量指标', alsoLevel1: [], alsoLevel2: [] }] };
    const writer = new Writer({
        cells, grid, rows, undo, queue, selection, about, outdate: () => {}, forget: () => {}, say: text => said.push(text), tell: () => {},
        onState: () => {},
    });
    return { ...form, writer, selection, undo, about, sent, held, said };
}

const texts = ({ sent }) => sent.map(([field, row, text]) => [field, row, text]);

test('A written cell is shown at once and sent, a text that is the same is not', () => {
    const form = open();
    const cell = form.cells.get('goals.annual', null);
    form.writer.write(cell, '新目标');
    form.writer.write(cell, '新目标');
    assert.deepEqual(form.sent, [['goals.annual', null, '新目标', 'typed', false]]);
    assert.deepEqual([cell.value.textContent, cell.state], ['新目标', 'saving']);
});

test('White space alone empties a cell', () => {
    const form = open();
    form.writer.write(form.cells.get(Name, 'a'), ' \n ');
    assert.deepEqual(texts(form), [[Name, 'a', null]]);
});

test('The first cell of a blank row puts the row on record before, and an undo takes both back', () => {
    const form = open();
    form.writer.write(form.cells.get(Name, 'b'), '乙');
    const opening = { after: 'a', horizon: 'annual', level1: '产出指标', level2: '数量指标' };
    assert.deepEqual(texts(form), [['indicator.row', 'b', JSON.stringify(opening)], [Name, 'b', '乙']]);
    form.writer.goBack();
    const undone = form.sent.slice(2).map(([field, , text, origin]) => [field, text, origin]);
    assert.deepEqual(undone, [[Name, null, 'undone'], ['indicator.row', null, 'undone']]);
});

test('Typing in a blank row is kept with what would put it on record, and sends nothing', () => {
    const form = open();
    form.writer.hold(form.cells.get(Name, 'b'), '半');
    assert.deepEqual(form.held[0].slice(0, 3), [Name, 'b', '半']);
    assert.equal(JSON.parse(form.held[0][3]).level2, '数量指标');
    assert.deepEqual([form.sent, form.cells.isBlank('b')], [[], true]);
});

test('Typing that ends where it began, or is given up unsent, is let go and not sent', () => {
    const form = open();
    const cell = form.cells.get(Name, 'a');
    form.writer.finish(cell, '甲');
    form.writer.cancel(cell, undefined);
    assert.deepEqual([form.sent, form.held], [[], ['let go', 'let go']]);
});

test('Typing that was sent in part is put back when it is given up', () => {
    const form = open();
    const cell = form.cells.get(Name, 'a');
    form.writer.typing(cell, '甲乙');
    form.writer.cancel(cell, '甲');
    assert.deepEqual(form.sent.map(([, , text, , typing]) => [text, typing]), [['甲乙', true], ['甲', false]]);
});

test('Undo and redo write the older and the newer text as edits of their own', () => {
    const form = open();
    form.writer.write(form.cells.get(Name, 'a'), '甲二');
    form.writer.goBack();
    form.writer.redo();
    assert.deepEqual(form.sent.map(([, , text, origin]) => [text, origin]), [['甲二', 'typed'], ['甲', 'undone'], ['甲二', 'redone']]);
});

test('A duplicated row stands below with the same texts and is undone in one step', () => {
    const form = open();
    form.writer.duplicateRow('a');
    const [, copy] = form.rows.inOrder();
    assert.deepEqual(form.cells.get(Name, copy).text, '甲');
    const before = form.sent.length;
    form.writer.goBack();
    assert.deepEqual(form.sent.slice(before).map(([field, row]) => [field, row]), [[Name, copy], ['indicator.row', copy]]);
    assert.equal(form.undo.back(), null);
});

test('The first row of a level cannot go up, and one that moves is undone to its place', () => {
    const form = open();
    form.writer.write(form.cells.get(Name, 'b'), '乙');
    const before = form.sent.length;
    form.writer.moveRow('a', -1);
    assert.equal(form.sent.length, before);
    form.writer.moveRow('b', -1);
    form.writer.goBack();
    assert.deepEqual(texts(form).slice(before), [['indicator.place', 'b', null], ['indicator.place', 'b', 'a']]);
});

function paste(form, block) {
    form.input = { box: form.document.createElement('textarea'), isEditing: false };
    new Clipboard({ ...form, say: text => form.said.push(text) }).paste({ getData: kind => kind === 'text/plain' ? block : '' });
}

test('A table of indicators brings rows of the same name up to date, fills blank ones and adds what is missing, as one step', () => {
    const form = open();
    paste(form, '产出指标\t数量指标\t甲\t≥1次\n\t\t乙\t≥2次\n\t\t丁\t≥4次');
    const names = form.rows.inOrder().map(row => [form.cells.get(Name, row).text, form.cells.get(Target, row).text]);
    assert.deepEqual(names, [['甲', '≥1次'], ['乙', '≥2次'], ['丁', '≥4次'], ['丙', null]]);
    assert.match(form.said.at(-1), /表中已有 1 个同名指标/);
    assert.ok(form.sent.every(([, , , origin]) => origin === 'pasted'));
    form.undo.back();
    assert.equal(form.undo.back(), null);
});

test('A table with a word that is no level is not pasted at all', () => {
    const form = open();
    paste(form, '产出指标\t时效指标\t甲\t≥1次');
    assert.deepEqual([form.sent, form.said.at(-1)], [[], '没有粘贴：“时效指标”不是“产出指标”下的二级指标（有：数量指标）。请改好再粘贴。']);
});

test('Cells without levels go down the rows of the level, which grows', () => {
    const form = open();
    paste(form, '一\t≥1次\n二\t≥2次\n三\t≥3次\n四\t≥4次');
    assert.deepEqual(form.rows.inOrder().map(row => form.cells.get(Name, row).text), ['一', '二', '三', '四', '丙']);
});

test('What has no place in the form is counted and said, and a picture is no text', () => {
    const form = open();
    form.selection.active = form.cells.get('goals.annual', null);
    paste(form, '目标\t多余');
    assert.equal(form.said.at(-1), '有 1 格超出这张表，没有地方放，没有粘贴。');
    paste(form, '');
    assert.equal(form.said.at(-1), '剪贴板里没有文字（可能是图片），没有粘贴。');
    paste(form, Array.from({ length: 5001 }, () => 'x').join('\n'));
    assert.equal(form.said.at(-1), '一次最多粘贴 5,000 格，这里有 5,001 格，没有粘贴。');
});

test('The clipboard gives text first, then a table, then the words of a page', () => {
    openForm();
    const data = kinds => ({ getData: kind => kinds[kind] ?? '' });
    assert.equal(readClipboard(data({ 'text/plain': 'a\tb', 'text/html': '<table></table>' })), 'a\tb');
    assert.deepEqual(readClipboard(data({ 'text/html': '<table><tr><td>a</td></tr></table>' })), [['a']]);
    assert.equal(readClipboard(data({ 'text/html': '<p>甲</p>' })), '甲');
    assert.equal(readClipboard(null), null);
});
