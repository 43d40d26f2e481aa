// Comments as one reads and writes them: a box, a thread with its answers, the list beside a form. What is half written is kept.

import { Comments, placeOfAnswer } from './comments.js';
import { HalfWritten } from './half-written.js';
import { button, cellOf, goTo, localTime, make } from './page.js';
import { ScriptServer, sentenceOf } from './script-server.js';
import { Unsent } from './unsent.js';

const TextLength = 1000;

/**
 * A box to write into, with its button; what the server refuses stands below it.
 * @param {{ label: string, action: string, place: string, rows?: number, half: HalfWritten, send: (text: string) => Promise<void> }} about
 *   place: where its words are kept while they are half written
 */
export function writing({ label, action, place, rows = 2, half, send }) {
    const box = make('textarea', { rows, maxLength: TextLength, ariaLabel: label, placeholder: label, value: half.at(place) });
    box.addEventListener('input', () => half.keep(place, box.value));
    const problem = make('p', { className: 'comment-problem', role: 'alert', hidden: true });
    const submit = make('button', { type: 'submit', className: 'button', textContent: action });
    const form = make('form', { className: 'comment-form' }, box, make('p', { className: 'comment-buttons' }, submit), problem);
    form.addEventListener('submit', async event => {
        event.preventDefault();
        submit.disabled = true;
        const text = box.value;
        try {
            await send(text);
            box.value = half.at(place);
            problem.hidden = true;
        } catch (refusal) {
            problem.textContent = sentenceOf(refusal);
            problem.hidden = false;
        } finally {
            submit.disabled = false;
        }
    });
    return form;
}

/** One comment with its answers and what may be done with it. @param {Comments} comments @param {import('./comments.js').Thread} thread */
export function threadItem(comments, thread, { onGo = null, isGone = false } = {}) {
    const act = (text, action, className) => {
        const pressed = button(text, async () => {
            pressed.disabled = true;
            try {
                await action();
            } catch (refusal) {
                pressed.disabled = false;
                pressed.after(make('span', { className: 'comment-problem', role: 'alert', textContent: sentenceOf(refusal) }));
            }
        }, className);
        return pressed;
    };
    const name = onGo && !isGone ? button(thread.cell, () => onGo(thread), 'comment-cell') : make('b', { textContent: thread.cell });
    const reply = () => {
        const place = placeOfAnswer(thread.id);
        const send = text => comments.answer(thread.id, text);
        const isBegun = comments.half.at(place) !== '';
        return make('details', { className: 'comment-reply', open: isBegun }, make('summary', { textContent: '回复' }),
            writing({ label: '回复内容', action: '回复', place, half: comments.half, send }));
    };
    const said = ({ by, at }) => `${by} ${localTime(at)}`;
    const state = thread.solvedAt ? `已解决（${thread.solvedBy}）` : '未解决';
    const change = () => thread.solvedAt ? act('重新打开', () => comments.reopen(thread.id), 'button button-quiet')
        : act('标为已解决', () => comments.solve(thread.id), 'button');
    const item = make('li', { className: `comment${thread.solvedAt ? ' comment-solved' : ''}` },
        make('p', { className: 'comment-head' }, name, make('span', { className: 'comment-state', textContent: state })),
        isGone && make('p', { className: 'comment-gone', textContent: '这一格已不在表上' }),
        make('p', { className: 'comment-text', textContent: thread.text }),
        make('p', { className: 'comment-by', textContent: said(thread) }),
        ...thread.answers.map(answer => make('p', { className: 'comment-answer', textContent: `${said(answer)}：${answer.text}` })),
        comments.mayWrite && make('p', { className: 'comment-buttons' }, change()),
        comments.mayWrite && reply());
    item.dataset.comment = String(thread.id);
    return item;
}

/** Puts a list that can be written into where the page has its list. @param {HTMLElement} list @returns {Comments} */
export function mount(list) {
    const address = list.dataset.commentList;
    const form = document.querySelector('.pb-form');
    const unsent = new Unsent();
    const comments = new Comments(new ScriptServer(address), new HalfWritten(unsent, address.replace(/\/comments$/, '')));
    const items = make('ol');
    const isEmpty = make('p', { textContent: '还没有批注。' });
    const cannotKeep = make('p', { className: 'comment-hint', hidden: true });
    const show = () => {
        comments.mark(form);
        isEmpty.hidden = comments.threads.length > 0;
        items.replaceChildren(...comments.threads.map(thread => {
            const cell = cellOf(form, thread);
            return threadItem(comments, thread, { isGone: cell === null, onGo: () => goTo(cell) });
        }));
    };
    comments.addEventListener('change', () => {
        list.replaceChildren(list.querySelector('h2'), cannotKeep, isEmpty, items);
        show();
    });
    comments.ready = open(comments, unsent)
        .then(isKept => {
            cannotKeep.hidden = isKept;
            cannotKeep.textContent = isKept ? '' : `${unsent.whyNot}：批注没写完请勿离开本页。`;
        })
        .catch(problem => list.append(make('p', { className: 'comment-problem', role: 'alert', textContent: sentenceOf(problem) })));
    addEventListener('beforeunload', event => list.isConnected && comments.half.isAtRisk && event.preventDefault());
    return comments;
}

// Says whether what is half written can be kept; whoever only reads writes nothing.
async function open(comments, unsent) {
    await comments.load();
    if (!comments.mayWrite) {
        return true;
    }

    await unsent.open(comments.person, wrapped => comments.key(wrapped)).catch(() => {});
    await comments.half.load();
    comments.changed();
    return unsent.works;
}
