import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from '../wwwroot.js';

const { columnsOf, leftOver, readIndicators, textsOf } = await script('editor/indicator-table.js');

const Name = 'indicator.level3', Target = 'indicator.target', Weight = 'indicator.weight';
const level = (level1, level2, alsoLevel2 = []) => ({ level1, level2, alsoLevel1: [], alsoLevel2 });
const levels = [level('产出指标', '数量指标'), level('产出指标', '质量指标'), level('效益指标', '社会效益指标', ['社会效益']), level('满意度指标', '服务对象满意度指标')];
const annual = [{ horizon: 'annual', fields: [Name, Target, Weight] }];
const both = [{ horizon: 'mediumTerm', fields: [Name, Target] }, { horizon: 'annual', fields: [Name, Target] }];
const read = (block, sides = annual, side = 0) => readIndicators(block, levels, sides, side);
const named = ({ rows }) => rows.map(({ level1, level2, texts }) => [level1, level2, ...texts.map(([, text]) => text)]);

test('A table with a head is read by its head, in whatever order its columns stand', () => {
    const table = read([['一级指标', '二级指标', '分值', '三级指标', '指标值'], ['产出指标', '数量指标', '10', '培训人次', '≥80人次']]);
    assert.deepEqual(table.rows, [
        { level1: '产出指标', level2: '数量指标', horizon: 'annual', texts: [[Weight, '10'], [Name, '培训人次'], [Target, '≥80人次']] },
    ]);
    assert.deepEqual([table.unknown, table.left, table.above], [[], [], 0]);
});

test('A blank level means the one above it, until another first level begins', () => {
    const table = read([
        ['产出指标', '数量指标', '甲', '≥1次'], ['', '', '乙', '≥2次'], ['', '质量指标', '丙', '100%'], ['效益指标', '社会效益指标', '丁', '提升'],
    ]);
    assert.deepEqual(named(table).map(([level1, level2, name]) => [level1, level2, name]), [
        ['产出指标', '数量指标', '甲'], ['产出指标', '数量指标', '乙'], ['产出指标', '质量指标', '丙'], ['效益指标', '社会效益指标', '丁'],
    ]);
});

test('A first level with a single second level does not need it written', () => {
    const table = read([['满意度指标', '', '读者满意度', '≥90%']]);
    assert.deepEqual(named(table)[0].slice(0, 2), ['满意度指标', '服务对象满意度指标']);
});

test('A level is known by its other name too, and is written as the place writes it', () => {
    const table = read([['一级指标', '二级指标', '三级指标', '指标值'], ['效益指标', '社会效益', '甲', '提升']]);
    assert.equal(table.rows[0].level2, '社会效益指标');
});

test('A word that is no level is said with those that there are, and so is a missing one', () => {
    const wrong = read([['产出指标', '数量指标', '甲', '1次'], ['投入指标', '', '乙', '2次']]);
    assert.deepEqual(wrong.unknown, ['“投入指标”不是这张表的一级指标（有：产出指标、效益指标、满意度指标）']);
    const wrong2 = read([['产出指标', '成本指标', '甲', '1次']]);
    assert.deepEqual(wrong2.unknown, ['“成本指标”不是“产出指标”下的二级指标（有：数量指标、质量指标）']);
    const missing = read([['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '', '甲', '1次']]);
    assert.deepEqual(missing.unknown, ['“产出指标”后面没有写二级指标（有：数量指标、质量指标）']);
    const first = read([['一级指标', '二级指标', '三级指标', '指标值'], ['', '数量指标', '甲', '1次']]);
    assert.deepEqual(first.unknown, ['最上面一行没有写一级指标']);
});

test('Operator, number and unit that stand apart are one target; a dash is no unit and 定性 is no operator', () => {
    const table = read([
        ['一级指标', '二级指标', '三级指标', '符号', '指标值', '单位'],
        ['产出指标', '数量指标', '甲', '≥', '95', '%'], ['', '', '乙', '定性', '有效提升', '—'],
    ]);
    assert.deepEqual(named(table).map(texts => texts[3]), ['≥95%', '有效提升']);
});

test('Without a head, a column of operators and one of units are told by what stands in them', () => {
    const block = [['产出指标', '数量指标', '甲', '≥', '95', '人次'], ['', '', '乙', '=', '3', '次']];
    assert.deepEqual(named(read(block)).map(texts => texts[3]), ['≥95人次', '=3次']);
    assert.deepEqual(columnsOf([['甲', '95', '人次']], 0, 3, [Name, Target]), [Name, Target, 'unit']);
});

test('A label and numbers in front of the levels are no columns of the form', () => {
    const table = read([['绩效指标', '产出指标', '数量指标', '甲', '≥1次'], ['', '', '', '乙', '≥2次']]);
    assert.deepEqual(named(table).map(texts => texts[2]), ['甲', '乙']);
});

test('Rows over the head are counted and not read', () => {
    const table = read([['项目支出绩效目标表'], ['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标', '数量指标', '甲', '≥1次']]);
    assert.equal(table.above, 1);
    assert.equal(table.rows.length, 1);
});

test('A column without a place is named by its number and its text', () => {
    const table = read([['一级指标', '二级指标', '三级指标', '指标值', '备注'], ['产出指标', '数量指标', '甲', '≥1次', '按计划']]);
    assert.deepEqual(table.left, ['第 5 列“备注”']);
    assert.deepEqual(leftOver([], [['', '一二三四五六七八九十一二三四']], []), ['第 2 列“一二三四五六七八九十一二”']);
});

test('Both halves of a form with medium term and year are read at once', () => {
    const table = read([
        ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '甲', '≥3次', '质量指标', '乙', '100%'],
    ], both);
    assert.deepEqual(table.rows.map(({ horizon, level2, texts }) => [horizon, level2, texts[0][1]]), [
        ['mediumTerm', '数量指标', '甲'], ['annual', '质量指标', '乙'],
    ]);
});

test('A table with a single half belongs to the side at which it is pasted', () => {
    const [row] = read([['产出指标', '数量指标', '甲', '≥3次']], both, 1).rows;
    assert.equal(row.horizon, 'annual');
});

test('A block without levels is no table of indicators', () => {
    assert.equal(read([['甲', '≥1次'], ['乙', '≥2次']]), null);
    assert.equal(read([['一级指标', '二级指标', '三级指标']]), null);
});

test('The texts of a row are those of its fields, a target put together', () => {
    assert.deepEqual(textsOf(['甲', '≥', '3', '次', '多余'], [Name, 'operator', Target, 'unit', undefined]), [[Name, '甲'], [Target, '≥3次']]);
});
