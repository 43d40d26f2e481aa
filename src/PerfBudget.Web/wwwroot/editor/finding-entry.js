// One finding in the list: what it says, the way to its cell, and the explanation where it asks for one.

import { button, localTime, make } from '../shared/page.js';
import { keyOf } from './cells.js';

const TextLength = 500;
const TryAgain = 4000;

/**
 * @typedef {{ facts: string, code: string, severity: string, where: string, message: string, source: string, trust: string,
 *   cells: { field: string, row?: string }[], explanation?: { text: string, by: string, at: string, acceptedBy?: string },
 *   lapsed?: string }} Finding
 */

const words = (tag, className, textContent = '') => make(tag, { className, textContent });

export class FindingEntry {
    /** @type {Finding} */
    finding;
    isGone = false;
    /** The text box, while an explanation is written. @type {HTMLTextAreaElement | null} */
    #box = null;
    #isSaving = false;
    #timer = 0;

    /**
     * @param {{ server: { explain: (facts: string, text: string) => Promise<{ refusal?: string }> }, about: import('./about.js').About,
     *   half: import('../shared/half-written.js').HalfWritten, onGo: (finding: Finding) => void, onChanged: () => void }} parts
     *   onGo goes to the finding's cell; onChanged: an explanation has changed
     */
    constructor(parts) {
        Object.assign(this, parts);
        this.element = make('li', { className: 'finding-entry' });
        this.where = make('span', { className: 'finding-head' });
        this.text = make('span', { className: 'finding-text' });
        this.source = make('span', { className: 'finding-source' });
        this.body = make('div', { className: 'explanation', hidden: true });
        this.state = make('p', { className: 'explanation-state', role: 'status' });
    }

    get facts() {
        return this.finding.facts;
    }

    get id() {
        return `finding-${this.facts}`;
    }

    /** Whether the filer has yet to explain it. */
    get isOwed() {
        return !this.isGone && !this.about.isPart && this.finding.severity === 'explain' && !this.finding.explanation;
    }

    /** Whether a text has been typed that is not saved. */
    get isDirty() {
        return this.#box !== null && this.#typed !== '' && this.#typed !== this.finding.explanation?.text;
    }

    /** Whether it is the same finding, on whatever facts. @param {Finding} finding */
    isOf({ code, cells: [cell] }) {
        const { code: own, cells: [first] } = this.finding;
        return own === code && first.field === cell.field && first.row === cell.row;
    }

    /** Shows a finding. @param {Finding} finding @param {boolean} hasCell whether the form has a cell to go to */
    show(finding, hasCell) {
        const hasChanged = this.finding && this.facts !== finding.facts;
        this.finding = finding;
        this.isGone = false;
        this.element.classList.remove('is-gone');
        this.where.textContent = finding.where;
        this.text.textContent = finding.message;
        this.text.id = this.id;
        this.source.textContent = finding.source;
        this.source.title = finding.trust;
        this.#makeHead(hasCell);
        if (!this.#box) {
            this.#showExplanation();
            this.#takeUp();
        } else if (hasChanged) {
            this.state.textContent = '情况已变，请看过意见再保存。';
        }
    }

    // What was half written before the page was opened anew.
    #takeUp() {
        const text = this.half.at(this.#place);
        if (text === this.finding.explanation?.text) {
            this.half.giveUp(this.#place);
        } else if (text && !this.body.hidden) {
            this.#open(text);
        }
    }

    get #place() {
        const { code, cells: [cell] } = this.finding;
        return `explanation ${code} ${keyOf(cell.field, cell.row)}`;
    }

    /** The finding has gone while its explanation was being written: what was typed stays until its writer closes it. */
    leave() {
        this.isGone = true;
        this.element.classList.add('is-gone');
        this.state.textContent = '这条意见已不再成立，说明不必再写。按 Esc 关闭。';
    }

    /** Sends the explanation, where one has been typed. */
    async save() {
        clearTimeout(this.#timer);
        if (!this.#box || this.#isSaving || this.isGone || !this.isDirty) {
            return;
        }

        this.#isSaving = true;
        this.state.textContent = '保存中……';
        const text = this.#typed;
        try {
            const { refusal } = await this.server.explain(this.facts, text);
            if (refusal) {
                this.state.textContent = `未保存：${refusal}`;
            } else {
                this.finding = { ...this.finding, explanation: { text, by: this.about.person.name, at: new Date().toISOString() } };
                if (this.#typed === text) {
                    this.#close();
                }
            }

            this.onChanged();
        } catch (problem) {
            this.state.textContent = `未保存：${problem.message}，稍后自动重试`;
            this.#timer = setTimeout(() => this.save(), TryAgain);
        } finally {
            this.#isSaving = false;
        }
    }

    get #typed() {
        return this.#box?.value.trim() ?? '';
    }

    #makeHead(hasCell) {
        if (this.head && hasCell === (this.head.tagName === 'BUTTON')) {
            return;
        }

        this.head = hasCell ? button('', () => this.onGo(this.finding), 'finding')
            : make('div', { className: 'finding', title: '这一格不在表上' });
        this.head.append(this.where, this.text, this.source);
        this.element.replaceChildren(this.head, this.body);
    }

    #showExplanation() {
        const { severity, explanation, lapsed, where } = this.finding;
        this.body.hidden = severity !== 'explain' || this.about.isPart; // a colleague's rows are explained by the filer
        if (this.body.hidden) {
            return;
        }

        const action = explanation ? '修改说明' : '写说明';
        const write = button(action, () => {
            this.#open();
            this.#box.focus({ preventScroll: true });
            this.body.scrollIntoView({ block: 'nearest' });
        }, 'link-button');
        write.ariaLabel = `${action}：${where}`;
        const said = explanation ? [
            words('p', 'explanation-head', `说明 · ${explanation.by} ${localTime(explanation.at)}`),
            words('p', 'explanation-text', explanation.text),
            ...(explanation.acceptedBy ? [words('p', 'explanation-accepted', `已接受 · ${explanation.acceptedBy}`)] : []),
        ] : lapsed ? [words('p', 'explanation-text explanation-lapsed', `情况变化前的说明：${lapsed}`)] : [];
        const hadFocus = this.body.contains(document.activeElement);
        this.body.replaceChildren(...said, write);
        if (hadFocus) {
            write.focus({ preventScroll: true });
        }
    }

    #open(half = '') {
        const { explanation, lapsed, where } = this.finding;
        this.#box = make('textarea', {
            className: 'explanation-box', rows: 3, maxLength: TextLength, value: half || (explanation?.text ?? lapsed ?? ''),
            ariaLabel: `说明：${where}`, placeholder: '写明原因和依据，审核人看得到',
        });
        this.#box.setAttribute('aria-describedby', this.id);
        this.#box.addEventListener('input', () => this.half.keep(this.#place, this.#box.value));
        this.#box.addEventListener('change', () => this.save());
        this.#box.addEventListener('keydown', event => {
            if (event.isComposing) {
                return;
            }

            if (event.key === 'Escape') {
                event.preventDefault();
                this.#close();
            } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                this.save();
            }
        });
        const save = button('保存说明', () => this.#pressedSave());
        this.state.textContent = explanation?.acceptedBy ? '改动后须由审核人重新接受。' : '';
        this.body.replaceChildren(this.#box, save, this.state);
    }

    #pressedSave() {
        if (this.#typed === '') {
            this.state.textContent = '请写明原因。';
        } else if (this.isDirty) {
            this.save();
        } else if (!this.#isSaving) {
            this.#close();
        }
    }

    #close() {
        const hadFocus = this.body.contains(document.activeElement);
        clearTimeout(this.#timer);
        this.#box = null;
        this.half.giveUp(this.#place);
        if (this.isGone) {
            this.element.remove();
            this.onChanged();
            return;
        }

        this.#showExplanation();
        if (hadFocus) {
            this.body.querySelector('button')?.focus({ preventScroll: true });
        }
    }
}
