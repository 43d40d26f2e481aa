import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from '../browser.js';
import { script } from '../wwwroot.js';

const { readBlock, readHtml, readWords, writeBlock } = await script('editor/paste.js');

test('Cells are parted by tabs and rows by line ends, whichever the system writes', () => {
    assert.deepEqual(readBlock('a\tb\r\nc\td\n'), [['a', 'b'], ['c', 'd']]);
    assert.deepEqual(readBlock('a\tb\rc\td'), [['a', 'b'], ['c', 'd']]);
});

test('A quoted cell keeps its line breaks, tabs and doubled quotes', () => {
    assert.deepEqual(readBlock('"第一行\n第二行"\t"a\tb"\t"他说""好"""'), [['第一行\n第二行', 'a\tb', '他说"好"']]);
});

test('A quotation mark that nothing closes is part of the text', () => {
    assert.deepEqual(readBlock('5" 屏\t"未完\n下一行'), [['5" 屏', '"未完'], ['下一行']]);
});

test('An empty cell at the end of a row is kept, an empty last line is not', () => {
    assert.deepEqual(readBlock('a\t\n'), [['a', '']]);
    assert.deepEqual(readBlock(''), [['']]);
});

test('What is written is read as it was, cell for cell', () => {
    const block = [['≥95%', '第一行\n第二行', ''], ['a\tb', '"全部"', '3"']];
    assert.deepEqual(readBlock(writeBlock(block)), block);
});

test('A merged cell of a web table stands in its first place alone', () => {
    openPage('');
    const html = '<table><tr><td rowspan="2">产出指标</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td colspan="2">合计</td></tr></table>';
    assert.deepEqual(readHtml(html), [['产出指标', '甲'], ['', '乙'], ['合计', '']]);
});

test('A cell of a web table reads as on the screen: breaks stay, other white space is one blank, styles are not read', () => {
    openPage('');
    assert.deepEqual(readHtml('<table><tr><td>甲<br>乙  \n 丙&nbsp;丁<style>td{}</style></td></tr></table>'), [['甲\n乙 丙 丁']]);
    assert.equal(readWords('<p>甲</p><p>乙</p>'), '甲\n乙');
});

test('A page without a table is no block', () => {
    openPage('');
    assert.equal(readHtml('<p>没有表</p>'), null);
});
