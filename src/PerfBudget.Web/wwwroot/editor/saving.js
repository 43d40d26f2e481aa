// How the saving stands, in the bar above the form and by voice.

import { make } from '../shared/page.js';
import { SignedOut } from '../shared/script-server.js';

export class Saving {
    /**
     * @param {HTMLElement} line where it stands
     * @param {{ queue: { waiting: number }, answers: import('./answers.js').Answers, desk: { isClosed: boolean },
     *   voice: import('./voice.js').Voice }} parts
     */
    constructor(line, parts) {
        Object.assign(this, { line }, parts);
    }

    /** @param {{ problem?: string | null }} state problem: why edits have not reached the server */
    show({ problem = null } = {}) {
        const [kind, text] = this.#say(problem);
        this.line.dataset.state = kind;
        if (this.line.textContent !== text) {
            this.line.replaceChildren(...(problem === SignedOut ? linked(text) : [text]));
            this.line.title = text;
        }

        this.voice.saving(kind, text);
    }

    #say(problem) {
        const { answers, desk, queue: { waiting } } = this;
        if (desk.isClosed && answers.unsaved > 0) {
            return ['problem', `${answers.unsaved} 格未保存`];
        }

        if (problem) {
            return ['problem', `未保存（${waiting} 处）：${problem}，恢复后自动发送`];
        }

        if (answers.half) {
            return ['half', `这一格的内容还不能保存：${answers.half}`];
        }

        if (waiting > 0) {
            return ['saving', '保存中……'];
        }

        const { open, gone: { length: gone } } = answers;
        const where = gone === 0 ? '标红处' : gone < open ? '标红处和表格上方' : '表格上方';
        return open > 0 ? ['problem', `${open} 格未保存，见${where}`] : ['saved', '已保存'];
    }
}

// The way to sign in again beside this page, which keeps what is written.
function linked(text) {
    const link = make('a', { href: '/sign-in', target: '_blank', rel: 'noopener', textContent: SignedOut });
    const [before, after] = text.split(SignedOut);
    return [before, link, after];
}
