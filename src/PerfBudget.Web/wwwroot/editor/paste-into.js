// Lays what was pasted over the form's cells, and adds rows of indicators where there are too few. What finds no place is said.

import { columnsOf, leftOver, readIndicators, textsOf } from './indicator-table.js';
import { MostCells, readBlock } from './paste.js';

const Name = 'indicator.level3';
const isBlank = text => (text ?? '').trim() === '';
const inWords = number => number.toLocaleString('zh-CN');

/** How many columns found no place. @param {string[]} left each in words */
const sayLeft = left => left.length > 0 ? [`有 ${left.length} 列没有地方放，没有粘贴：${left.join('、')}。`] : [];

export class PasteInto {
    /**
     * @param {{ cells: import('./cells.js').Cells, rows: import('./rows.js').Rows, grid: import('./grid.js').Grid,
     *   writer: import('./writer.js').Writer, selection: import('./selection.js').Selection, about: import('./about.js').About,
     *   say: (text: string) => void }} parts
     */
    constructor({ cells, rows, grid, writer, selection, about, say }) {
        Object.assign(this, { cells, rows, grid, writer, selection, about, say });
    }

    /** Pastes at the chosen cell, as one action. @param {string | string[][] | null} pasted null: neither text nor table */
    paste(pasted) {
        this.say('');
        if (pasted === null) {
            this.say('剪贴板里没有文字（可能是图片），没有粘贴。');
            return;
        }

        const block = typeof pasted !== 'string' ? pasted : pasted.length > 20 * MostCells ? null : readBlock(pasted);
        const count = block ? block.reduce((sum, row) => sum + row.length, 0) : pasted.split(/[\t\n]/).length;
        if (!block || count > MostCells) {
            this.say(`一次最多粘贴 ${inWords(MostCells)} 格，这里有 ${inWords(count)} 格，没有粘贴。`);
            return;
        }

        const { active: cell } = this.selection;
        const said = [];
        this.writer.as('pasted', () => said.push(...this.#lay(block, cell)));
        this.selection.go(cell.element.isConnected ? cell : this.cells.all()[0]);
        this.say(said.join(''));
    }

    #lay(block, cell) {
        const sides = this.cells.hasFixedRows ? [] : this.rows.sides();
        const horizon = this.cells.rows.get(cell.row)?.horizon;
        const side = Math.max(0, sides.findIndex(other => other.horizon === horizon));
        const table = sides.length > 0 ? readIndicators(block, this.about.levels, sides, side) : null;
        if (table?.unknown.length > 0) {
            return [`没有粘贴：${table.unknown.join('；')}。请改好再粘贴。`];
        }

        if (table) {
            return this.#layIndicators(table);
        }

        if (cell.isFixed) {
            this.selection.sayFixed(cell);
            return [];
        }

        return cell.row !== null && sides.length > 0 ? this.#layRows(block, cell, sides[side].fields) : this.#layCells(block, cell);
    }

    // A table of indicators with its levels: a row whose name stands in its level already is brought up to date, any other goes into the
    // next blank row.
    #layIndicators({ rows, left, above }) {
        const [missing, taken, changed] = [new Set(), new Set(), new Set()];
        for (const { level1, level2, horizon, texts } of rows) {
            const level = this.rows.inOrder().filter(row => {
                const about = this.cells.rows.get(row);
                return about && about.level1 === level1 && about.level2 === level2 && about.horizon === horizon;
            });
            if (level.length === 0) {
                missing.add(`${level1}›${level2}`);
                continue;
            }

            const free = level.filter(row => !taken.has(row));
            const name = texts.find(([field]) => field === Name)?.[1].trim();
            const same = name && free.find(row => this.cells.get(Name, row)?.text?.trim() === name);
            const blank = () => free.find(row => this.rows.cellsOf(row).every(other => !other.text));
            const row = same || (blank() ?? this.writer.addRow(level.at(-1)));
            taken.add(row);
            const written = texts.filter(([, text]) => !same || !isBlank(text)); // a blank takes nothing away from what stands there
            if (this.#writeRow(row, written) && same) {
                changed.add(row);
            }
        }

        return [
            missing.size > 0 && `表中没有这些级次的行，没有粘贴：${[...missing].join('、')}。请先在右侧“其他级次”中添加，再粘贴一次。`,
            above > 0 && `表头以上的 ${above} 行没有粘贴。`,
            ...sayLeft(left),
            changed.size > 0 && `表中已有 ${changed.size} 个同名指标，已改成粘贴的内容，没有重复添加；按 Ctrl+Z 全部撤销。`,
        ].filter(Boolean);
    }

    // Says whether anything in the row is other than before. @param {[string, string][]} texts by field
    #writeRow(row, texts) {
        const written = texts.map(([field, text]) => [this.cells.get(field, row), text]).filter(([cell]) => cell);
        written.forEach(([cell, text]) => this.writer.write(cell, text));
        return written.some(([cell]) => cell.state === 'saving');
    }

    // Cells without levels: down the rows below where they are all filled in already, else within the level, which grows.
    #layRows(block, cell, fields) {
        const { horizon } = this.cells.rows.get(cell.row);
        const order = this.rows.inOrder().filter(row => this.cells.rows.get(row)?.horizon === horizon);
        const below = order.slice(order.indexOf(cell.row));
        const isFilled = below.slice(0, block.length).every(row => !this.cells.isBlank(row));
        const isOver = below.length === block.length || (below.length > block.length && isFilled);
        const level = this.rows.ofLevel(cell.row);
        const rows = isOver ? below : level.slice(level.indexOf(cell.row));
        const roles = columnsOf(block, 0, Math.max(...block.map(row => row.length)), fields.slice(fields.indexOf(cell.field)));
        block.forEach((line, n) => {
            rows[n] ??= this.writer.addRow(rows[n - 1]);
            this.#writeRow(rows[n], textsOf(line, roles));
        });
        return sayLeft(leftOver([], block, roles.map(role => ({ role, side: 0 }))));
    }

    #layCells(block, cell) {
        let start = cell;
        let left = 0;
        for (const texts of block) {
            const cells = start ? this.grid.rightOf(start) : [];
            for (const [n, text] of texts.entries()) {
                if (cells[n]) {
                    this.writer.write(cells[n], text);
                } else if (!isBlank(text)) {
                    left++;
                }
            }

            start = start && this.grid.toward(start, 0, 1);
        }

        return left > 0 ? [`有 ${left} 格超出这张表，没有地方放，没有粘贴。`] : [];
    }
}
