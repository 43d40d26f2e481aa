// Saved phrases: chosen into the box that is being written, kept from it, dropped.

import { button, make } from './shared/page.js';
import { ScriptServer, sentenceOf } from './shared/script-server.js';

const server = new ScriptServer('/phrases');
let phrases = null;

/** A list of phrases for a box. */
export function phrasesFor(box) {
    const list = make('ul', { className: 'phrases' });
    const problem = make('p', { className: 'comment-problem', role: 'alert', hidden: true });
    const keep = button('把所写存为常用语', () => change(server.ask('', { body: { text: box.value } })), 'button button-quiet');
    const details = make('details', { className: 'phrase-list' }, make('summary', { textContent: '常用语' }), list, keep, problem);

    const show = () => list.replaceChildren(...phrases.map(phrase => {
        const choose = button(phrase.text, () => insert(box, phrase.text), 'phrase');
        const drop = button('删', () => change(server.ask(`/${phrase.id}`, { method: 'DELETE' })), 'button-quiet phrase-drop');
        drop.ariaLabel = `删除常用语：${phrase.text}`;
        return make('li', {}, choose, phrase.id ? drop : null);
    }));

    async function change(asked) {
        try {
            phrases = (await asked).phrases;
            problem.hidden = true;
            show();
        } catch (refusal) {
            problem.textContent = sentenceOf(refusal);
            problem.hidden = false;
        }
    }

    details.addEventListener('toggle', () => details.open && (phrases ? show() : change(server.ask())));
    return details;
}

/** Puts a text where the cursor stands, on a line of its own; not more than the box takes. */
export function insert(box, text) {
    const before = box.value.slice(0, box.selectionStart);
    const line = before.length > 0 && !before.endsWith('\n') ? '\n' + text : text;
    const room = box.maxLength > 0 ? box.maxLength - box.value.length + (box.selectionEnd - box.selectionStart) : line.length;
    box.setRangeText(line.slice(0, Math.max(room, 0)), box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
    return line.length <= room;
}
