// The panel beside the form: what the chosen cell means, what is wrong with it, who changed it, and what can be done with its row.

const NoteLength = 200;
const Unseen = /(?!\n)\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu; // what the server refuses as unprintable

const Kinds = {
    Text: '一行文字', LongText: '文字，Alt+Enter 换行', Date: '日期，如 2025-03-31', Period: '起止日期，如 2025-01-01 至 2025-12-31', YesNo: '是或否', Year: '年度，如 2025',
    Points: '数字（分）', Money: '金额', Percent: '百分比，如 95', Target: '符号、数字、单位，如 ≥95%；或文字，如 有效提升', Tick: '按空格键打勾或取消',
};

const Keys = [
    ['Tab / Shift+Tab', '下一格 / 上一格'], ['Enter、方向键', '上下左右'], ['F2', '修改原有内容'], ['Esc', '放弃本格修改'], ['Alt+Enter', '格内换行'], ['Shift+方向键', '选择多格'],
    ['Ctrl+C / Ctrl+V', '复制、粘贴（可与 Excel、WPS 互贴）'], ['Ctrl+D', '向下填充'], ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'], ['Ctrl+Enter', '在下面加一行指标'],
    ['Ctrl+Shift+Enter', '复制这一行'], ['Alt+↑ / Alt+↓', '上移、下移'], ['Ctrl+Delete', '删除这一行'], ['F6', '在表格、本格说明、审核意见之间切换'], ['F8 / Shift+F8', '下一处 / 上一处未保存、有意见或有批注的格'],
];

/** @returns {HTMLElement} */
function make(tag, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
}

export class Panel {
    #cell = null;

    /** @param {HTMLElement} root @param {import('./desk.js').Desk} desk */
    constructor(root, desk) {
        this.root = root;
        this.desk = desk;
        root.addEventListener('keydown', event => {
            if (event.key === 'F6' || event.key === 'Escape') {
                event.preventDefault();
                event.key === 'F6' ? desk.goBeside(root) : desk.focus();
            }
        });
    }

    show(cell) {
        this.#cell = cell;
        const { desk } = this;
        this.count = make('span', { className: 'panel-count' });
        this.body = make('div', { className: 'panel-trouble' });
        this.history = make('div', { className: 'panel-history' });
        this.root.replaceChildren(
            make('h2', { textContent: cell.term }),
            ...(cell.about.meaning ? [make('p', { className: 'panel-meaning', textContent: cell.about.meaning })] : []),
            cell.isFixed ? this.#whyFixed(cell)
                : make('p', { className: 'panel-kind' }, Kinds[cell.type] + (cell.type === 'Money' ? `（${desk.unit}），如 1,280.50` : ''), this.count),
            this.body,
            ...this.#choices(cell),
            ...this.#rowButtons(cell),
            ...(desk.suggest?.links(cell) ?? []),
            make('details', {}, make('summary', { textContent: '修改记录' }), this.history),
            make('details', {}, make('summary', { textContent: '按键' }), make('dl', { className: 'panel-keys' }, ...Keys.flatMap(([key, what]) => [make('dt', { textContent: key }), make('dd', { textContent: what })]))),
            ...(cell.about.basis ? [make('p', { className: 'panel-source', textContent: `说明依据：${cell.about.basis}`, title: cell.about.trust })] : []),
            make('p', { className: 'panel-source', textContent: `表式来源：${desk.source}` }));
        this.history.parentElement.addEventListener('toggle', event => event.target.open && this.#read(cell));
        this.counted(cell.text ?? '');
        this.trouble();
        this.root.dispatchEvent(new CustomEvent('cellshown', { detail: cell }));
    }

    /** How long the text is, while it is typed. */
    counted(text) {
        const length = [...text].length;
        this.count.textContent = !this.#cell.isFixed && ['Text', 'LongText', 'Target'].includes(this.#cell.type) ? `${length} / ${this.#cell.max} 字` : '';
        this.count.classList.toggle('is-over', length > this.#cell.max);
    }

    /** What is wrong with the cell, or how its target was understood. */
    trouble() {
        const cell = this.#cell;
        const conflict = cell && this.desk.answers.conflictOf(cell);
        if (!cell) {
            return;
        }

        if (conflict) {
            const value = (who, text) => [make('dt', { textContent: who }), make('dd', { textContent: text || '（空）' })];
            const button = (label, choose) => {
                const element = make('button', { type: 'button', className: 'button', textContent: label });
                element.addEventListener('click', () => choose());
                return element;
            };
            this.body.replaceChildren(make('section', { className: 'panel-conflict' },
                make('p', { textContent: `${conflict.by}也改了这一格，请选择（按 F6 到这里）：` }),
                make('dl', {}, ...value(`${conflict.by}写的`, conflict.theirs), ...value('我写的', conflict.mine)),
                button('用我的', () => this.desk.answers.settle(cell, true)), button('用对方的', () => this.desk.answers.settle(cell, false))));
        } else if (cell.reason) {
            this.body.replaceChildren(
                make('p', { className: cell.state === 'warned' ? 'panel-warning' : 'panel-refusal', textContent: (cell.state === 'warned' ? '' : '未保存：') + cell.reason }),
                ...(cell.state === 'refused' && (cell.text ?? '').search(Unseen) >= 0 ? [this.#button('去掉看不见的字符', () => this.desk.writer.write(cell, cell.text.replace(Unseen, '')))] : []));
        } else if (cell.target?.number !== undefined) {
            const { operator, number, unit } = cell.target;
            this.body.replaceChildren(make('p', { className: 'panel-target', textContent: `读作：${[operator ?? '（无符号）', number, unit ?? '（无单位）'].join(' ')}` }));
        } else if (cell.target) {
            this.body.replaceChildren(make('p', { className: 'panel-target', textContent: '读作：文字（没有读出一个数值）' }));
        } else {
            this.body.replaceChildren();
        }
    }

    // What stands in it, where it comes from, and what to do where it is wrong.
    #whyFixed(cell) {
        const { isPart, address } = this.desk;
        const [said, link] = cell.isLocked ? ['这一格来自批复的绩效目标申报表，不能在这里改。', isPart ? '要改，请告诉请您填写的人。' : ['要改，请在', make('a', { href: address.replace(/[^/]+\/edit$/, 'declaration'), textContent: '申报表' }), '上申请调整，批复后这里跟着更新。']]
            : cell.field.startsWith('indicator.') ? ['级次由表式规定，不能在这里改。', isPart ? '' : '要换级次，请在那一级次下加一行，再删除原来的一行。']
            : ['这一格由表式规定，不能在这里改。', ''];
        return make('div', { className: 'panel-fixed' }, make('p', { textContent: said }), make('p', {}, ...[link].flat()));
    }

    #choices(cell) {
        if (cell.isFixed) {
            return [];
        }

        if (cell.type === 'Date') {
            const day = make('input', { type: 'date', value: /^\d{4}-\d\d-\d\d$/.test(cell.text ?? '') ? cell.text : '' });
            day.addEventListener('change', () => day.value && this.desk.writer.write(cell, day.value));
            return [make('label', { className: 'panel-choice' }, '选日期 ', day)];
        }

        return cell.type !== 'YesNo' ? [] : [make('p', { className: 'panel-choice' }, ...['是', '否'].map(text => this.#button(text, () => this.desk.writer.write(cell, text))))];
    }

    #rowButtons(cell) {
        if (!cell.row || !cell.field.startsWith('indicator.') || this.desk.cells.hasFixedRows) {
            return [];
        }

        const { desk } = this;
        const hasMore = !cell.isFixed && !desk.cells.isBlank(cell.row);
        const others = desk.levels.filter(level => !desk.cells.sheet.querySelector(`[data-field="indicator.level2"]`) || ![...desk.cells.rows.values()].some(row => row.level1 === level.level1 && row.level2 === level.level2));
        const place = make('select', { ariaLabel: '其他级次' }, ...others.map((level, n) => make('option', { value: String(n), textContent: `${level.level1} › ${level.level2}` })));
        return [
            make('div', { className: 'panel-row', role: 'group', ariaLabel: '这一行指标' },
                this.#button('加一行', () => desk.writer.addRow(cell.row)),
                ...(!hasMore ? [] : [
                    this.#button('复制', () => desk.writer.duplicateRow(cell.row)), this.#button('上移', () => desk.writer.moveRow(cell.row, -1)),
                    this.#button('下移', () => desk.writer.moveRow(cell.row, 1)), this.#button('删除', () => desk.writer.deleteRow(cell.row)),
                ])),
            ...(others.length === 0 ? [] : [make('div', { className: 'panel-row' }, place, this.#button('在此级次加一行', () => desk.writer.addLevel(others[Number(place.value)])))]),
        ];
    }

    #button(text, action) {
        const button = make('button', { type: 'button', className: 'button', textContent: text });
        button.addEventListener('click', () => {
            action();
            this.desk.focus();
        });
        return button;
    }

    // Why, in one's own words: never asked for, and only of what one wrote last.
    #noteOf(cell, entry) {
        const text = make('input', { type: 'text', maxLength: NoteLength, value: entry.note ?? '', ariaLabel: '修改说明', placeholder: '为什么改（可不填）' });
        const said = make('span', { className: 'panel-when', role: 'status' });
        const form = make('form', { className: 'panel-note' }, text, make('button', { type: 'submit', className: 'button', textContent: '记下说明' }), said);
        form.addEventListener('submit', async event => {
            event.preventDefault();
            said.textContent = await this.desk.server.note(cell.field, cell.row, entry.version, text.value)
                .then(answer => answer.refusal ?? '已记下', problem => `没有记下：${problem.message}`);
        });
        return form;
    }

    async #read(cell) {
        this.history.textContent = '正在读取……';
        try {
            const entries = await this.desk.server.history(cell.field, cell.row);
            if (entries.length === 0) {
                this.history.textContent = '还没有修改过。';
                return;
            }

            this.history.replaceChildren(make('ol', {}, ...entries.map((entry, n) => {
                const at = new Date(entry.at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
                const restore = text => this.desk.writer.as('restored', () => this.desk.writer.write(cell, text));
                const item = make('li', {}, make('p', { className: 'panel-when', textContent: `${entry.by} ${at}` }), make('p', { className: 'panel-text', textContent: entry.after ?? '（清空）' }),
                    make('p', { className: 'panel-why', textContent: entry.why }));
                if (cell.isFixed) {
                    return item;
                }

                if (n > 0) {
                    item.append(this.#button('恢复成这样', () => restore(entry.after ?? '')));
                } else if (entry.before) {
                    item.append(make('p', { className: 'panel-text panel-before', textContent: `改前：${entry.before}` }), this.#button('恢复改前', () => restore(entry.before)));
                }

                if (entry.mayExplain) {
                    item.append(this.#noteOf(cell, entry));
                }

                return item;
            })));
        } catch (problem) {
            this.history.textContent = `没有读到：${problem.message}`;
        }
    }
}
