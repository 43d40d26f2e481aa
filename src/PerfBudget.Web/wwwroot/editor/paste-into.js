// Lays what was pasted over the form's cells, and adds rows of indicators where there are too few.

import { MostCells, readBlock, readIndicators } from './paste.js';

/** @param {import('./desk.js').Desk} desk @returns {boolean} whether it was taken */
export function pasteInto(desk, text) {
    const tabs = text.length > 20 * MostCells ? Infinity : 0;
    const block = tabs ? null : readBlock(text);
    const count = block ? block.reduce((sum, row) => sum + row.length, 0) : text.split(/[\t\n]/).length;
    if (!block || count > MostCells) {
        desk.voice.say(`一次最多粘贴 ${MostCells.toLocaleString('zh-CN')} 格，这里有 ${count.toLocaleString('zh-CN')} 格，没有粘贴。`);
        return true;
    }

    const { active: cell } = desk;
    const isRow = cell.row !== null && cell.field.startsWith('indicator.') && !desk.cells.hasFixedRows;
    const indicators = isRow ? readIndicators(block, desk.levels) : null;
    desk.writer.as('pasted', () => desk.undo.together(() => indicators ? layIndicators(desk, indicators, cell) : isRow ? layRows(desk, block, cell) : layCells(desk, block, cell)));
    desk.go(cell.element.isConnected ? cell : desk.cells.all()[0]);
    return true;
}

// A table of indicators with its levels: each row into the next blank row of its level.
function layIndicators(desk, indicators, cell) {
    const { horizon } = desk.cells.rows.get(cell.row);
    const missing = new Set();
    for (const { level1, level2, texts } of indicators) {
        const level = desk.rows.inOrder().filter(row => {
            const about = desk.cells.rows.get(row);
            return about && about.level1 === level1 && about.level2 === level2 && about.horizon === horizon;
        });
        if (level.length === 0) {
            missing.add(`${level1}›${level2}`);
            continue;
        }

        const blank = level.find(row => desk.rows.cellsOf(row).every(other => !other.text));
        layRow(desk, blank ?? desk.writer.addRow(level.at(-1)), texts);
    }

    if (missing.size > 0) {
        desk.voice.say(`表中没有这些级次的行，没有粘贴：${[...missing].join('、')}。请先在右侧“其他级次”中添加。`);
    }
}

function layRow(desk, row, texts) {
    const cells = desk.rows.cellsOf(row);
    texts.forEach((text, n) => cells[n] && desk.writer.write(cells[n], text));
}

// Cells without levels: down the rows below where they are all filled in already, else within the level, which grows.
function layRows(desk, block, cell) {
    const order = desk.rows.inOrder().filter(row => desk.cells.rows.get(row)?.horizon === desk.cells.rows.get(cell.row).horizon);
    const below = order.slice(order.indexOf(cell.row));
    const isOver = below.length >= block.length && (below.length === block.length || below.slice(0, block.length).every(row => !desk.cells.isBlank(row)));
    let rows = isOver ? below : desk.rows.ofLevel(cell.row);
    rows = isOver ? rows : rows.slice(rows.indexOf(cell.row));
    const first = desk.rows.cellsOf(cell.row).findIndex(other => other.field === cell.field);
    block.forEach((texts, n) => {
        rows[n] ??= desk.writer.addRow(rows[n - 1]);
        const cells = desk.rows.cellsOf(rows[n]);
        texts.forEach((text, column) => cells[first + column] && desk.writer.write(cells[first + column], text));
    });
}

function layCells(desk, block, cell) {
    let start = cell;
    for (const texts of block) {
        if (!start) {
            break;
        }

        desk.grid.rightOf(start).forEach((other, column) => column < texts.length && desk.writer.write(other, texts[column]));
        start = desk.grid.toward(start, 0, 1);
    }
}
