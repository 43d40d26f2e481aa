// The library under the cell: while the name of an indicator is typed, indicators to choose from. A key never waits for it: it is asked
// a moment after the last key, answers that come too late are dropped, and without an answer there is no list. While a composition is
// open nothing is asked and nothing is shown.

import { make } from '../shared/page.js';

const Name = 'indicator.level3', Target = 'indicator.target', Level1 = 'indicator.level1', Level2 = 'indicator.level2';
const Pause = 200;

export class Suggest {
    #timer = 0;
    #asked = 0;
    #found = [];
    #chosen = -1;
    #patterns = new Map();

    /**
     * @param {HTMLElement} root the editor
     * @param {{ server: import('./server.js').Server, cells: import('./cells.js').Cells, input: import('./input.js').CellInput,
     *   writer: import('./writer.js').Writer, selection: import('./selection.js').Selection }} parts
     */
    constructor(root, parts) {
        Object.assign(this, parts);
        this.options = make('ul', { id: 'library-options', role: 'listbox', ariaLabel: '指标库' });
        this.hint = make('p', { className: 'suggest-hint' });
        this.list = make('div', { className: 'suggest', hidden: true }, this.options, this.hint);
        this.voice = make('p', { className: 'unseen', role: 'status' });
        root.append(this.list, this.voice);
        this.list.addEventListener('mousedown', event => event.preventDefault());
        this.options.addEventListener('click', event => {
            const option = event.target.closest('[role="option"]');
            if (option) {
                this.#take(this.#found[[...this.options.children].indexOf(option)]);
            }
        });
        const { input, cells: { sheet } } = this;
        sheet.addEventListener('keydown', event => this.#key(event), true);
        sheet.addEventListener('input', () => this.#typed());
        sheet.addEventListener('compositionstart', () => this.close());
        sheet.addEventListener('compositionend', () => this.#typed());
        input.box.addEventListener('blur', () => this.close());
        addEventListener('scroll', () => this.#place(), true);
        addEventListener('resize', () => this.#place());
    }

    get isOpen() {
        return !this.list.hidden;
    }

    /** To be said after the form was fetched anew: shows how the targets of taken indicators are written, as long as their names stand. */
    dress() {
        const { cells } = this;
        for (const [row, { name, pattern }] of this.#patterns) {
            const target = cells.get(Target, row);
            if (target && cells.get(Name, row)?.text === name) {
                target.value.dataset.pattern = pattern;
            } else if (target) {
                delete target.value.dataset.pattern;
            }
        }
    }

    /** For the panel: a link that proposes the cell's row for the library. */
    links(cell) {
        const { cells } = this;
        const text = field => cells.get(field, cell.row)?.text ?? '';
        if (!cell.row || !cell.field.startsWith('indicator.') || !text(Name)) {
            return [];
        }

        const [, , project] = location.pathname.split('/');
        const level2 = cells.rows.get(cell.row)?.level2 ?? '';
        const href = `/library/propose?${new URLSearchParams({ name: text(Name), level2, target: text(Target), project })}`;
        return [make('p', {}, make('a', { href, target: '_blank', rel: 'noopener', textContent: '推荐这个指标入库' }))];
    }

    close() {
        clearTimeout(this.#timer);
        this.#asked++;
        this.#found = [];
        this.#chosen = -1;
        this.list.hidden = true;
        const { box } = this.input;
        box.removeAttribute('role');
        for (const name of ['aria-autocomplete', 'aria-expanded', 'aria-controls', 'aria-activedescendant']) {
            box.removeAttribute(name);
        }
    }

    #typed() {
        const { input } = this;
        clearTimeout(this.#timer);
        if (!input.isEditing || input.isComposing || input.cell.field !== Name || input.box.value.trim() === '') {
            this.close();
            return;
        }

        this.#timer = setTimeout(() => this.#ask(), Pause);
    }

    async #ask() {
        const { input, cells, server } = this;
        const { cell, box: { value: words } } = input;
        const { level1, level2 } = cells.rows.get(cell.row) ?? {};
        const asked = ++this.#asked;
        const found = await server.indicators(words, level1, level2).catch(() => []);
        const isSame = asked === this.#asked && input.isEditing && !input.isComposing && input.cell === cell && input.box.value === words;
        if (isSame && found.length > 0) {
            this.#open(found);
        } else if (isSame) {
            this.close();
        }
    }

    #open(found) {
        this.#found = found;
        this.options.replaceChildren(...found.map(optionOf));
        this.list.hidden = false;
        const { box } = this.input;
        box.setAttribute('role', 'combobox');
        box.setAttribute('aria-autocomplete', 'list');
        box.setAttribute('aria-expanded', 'true');
        box.setAttribute('aria-controls', this.options.id);
        this.#choose(-1);
        this.voice.textContent = `指标库里有 ${found.length} 个指标，按上下键选择`;
    }

    #choose(n) {
        this.#chosen = n;
        const { box } = this.input;
        [...this.options.children].forEach((option, at) => option.ariaSelected = String(at === n));
        if (n < 0) {
            box.removeAttribute('aria-activedescendant');
            this.hint.textContent = '↑↓ 选择，Enter 选用，Esc 关闭；不选则照所写的保存';
            this.#place();
            return;
        }

        const { definition, formula } = this.#found[n];
        box.setAttribute('aria-activedescendant', this.options.children[n].id);
        this.options.children[n].scrollIntoView({ block: 'nearest' });
        this.hint.textContent = `${definition} 计算：${formula}`;
        this.#place();
    }

    // Under the cell, or above it where there is no room below.
    #place() {
        if (!this.isOpen) {
            return;
        }

        const cell = this.input.cell.element.getBoundingClientRect();
        const { offsetHeight: height, offsetWidth: width } = this.list;
        const isBelow = cell.bottom + height <= innerHeight || cell.top < height;
        this.list.style.top = `${isBelow ? cell.bottom : cell.top - height}px`;
        this.list.style.left = `${Math.max(0, Math.min(cell.left, innerWidth - width))}px`;
    }

    #key(event) {
        if (this.#patterns.size > 0) {
            setTimeout(() => this.dress()); // the key may have undone what was taken
        }

        const isComposing = event.isComposing || this.input.isComposing || event.keyCode === 229;
        if (!this.isOpen || isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }

        const { length } = this.#found;
        const action = {
            ArrowDown: () => this.#choose((this.#chosen + 1) % length),
            ArrowUp: () => this.#choose((this.#chosen <= 0 ? length : this.#chosen) - 1),
            Escape: () => this.close(),
            ...(this.#chosen >= 0 ? { Enter: () => this.#take(this.#found[this.#chosen]) } : {}),
        }[event.key];
        if (action) {
            event.preventDefault();
            event.stopPropagation();
            action();
        } else if (event.key === 'Enter' || event.key === 'Tab') {
            this.close();
        }
    }

    // The name, and what is empty of level and target: ordinary edits, undone in one step.
    #take(indicator) {
        const { input, cells, writer } = this;
        const { cell } = input;
        this.close();
        writer.as('library', () => {
            input.box.value = indicator.name;
            input.commit();
            const row = cells.rows.get(cell.row);
            const { level1, level2, prefill } = indicator;
            for (const [field, text] of [[Level1, !row?.level1 && level1], [Level2, !row?.level2 && level2], [Target, prefill]]) {
                const other = cells.get(field, cell.row);
                if (other && !other.text && text) {
                    writer.write(other, text);
                }
            }
        });
        this.#patterns.set(cell.row, { name: indicator.name, pattern: indicator.pattern ?? '' });
        this.dress();
        this.selection.go(cell);
        const target = indicator.prefill ? `，目标值 ${indicator.prefill}` : indicator.pattern ? `，目标值请写成 ${indicator.pattern}` : '';
        this.voice.textContent = `已选用“${indicator.name}”${target}`;
    }
}

function optionOf({ name, industry, prefill, usual, pattern }, n) {
    const about = [industry, prefill ? `常用 ${usual.join('、')}` : pattern].filter(Boolean).join(' · ');
    return make('li', { id: `library-option-${n}`, role: 'option', ariaSelected: 'false' },
        make('span', { className: 'suggest-name', textContent: name }), make('span', { className: 'suggest-about', textContent: about }));
}
