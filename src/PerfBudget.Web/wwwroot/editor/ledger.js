// What the money ledger says for the form's cells: shown line by line, and what is ticked is taken over as edits like any other.

import { button, make } from '../shared/page.js';
import { ScriptServer } from '../shared/script-server.js';

const Pause = 800;
const Heads = ['采用', '栏目', '表上', '台账', ''];

function amountOf(text) {
    const amount = Number(text);
    if (!text || !Number.isFinite(amount)) {
        return text ?? '（空）';
    }

    return amount.toLocaleString('zh-CN', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 10 });
}

export class Ledger {
    #timer = 0;
    #cells = [];
    #until = null;

    /**
     * @param {HTMLButtonElement} opening opens it, and says what there is to take
     * @param {{ cells: import('./cells.js').Cells, input: import('./input.js').CellInput, writer: import('./writer.js').Writer,
     *   about: import('./about.js').About, focus: () => void }} parts
     */
    constructor(opening, parts) {
        Object.assign(this, { opening, server: new ScriptServer(opening.dataset.ledger) }, parts);
        opening.addEventListener('click', () => this.#open());
        this.#ask();
    }

    /** To be said after a cell is saved. */
    soon() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#ask(), Pause);
    }

    async #ask() {
        try {
            const { cells, until } = await this.server.ask();
            this.#cells = cells;
            this.#until = until;
            const blank = cells.filter(cell => cell.isBlank).length;
            const count = cells.filter(cell => cell.differs && !cell.isBlank).length;
            const told = [count > 0 ? `${count} 处不一致` : '', blank > 0 ? `${blank} 处可填` : ''].filter(Boolean).join('，');
            this.opening.textContent = told ? `从台账取数（${told}）` : '从台账取数';
            this.opening.disabled = false;
        } catch {
            // The button stays as it was; the next saved cell asks again.
        }
    }

    async #open() {
        this.input.commit();
        await this.#ask();
        const dialog = make('dialog', { className: 'ledger-dialog', ariaLabel: '从台账取数' });
        const lines = this.#cells.map(cell => ({ cell, box: boxOf(cell) }));
        const take = button('采用所选', () => {
            this.#take(lines.filter(({ box }) => box.checked).map(({ cell }) => cell));
            dialog.close();
        }, 'button button-strong');
        const close = button('关闭', () => dialog.close());
        dialog.addEventListener('close', () => {
            dialog.remove();
            this.focus();
        });
        const until = this.#until ? `台账截至 ${this.#until}；金额单位：${this.about.unit}。` : '这张表没有跟踪时段，台账取全部金额。';
        dialog.append(
            make('h2', { textContent: '从台账取数' }),
            make('p', { textContent: until }),
            lines.length > 0 ? tableOf(lines) : make('p', { textContent: '台账里还没有这张表要的数。请先在项目的“资金台账”登记。' }),
            make('p', { className: 'ledger-buttons' }, this.#cells.some(cell => cell.differs) && take, close));
        document.body.append(dialog);
        dialog.showModal();
    }

    #take(chosen) {
        this.writer.as('ledger', () => chosen.forEach(({ field, ledger }) => {
            const cell = this.cells.get(field, null);
            if (cell && !cell.isFixed) {
                this.writer.write(cell, ledger);
            }
        }));
    }
}

const boxOf = ({ term, differs }) => make('input', { type: 'checkbox', checked: differs, disabled: !differs, ariaLabel: `采用 ${term}` });

function tableOf(lines) {
    const state = cell => cell.isBlank ? '未填' : cell.differs ? '不一致' : '一致';
    const rows = lines.map(({ cell, box }) => make('tr', {},
        make('td', {}, box),
        make('th', { scope: 'row', textContent: cell.term }),
        ...[amountOf(cell.now), amountOf(cell.ledger), state(cell)].map(textContent => make('td', { textContent }))));
    const heads = Heads.map(textContent => make('th', { scope: 'col', textContent }));
    const table = make('table', { className: 'ledger-cells' }, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
    return make('div', { className: 'scroll' }, table);
}
