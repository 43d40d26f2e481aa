// What the money ledger says for the form's cells: shown line by line, and what is ticked is taken over as edits like any other.

const Pause = 800;

/** @returns {HTMLElement} */
function make(tag, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
}

export class Ledger {
    #timer = 0;
    #cells = [];

    /** @param {HTMLButtonElement} button @param {import('./desk.js').Desk} desk @param {boolean} isEditable whether anything may be taken over */
    constructor(button, desk, isEditable) {
        Object.assign(this, { button, desk });
        button.hidden = !isEditable;
        button.addEventListener('click', () => this.#open());
        if (isEditable) {
            this.#ask();
        }
    }

    /** To be said after a cell is saved. */
    soon() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#ask(), Pause);
    }

    async #ask() {
        try {
            const answer = await fetch(this.button.dataset.ledger, { credentials: 'same-origin', redirect: 'manual' });
            if (answer.ok) {
                Object.assign(this, { said: await answer.json() });
                this.#cells = this.said.cells;
                const blank = this.#cells.filter(cell => cell.isBlank).length;
                const count = this.#cells.filter(cell => cell.differs && !cell.isBlank).length;
                const told = [count > 0 ? `${count} 处不一致` : '', blank > 0 ? `${blank} 处可填` : ''].filter(Boolean).join('，');
                this.button.textContent = told ? `从台账取数（${told}）` : '从台账取数';
                this.button.disabled = false;
            }
        } catch {
            // The button stays as it was; the next saved cell asks again.
        }
    }

    async #open() {
        this.desk.input.commit();
        await this.#ask();
        const dialog = make('dialog', { className: 'ledger-dialog', ariaLabel: '从台账取数' });
        const boxes = this.#cells.map(cell => make('input', { type: 'checkbox', checked: cell.differs, disabled: !cell.differs, ariaLabel: `采用 ${cell.term}` }));
        const amount = text => text && Number.isFinite(Number(text)) ? Number(text).toLocaleString('zh-CN', { minimumFractionDigits: Number.isInteger(Number(text)) ? 0 : 2, maximumFractionDigits: 10 }) : text ?? '（空）';
        const rows = this.#cells.map((cell, n) => make('tr', {}, make('td', {}, boxes[n]), make('th', { scope: 'row', textContent: cell.term }),
            make('td', { textContent: amount(cell.now) }), make('td', { textContent: amount(cell.ledger) }), make('td', { textContent: cell.isBlank ? '未填' : cell.differs ? '不一致' : '一致' })));
        const take = make('button', { type: 'button', className: 'button button-strong', textContent: '采用所选' });
        const close = make('button', { type: 'button', className: 'button', textContent: '关闭' });
        take.addEventListener('click', () => {
            const chosen = this.#cells.filter((_, n) => boxes[n].checked);
            this.desk.writer.as('ledger', () => this.desk.undo.together(() => chosen.forEach(cell => {
                const there = this.desk.cells.get(cell.field, null);
                if (there && !there.isFixed) {
                    this.desk.writer.write(there, cell.ledger);
                }
            })));
            dialog.close();
        });
        close.addEventListener('click', () => dialog.close());
        dialog.addEventListener('close', () => {
            dialog.remove();
            this.desk.focus();
        });
        dialog.append(
            make('h2', { textContent: '从台账取数' }),
            make('p', { textContent: this.said?.until ? `台账截至 ${this.said.until}；金额单位：${this.desk.unit}。` : '这张表没有跟踪时段，台账取全部金额。' }),
            this.#cells.length === 0
                ? make('p', { textContent: '台账里还没有这张表要的数。请先在项目的“资金台账”登记。' })
                : make('div', { className: 'scroll' }, make('table', { className: 'ledger-cells' },
                    make('thead', {}, make('tr', {}, ...['采用', '栏目', '表上', '台账', ''].map(text => make('th', { scope: 'col', textContent: text })))), make('tbody', {}, ...rows))),
            make('p', { className: 'ledger-buttons' }, ...(this.#cells.some(cell => cell.differs) ? [take, close] : [close])));
        document.body.append(dialog);
        dialog.showModal();
    }
}
