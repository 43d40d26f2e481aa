// Lays what was pasted over the form's cells, and adds rows of indicators where there are too few. What finds no place is said.

import { columnsOf, leftOver, readIndicators, textsOf } from './indicator-table.js';
import { MostCells, readBlock, readHtml, readWords } from './paste.js';

const Name = 'indicator.level3';
const isBlank = text => (text ?? '').trim() === '';

/** What the clipboard holds as a block; null where it holds neither text nor table. @param {DataTransfer | null} clipboard @returns {string | string[][] | null} */
export function readClipboard(clipboard) {
    const [text, html] = ['text/plain', 'text/html'].map(kind => clipboard?.getData(kind) ?? '');
    return text !== '' ? text : html === '' ? null : readHtml(html) ?? (readWords(html) || null);
}

/** @param {import('./desk.js').Desk} desk @param {string | string[][] | null} pasted */
export function pasteInto(desk, pasted) {
    desk.voice.say('');
    if (pasted === null) {
        desk.voice.say('剪贴板里没有文字（可能是图片），没有粘贴。');
        return;
    }

    const block = typeof pasted !== 'string' ? pasted : pasted.length > 20 * MostCells ? null : readBlock(pasted);
    const count = block ? block.reduce((sum, row) => sum + row.length, 0) : pasted.split(/[\t\n]/).length;
    if (!block || count > MostCells) {
        desk.voice.say(`一次最多粘贴 ${MostCells.toLocaleString('zh-CN')} 格，这里有 ${count.toLocaleString('zh-CN')} 格，没有粘贴。`);
        return;
    }

    const { active: cell } = desk;
    const said = [];
    desk.writer.as('pasted', () => desk.undo.together(() => said.push(...lay(desk, block, cell))));
    desk.go(cell.element.isConnected ? cell : desk.cells.all()[0]);
    desk.voice.say(said.join(''));
}

function lay(desk, block, cell) {
    const sides = desk.cells.hasFixedRows ? [] : desk.rows.sides();
    const side = Math.max(0, sides.findIndex(({ horizon }) => horizon === desk.cells.rows.get(cell.row)?.horizon));
    const table = sides.length > 0 ? readIndicators(block, desk.levels, sides, side) : null;
    if (table?.unknown.length > 0) {
        return [`没有粘贴：${table.unknown.join('；')}。请改好再粘贴。`];
    }

    if (table) {
        return layIndicators(desk, table);
    }

    if (cell.isFixed) {
        desk.sayFixed(cell);
        return [];
    }

    return cell.row !== null && sides.length > 0 ? layRows(desk, block, cell, sides[side].fields) : layCells(desk, block, cell);
}

const sayLeft = left => left.length > 0 ? [`有 ${left.length} 列没有地方放，没有粘贴：${left.join('、')}。`] : [];

// A table of indicators with its levels: a row whose name stands in its level already is brought up to date, any other goes into the
// next blank row.
function layIndicators(desk, { rows, left, above }) {
    const [missing, taken, changed] = [new Set(), new Set(), new Set()];
    for (const { level1, level2, horizon, texts } of rows) {
        const level = desk.rows.inOrder().filter(row => {
            const about = desk.cells.rows.get(row);
            return about && about.level1 === level1 && about.level2 === level2 && about.horizon === horizon;
        });
        if (level.length === 0) {
            missing.add(`${level1}›${level2}`);
            continue;
        }

        const name = texts.find(([field]) => field === Name)?.[1].trim();
        const same = name && level.find(row => !taken.has(row) && desk.cells.get(Name, row)?.text?.trim() === name);
        const blank = () => level.find(row => !taken.has(row) && desk.rows.cellsOf(row).every(other => !other.text));
        const row = same || (blank() ?? desk.writer.addRow(level.at(-1)));
        taken.add(row);
        for (const [field, text] of texts.filter(([, text]) => !same || !isBlank(text))) { // a blank takes nothing away from what stands there
            const cell = desk.cells.get(field, row);
            if (cell) {
                desk.writer.write(cell, text);
                same && cell.state === 'saving' && changed.add(row);
            }
        }
    }

    return [
        ...(missing.size > 0 ? [`表中没有这些级次的行，没有粘贴：${[...missing].join('、')}。请先在右侧“其他级次”中添加，再粘贴一次。`] : []),
        ...(above > 0 ? [`表头以上的 ${above} 行没有粘贴。`] : []),
        ...sayLeft(left),
        ...(changed.size > 0 ? [`表中已有 ${changed.size} 个同名指标，已改成粘贴的内容，没有重复添加；按 Ctrl+Z 全部撤销。`] : []),
    ];
}

// Cells without levels: down the rows below where they are all filled in already, else within the level, which grows.
function layRows(desk, block, cell, fields) {
    const order = desk.rows.inOrder().filter(row => desk.cells.rows.get(row)?.horizon === desk.cells.rows.get(cell.row).horizon);
    const below = order.slice(order.indexOf(cell.row));
    const isOver = below.length >= block.length && (below.length === block.length || below.slice(0, block.length).every(row => !desk.cells.isBlank(row)));
    const level = desk.rows.ofLevel(cell.row);
    const rows = isOver ? below : level.slice(level.indexOf(cell.row));
    const roles = columnsOf(block, 0, Math.max(...block.map(row => row.length)), fields.slice(fields.indexOf(cell.field)));
    block.forEach((line, n) => {
        rows[n] ??= desk.writer.addRow(rows[n - 1]);
        textsOf(line, roles).forEach(([field, text]) => desk.cells.get(field, rows[n]) && desk.writer.write(desk.cells.get(field, rows[n]), text));
    });
    return sayLeft(leftOver([], block, roles.map(role => ({ role, side: 0 }))));
}

function layCells(desk, block, cell) {
    let start = cell;
    let left = 0;
    for (const texts of block) {
        const cells = start ? desk.grid.rightOf(start) : [];
        texts.forEach((text, n) => cells[n] ? desk.writer.write(cells[n], text) : left += Number(!isBlank(text)));
        start = start && desk.grid.toward(start, 0, 1);
    }

    return left > 0 ? [`有 ${left} 格超出这张表，没有地方放，没有粘贴。`] : [];
}
