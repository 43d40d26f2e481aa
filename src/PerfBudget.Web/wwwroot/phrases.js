// Saved phrases: chosen into the box that is being written, kept from it, dropped.

import { make, ScriptServer } from './comments.js';

const server = new ScriptServer('/phrases');
let phrases = null;

/** A list of phrases for a box. */
export function phrasesFor(box) {
    const list = make('ul', { className: 'phrases' });
    const problem = make('p', { className: 'comment-problem', role: 'alert', hidden: true });
    const keep = make('button', { type: 'button', className: 'button button-quiet', textContent: '把所写存为常用语' });
    const details = make('details', { className: 'phrase-list' }, make('summary', { textContent: '常用语' }), list, keep, problem);

    const show = () => list.replaceChildren(...phrases.map(phrase => {
        const choose = make('button', { type: 'button', className: 'phrase', textContent: phrase.text });
        choose.addEventListener('click', () => insert(box, phrase.text));
        const drop = make('button', { type: 'button', className: 'button-quiet phrase-drop', textContent: '删', ariaLabel: `删除常用语：${phrase.text}` });
        drop.addEventListener('click', () => change(server.ask(`/${phrase.id}`, undefined, 'DELETE')));
        return make('li', {}, choose, phrase.id ? drop : null);
    }));

    async function change(asked) {
        try {
            phrases = (await asked).phrases;
            problem.hidden = true;
            show();
        } catch (refusal) {
            problem.textContent = refusal.message;
            problem.hidden = false;
        }
    }

    details.addEventListener('toggle', () => details.open && (phrases ? show() : change(server.ask())));
    keep.addEventListener('click', () => change(server.ask('', { text: box.value })));
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
