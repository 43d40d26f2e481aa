// What stands above the form: which cell waits for its writer, texts that have lost their cell, and the last sentence that was said.
// Each has a line of its own, so that none talks another away; a line is written only where it has changed.

import { button, copy, make } from '../shared/page.js';

const link = (text, action) => button(text, action, 'link-button');

export class Notice {
    #go = null;
    #lines = ['open', 'gone', 'said'].map(name => make('div', { className: `notice-${name}`, hidden: true }));

    /** @param {HTMLElement} root a live region */
    constructor(root) {
        this.root = root;
        root.replaceChildren(...this.#lines);
    }

    focus() {
        this.root.focus();
    }

    /** Says a sentence; it stays until the next one, or until its reader closes it. */
    say(text) {
        this.#write(2, text, text === '' ? [] : [text, ' ', link('知道了', () => this.say(''))]);
    }

    /** Says that a cell is not saved, with the way there. */
    open(text, go) {
        this.#go = go;
        this.#write(0, text, text === '' ? [] : [text, ' ', link('到这一格', () => this.#go())]);
    }

    /** Shows texts that have no cell any more. @param {{ title: string, text: string, drop: () => void }[]} texts */
    gone(texts) {
        this.#write(1, JSON.stringify(texts), texts.map(({ title, text, drop }) => {
            const words = make('span', { className: 'notice-text', textContent: text });
            const select = () => getSelection().selectAllChildren(words); // where the browser does not copy: to be copied by key
            const copied = link('复制', () => copy(text).then(() => copied.textContent = '已复制', select));
            return make('p', {}, title, words, ' ', copied, ' ', link('放弃', drop));
        }));
    }

    #write(n, said, children) {
        const line = this.#lines[n];
        if (line.dataset.said !== said || children.length === 0) {
            line.dataset.said = said;
            line.replaceChildren(...children);
            line.hidden = children.length === 0;
            this.root.hidden = this.#lines.every(other => other.hidden);
        }
    }
}
