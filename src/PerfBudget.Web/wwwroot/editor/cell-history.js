// Who changed a cell when and why, in the panel: an older value can be put back, and a note written to one's own newest change.

import { localTime, make } from '../shared/page.js';
import { sentenceOf } from '../shared/script-server.js';

const NoteLength = 200;

export class CellHistory {
    /**
     * @param {{ server: import('./server.js').Server, writer: import('./writer.js').Writer,
     *   buttonOf: (label: string, action: () => void) => HTMLElement }} parts buttonOf: a button that leads back to the form
     */
    constructor(parts) {
        Object.assign(this, parts);
    }

    /** The part of the panel for a cell; it is read when it is opened. @param {import('./cells.js').Cell} cell */
    of(cell) {
        const list = make('div', { className: 'panel-history' });
        const part = make('details', {}, make('summary', { textContent: '修改记录' }), list);
        part.addEventListener('toggle', () => part.open && this.#read(cell, list));
        return part;
    }

    async #read(cell, list) {
        list.textContent = '正在读取……';
        try {
            const entries = await this.server.history(cell.field, cell.row);
            if (entries.length === 0) {
                list.textContent = '还没有修改过。';
            } else {
                list.replaceChildren(make('ol', {}, ...entries.map((entry, n) => this.#entry(cell, entry, n === 0))));
            }
        } catch (problem) {
            list.textContent = `没有读到：${sentenceOf(problem)}`;
        }
    }

    #entry(cell, entry, isNewest) {
        const restore = (label, text) => this.buttonOf(label, () => this.writer.as('restored', () => this.writer.write(cell, text)));
        const before = () => [
            make('p', { className: 'panel-text panel-before', textContent: `改前：${entry.before}` }), restore('恢复改前', entry.before),
        ];
        const back = cell.isFixed ? [] : !isNewest ? [restore('恢复成这样', entry.after ?? '')] : entry.before ? before() : [];
        return make('li', {},
            make('p', { className: 'panel-when', textContent: `${entry.by} ${localTime(entry.at)}` }),
            make('p', { className: 'panel-text', textContent: entry.after ?? '（清空）' }),
            make('p', { className: 'panel-why', textContent: entry.why }),
            ...back,
            !cell.isFixed && entry.mayExplain && this.#noteOf(cell, entry));
    }

    // Why, in one's own words: never asked for, and only of what one wrote last.
    #noteOf(cell, entry) {
        const text = make('input', {
            type: 'text', maxLength: NoteLength, value: entry.note ?? '', ariaLabel: '修改说明', placeholder: '为什么改（可不填）',
        });
        const said = make('span', { className: 'panel-when', role: 'status' });
        const keep = make('button', { type: 'submit', className: 'button', textContent: '记下说明' });
        const form = make('form', { className: 'panel-note' }, text, keep, said);
        form.addEventListener('submit', async event => {
            event.preventDefault();
            said.textContent = await this.server.note(cell.field, cell.row, entry.version, text.value)
                .then(({ refusal }) => refusal ?? '已记下', problem => `没有记下：${sentenceOf(problem)}`);
        });
        return form;
    }
}
