// Comments at cells: what the server says of them, marks in the form, and a list that can be written into. The page of a form and
// the reviewer's desk use it as it is; the editor puts the same threads into its panel.

/** @typedef {{ id: number, field: string, row: string | null, cell: string, text: string, by: string, at: string, solvedBy: string | null, solvedAt: string | null, answers: { text: string, by: string, at: string }[] }} Thread */

export const TextLength = 1000;

export function make(tag, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children.filter(child => child !== null));
    return element;
}

const when = at => new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** Asks the server and keeps the token of this sign-in. */
export class ScriptServer {
    #token = '';

    constructor(address) {
        this.address = address;
    }

    async ask(path = '', body = undefined, method = body === undefined ? 'GET' : 'POST') {
        let answer;
        try {
            answer = await fetch(this.address + path, {
                method, credentials: 'same-origin', redirect: 'manual', signal: AbortSignal.timeout(15_000),
                headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.#token },
                body: body === undefined ? undefined : JSON.stringify(body),
            });
        } catch {
            throw new Error('连不上服务器，请稍后再试。');
        }

        if (!answer.headers.get('Content-Type')?.includes('json')) {
            throw new Error(answer.type === 'opaqueredirect' ? '登录已过期，请重新登录。' : '服务器没有照办，请刷新本页再试。');
        }

        const said = await answer.json();
        if (!answer.ok) {
            throw new Error(said.reason);
        }

        this.#token = said.token ?? this.#token;
        return said;
    }
}

/** The comments of one form; says 'change' whenever they are other than before. */
export class Comments extends EventTarget {
    /** @type {Thread[]} */
    threads = [];
    mayWrite = false;

    constructor(address) {
        super();
        this.server = new ScriptServer(address);
    }

    get open() {
        return this.threads.filter(thread => !thread.solvedAt);
    }

    at(field, row) {
        return this.threads.filter(thread => thread.field === field && (thread.row ?? null) === (row ?? null));
    }

    load() {
        return this.#take(this.server.ask());
    }

    add(field, row, text) {
        return this.#take(this.server.ask('', { field, row, text }));
    }

    answer(id, text) {
        return this.#take(this.server.ask(`/${id}/answers`, { text }));
    }

    solve(id) {
        return this.#take(this.server.ask(`/${id}/solve`, {}));
    }

    reopen(id) {
        return this.#take(this.server.ask(`/${id}/reopen`, {}));
    }

    async #take(asked) {
        const said = await asked;
        this.threads = said.comments;
        this.mayWrite = said.mayWrite;
        this.dispatchEvent(new Event('change'));
    }

    /** Marks the cells of a form that have open comments: a corner and a name for it, so that neither colour nor sight is needed. */
    mark(form) {
        form.querySelectorAll('[data-comments-open]').forEach(cell => {
            delete cell.dataset.commentsOpen;
            cell.removeAttribute('aria-description');
        });
        for (const thread of this.open) {
            const cell = cellOf(form, thread);
            if (cell) {
                cell.dataset.commentsOpen = String(Number(cell.dataset.commentsOpen ?? 0) + 1);
                cell.setAttribute('aria-description', `${cell.dataset.commentsOpen} 条未解决的批注：${this.open.filter(other => cellOf(form, other) === cell).map(other => other.text).join('；')}`);
            }
        }
    }
}

/** The cell that a comment is pinned to; null where the form no longer has it. */
export function cellOf(form, { field, row }) {
    return form.querySelector(`[data-field="${CSS.escape(field)}"]${row ? `[data-row="${CSS.escape(row)}"]` : ':not([data-row])'}`);
}

/** A box to write into, with its button; what the server refuses stands below it. */
export function writing(label, button, send, attributes = {}) {
    const box = make('textarea', { rows: 2, maxLength: TextLength, ariaLabel: label, placeholder: label, ...attributes });
    const problem = make('p', { className: 'comment-problem', role: 'alert', hidden: true });
    const submit = make('button', { type: 'submit', className: 'button', textContent: button });
    const form = make('form', { className: 'comment-form' }, box, make('p', { className: 'comment-buttons' }, submit), problem);
    form.addEventListener('submit', async event => {
        event.preventDefault();
        submit.disabled = true;
        try {
            await send(box.value);
            box.value = '';
            problem.hidden = true;
        } catch (refusal) {
            problem.textContent = refusal.message;
            problem.hidden = false;
        } finally {
            submit.disabled = false;
        }
    });
    return form;
}

/** One comment with its answers and what may be done with it. */
export function threadItem(comments, thread, { onGo = null, isGone = false } = {}) {
    const act = (text, action, primary = false) => {
        const button = make('button', { type: 'button', className: primary ? 'button' : 'button button-quiet', textContent: text });
        button.addEventListener('click', async () => {
            button.disabled = true;
            try {
                await action();
            } catch (refusal) {
                button.disabled = false;
                button.after(make('span', { className: 'comment-problem', role: 'alert', textContent: refusal.message }));
            }
        });
        return button;
    };
    const name = onGo && !isGone ? make('button', { type: 'button', className: 'comment-cell', textContent: thread.cell }) : make('b', { textContent: thread.cell });
    name.addEventListener('click', () => onGo?.(thread));
    const reply = make('details', { className: 'comment-reply' }, make('summary', { textContent: '回复' }), writing('回复内容', '回复', text => comments.answer(thread.id, text)));
    const item = make('li', { className: `comment${thread.solvedAt ? ' comment-solved' : ''}` },
        make('p', { className: 'comment-head' }, name, make('span', { className: 'comment-state', textContent: thread.solvedAt ? `已解决（${thread.solvedBy}）` : '未解决' })),
        isGone ? make('p', { className: 'comment-gone', textContent: '这一格已不在表上' }) : null,
        make('p', { className: 'comment-text', textContent: thread.text }),
        make('p', { className: 'comment-by', textContent: `${thread.by} ${when(thread.at)}` }),
        ...thread.answers.map(answer => make('p', { className: 'comment-answer', textContent: `${answer.by} ${when(answer.at)}：${answer.text}` })),
        comments.mayWrite ? make('p', { className: 'comment-buttons' }, thread.solvedAt ? act('重新打开', () => comments.reopen(thread.id)) : act('标为已解决', () => comments.solve(thread.id), true)) : null,
        comments.mayWrite ? reply : null);
    item.dataset.comment = String(thread.id);
    return item;
}

export function goTo(cell) {
    cell.closest('.pb-form')?.querySelectorAll('.is-shown').forEach(other => other.classList.remove('is-shown'));
    cell.classList.add('is-shown');
    cell.tabIndex = cell.tabIndex < 0 ? -1 : cell.tabIndex;
    cell.scrollIntoView({ block: 'center', inline: 'center' });
    cell.focus({ preventScroll: true });
}

/** Puts a list that can be written into where the page has its list. */
export function mount(list) {
    const form = document.querySelector('.pb-form');
    const comments = new Comments(list.dataset.commentList);
    const items = make('ol');
    const isEmpty = make('p', { textContent: '还没有批注。' });
    const show = () => {
        comments.mark(form);
        isEmpty.hidden = comments.threads.length > 0;
        items.replaceChildren(...comments.threads.map(thread => {
            const cell = cellOf(form, thread);
            return threadItem(comments, thread, { isGone: cell === null, onGo: () => goTo(cell) });
        }));
    };
    comments.addEventListener('change', () => {
        list.replaceChildren(list.querySelector('h2'), isEmpty, items);
        show();
    });
    comments.ready = comments.load().catch(problem => list.append(make('p', { className: 'comment-problem', role: 'alert', textContent: problem.message })));
    return comments;
}

// The desk mounts its list itself.
if (!document.querySelector('[data-review]')) {
    const start = () => document.querySelectorAll('[data-comment-list]:not([data-mounted])').forEach(list => {
        list.dataset.mounted = '';
        mount(list);
    });
    start();
    addEventListener('DOMContentLoaded', () => globalThis.Blazor?.addEventListener?.('enhancedload', start));
}
