// The panel beside the form: what the chosen cell means, what is wrong with it, who changed it, and what can be done with its row.

import { button, make } from '../shared/page.js';
import { CellHistory } from './cell-history.js';

const Unseen = /(?!\n)\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu; // what the server refuses as unprintable

const Kinds = {
    Text: '一行文字', LongText: '文字，Alt+Enter 换行', Date: '日期，如 2025-03-31', Period: '起止日期，如 2025-01-01 至 2025-12-31',
    YesNo: '是或否', Year: '年度，如 2025', Points: '数字（分）', Money: '金额', Percent: '百分比，如 95',
    Target: '符号、数字、单位，如 ≥95%；或文字，如 有效提升', Tick: '按空格键打勾或取消',
};

const Keys = [
    ['Tab / Shift+Tab', '下一格 / 上一格'], ['Enter、方向键', '上下左右'], ['F2', '修改原有内容'], ['Esc', '放弃本格修改'],
    ['Alt+Enter', '格内换行'], ['Shift+方向键', '选择多格'], ['Ctrl+C / Ctrl+V', '复制、粘贴（可与 Excel、WPS 互贴）'],
    ['Ctrl+D', '向下填充'], ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'], ['Ctrl+Enter', '在下面加一行指标'],
    ['Ctrl+Shift+Enter', '复制这一行'], ['Alt+↑ / Alt+↓', '上移、下移'], ['Ctrl+Delete', '删除这一行'],
    ['F6', '在表格、本格说明、审核意见之间切换'], ['F8 / Shift+F8', '下一处 / 上一处未保存、有意见或有批注的格'],
];

const text = (tag, className, textContent) => make(tag, { className, textContent });

export class Panel {
    /** @type {import('./cells.js').Cell | null} */
    #cell = null;
    #count;
    #trouble;

    /**
     * @param {HTMLElement} root
     * @param {{ server: import('./server.js').Server, cells: import('./cells.js').Cells, writer: import('./writer.js').Writer,
     *   selection: import('./selection.js').Selection, about: import('./about.js').About, answers: import('./answers.js').Answers,
     *   linksOf: (cell: import('./cells.js').Cell) => HTMLElement[] }} parts linksOf: where else one can go from a cell
     */
    constructor(root, parts) {
        Object.assign(this, { root }, parts);
        const buttonOf = (label, action) => this.#button(label, action);
        this.history = new CellHistory({ server: this.server, writer: this.writer, buttonOf });
        root.addEventListener('keydown', event => {
            if (event.key === 'F6') {
                event.preventDefault();
                this.selection.goBeside(root);
            } else if (event.key === 'Escape') {
                event.preventDefault();
                this.selection.focus();
            }
        });
    }

    /** Shows a cell. */
    show(cell) {
        this.#cell = cell;
        const { about } = cell;
        this.#count = text('span', 'panel-count', '');
        this.#trouble = make('div', { className: 'panel-trouble' });
        const keys = Keys.flatMap(([key, what]) => [make('dt', { textContent: key }), make('dd', { textContent: what })]);
        const basis = about.basis && text('p', 'panel-source', `说明依据：${about.basis}`);
        if (basis) {
            basis.title = about.trust;
        }

        this.root.replaceChildren(...[
            make('h2', { textContent: cell.term }),
            about.meaning && text('p', 'panel-meaning', about.meaning),
            cell.isFixed ? this.#whyFixed(cell) : make('p', { className: 'panel-kind' }, this.#kindOf(cell), this.#count),
            this.#trouble,
            ...this.#choices(cell),
            ...this.#rowButtons(cell),
            ...this.linksOf(cell),
            this.history.of(cell),
            make('details', {}, make('summary', { textContent: '按键' }), make('dl', { className: 'panel-keys' }, ...keys)),
            basis,
            text('p', 'panel-source', `表式来源：${this.about.source}`),
        ].filter(Boolean));
        this.counted(cell.text ?? '');
        this.trouble();
        this.root.dispatchEvent(new CustomEvent('cellshown', { detail: cell }));
    }

    /** How long the text is, while it is typed. */
    counted(typed) {
        const { isFixed, type, max } = this.#cell;
        const { length } = [...typed];
        this.#count.textContent = !isFixed && ['Text', 'LongText', 'Target'].includes(type) ? `${length} / ${max} 字` : '';
        this.#count.classList.toggle('is-over', length > max);
    }

    /** What is wrong with the cell, or how its target was understood. */
    trouble() {
        if (this.#cell) {
            this.#trouble.replaceChildren(...this.#troubleOf(this.#cell));
        }
    }

    #troubleOf(cell) {
        const conflict = this.answers.conflictOf(cell);
        if (conflict) {
            return [this.#choiceOf(cell, conflict)];
        }

        if (cell.reason) {
            const isWarning = cell.state === 'warned';
            const isUnseen = cell.state === 'refused' && (cell.text ?? '').search(Unseen) >= 0;
            return [
                text('p', isWarning ? 'panel-warning' : 'panel-refusal', (isWarning ? '' : '未保存：') + cell.reason),
                ...(isUnseen ? [this.#button('去掉看不见的字符', () => this.writer.write(cell, cell.text.replace(Unseen, '')))] : []),
            ];
        }

        if (!cell.target) {
            return [];
        }

        const { operator = '（无符号）', number, unit = '（无单位）' } = cell.target;
        return [text('p', 'panel-target', number === undefined ? '读作：文字（没有读出一个数值）' : `读作：${operator} ${number} ${unit}`)];
    }

    // Both values of a cell that two people have written; nothing goes back to the form but the choice.
    #choiceOf(cell, { by, mine, theirs }) {
        const value = (who, written) => [make('dt', { textContent: who }), make('dd', { textContent: written || '（空）' })];
        return make('section', { className: 'panel-conflict' },
            make('p', { textContent: `${by}也改了这一格，请选择（按 F6 到这里）：` }),
            make('dl', {}, ...value(`${by}写的`, theirs), ...value('我写的', mine)),
            button('用我的', () => this.answers.settle(cell, true)),
            button('用对方的', () => this.answers.settle(cell, false)));
    }

    #kindOf(cell) {
        return Kinds[cell.type] + (cell.type === 'Money' ? `（${this.about.unit}），如 1,280.50` : '');
    }

    // Where it comes from, and what to do where it is wrong.
    #whyFixed(cell) {
        const { isPart, address } = this.about;
        const isIndicator = cell.field.startsWith('indicator.');
        const said = cell.isLocked ? '这一格来自批复的绩效目标申报表，不能在这里改。'
            : isIndicator ? '级次由表式规定，不能在这里改。' : '这一格由表式规定，不能在这里改。';
        const declaration = () => make('a', { href: address.replace(/[^/]+\/edit$/, 'declaration'), textContent: '申报表' });
        const todo = cell.isLocked ? isPart ? ['要改，请告诉请您填写的人。'] : ['要改，请在', declaration(), '上申请调整，批复后这里跟着更新。']
            : isIndicator && !isPart ? ['要换级次，请在那一级次下加一行，再删除原来的一行。'] : [];
        return make('div', { className: 'panel-fixed' }, make('p', { textContent: said }), make('p', {}, ...todo));
    }

    #choices(cell) {
        if (!cell.isFixed && cell.type === 'Date') {
            const day = make('input', { type: 'date', value: /^\d{4}-\d\d-\d\d$/.test(cell.text ?? '') ? cell.text : '' });
            day.addEventListener('change', () => day.value && this.writer.write(cell, day.value));
            return [make('label', { className: 'panel-choice' }, '选日期 ', day)];
        }

        if (!cell.isFixed && cell.type === 'YesNo') {
            const buttons = ['是', '否'].map(answer => this.#button(answer, () => this.writer.write(cell, answer)));
            return [make('p', { className: 'panel-choice' }, ...buttons)];
        }

        return [];
    }

    #rowButtons(cell) {
        const { cells, writer } = this;
        const { row } = cell;
        if (!row || !cell.field.startsWith('indicator.') || cells.hasFixedRows) {
            return [];
        }

        const more = cell.isFixed || cells.isBlank(row) ? [] : [
            this.#button('复制', () => writer.duplicateRow(row)), this.#button('上移', () => writer.moveRow(row, -1)),
            this.#button('下移', () => writer.moveRow(row, 1)), this.#button('删除', () => writer.deleteRow(row)),
        ];
        const buttons = [this.#button('加一行', () => writer.addRow(row)), ...more];
        return [make('div', { className: 'panel-row', role: 'group', ariaLabel: '这一行指标' }, ...buttons), ...this.#otherLevels()];
    }

    // Levels of the place that the form has no row of.
    #otherLevels() {
        const { cells } = this;
        const isThere = ({ level1, level2 }) => cells.sheet.querySelector('[data-field="indicator.level2"]') !== null
            && [...cells.rows.values()].some(row => row.level1 === level1 && row.level2 === level2);
        const others = this.about.levels.filter(level => !isThere(level));
        if (others.length === 0) {
            return [];
        }

        const options = others.map(({ level1, level2 }, n) => make('option', { value: String(n), textContent: `${level1} › ${level2}` }));
        const place = make('select', { ariaLabel: '其他级次' }, ...options);
        const add = this.#button('在此级次加一行', () => this.writer.addLevel(others[Number(place.value)]));
        return [make('div', { className: 'panel-row' }, place, add)];
    }

    // Does something to the form, and goes back there.
    #button(label, action) {
        return button(label, () => {
            action();
            this.selection.focus();
        });
    }
}
