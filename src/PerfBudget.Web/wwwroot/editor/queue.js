// Edits on their way to the server: kept, sent in order, sent again until they are acknowledged.

import { Unreachable } from './server.js';

const MostAtOnce = 200;
const Pauses = [500, 1000, 2000, 4000];

/**
 * @typedef {{ browser: string, seq: number, field: string, row: string | null, base: number, text: string | null, typing: boolean, origin: string, at: number, name?: string | null }} Edit name: of the row, for whoever has lost it
 */

export class Queue {
    /** @type {Edit[]} */
    #waiting = [];
    /** What was refused: kept in this browser until the cell is written again. @type {Edit[]} */
    #held = [];
    #seq = 0;
    #isStopped = false;
    #isSending = false;
    #failures = 0;
    #timer = 0;

    /**
     * @param {{ server: import('./server.js').Server, unsent: import('./unsent.js').Unsent, form: string, onAnswer: (edit: Edit, result: any) => void, onSaved: (version: number) => void,
     *   onState: (state: { waiting: number, problem: string | null }) => void, onSignedOut: () => Promise<boolean> }} parts
     */
    constructor(parts) {
        Object.assign(this, parts);
        this.browser = crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));
        addEventListener('online', () => this.send());
    }

    get waiting() {
        return this.#waiting.length;
    }

    /** The cells of the edits that have not been answered. */
    get left() {
        return this.#waiting.map(({ field, row }) => ({ field, row }));
    }

    /** Whether an edit of the cell is still on its way. */
    has(field, row) {
        return this.#waiting.some(edit => edit.field === field && edit.row === row);
    }

    /** Takes up what an earlier page left behind. */
    async takeUp() {
        const left = await this.unsent.all(this.form);
        this.#waiting.unshift(...left);
        return left;
    }

    /** Adds an edit and sends it. A newer text of a cell that waits, and is not yet under way, takes its place. */
    add(field, row, base, text, typing = false, origin = 'typed', name = null) {
        this.release(field, row);
        const edit = { browser: this.browser, seq: ++this.#seq, field, row, base, text, typing, origin, name, at: Date.now() };
        const older = this.#waiting.findIndex(other => other.field === field && other.row === row && other.typing && !other.isUnderWay);
        if (older >= 0) {
            this.unsent.forget(this.form, this.#waiting[older]).catch(() => {});
            edit.base = this.#waiting[older].base;
            this.#waiting.splice(older, 1);
        }

        this.#waiting.push(edit);
        this.#say();
        this.unsent.keep(this.form, edit).catch(() => {});
        this.send();
        return edit;
    }

    /** Gives up what was refused in a cell. */
    release(field, row) {
        const isOfCell = edit => edit.field === field && edit.row === row;
        this.#held.filter(isOfCell).forEach(edit => this.unsent.forget(this.form, edit).catch(() => {}));
        this.#held = this.#held.filter(edit => !isOfCell(edit));
    }

    #answered(edit, result) {
        this.#waiting = this.#waiting.filter(other => other !== edit);
        if (result.status === 'saved') {
            this.unsent.forget(this.form, edit).catch(() => {});
        } else {
            this.#held.push(edit);
        }

        this.onAnswer(edit, result);
    }

    stop() {
        this.#isStopped = true;
        clearTimeout(this.#timer);
    }

    async send() {
        clearTimeout(this.#timer);
        if (this.#isStopped || this.#isSending || this.#waiting.length === 0) {
            return;
        }

        this.#isSending = true;
        const batch = this.#waiting.slice(0, MostAtOnce);
        batch.forEach(edit => edit.isUnderWay = true);
        try {
            const answer = await this.server.edits(batch.map(({ at, name, isUnderWay, ...edit }) => edit));
            this.#failures = 0;
            answer.results.forEach((result, n) => this.#answered(batch[n], result));
            this.onSaved(answer.version);
            this.#say();
        } catch (problem) {
            await this.#failed(problem);
        } finally {
            batch.forEach(edit => edit.isUnderWay = false);
            this.#isSending = false;
        }

        if (this.#failures === 0) {
            this.send();
        }
    }

    async #failed(problem) {
        this.#failures++;
        const status = problem instanceof Unreachable ? problem.status : 0;
        if ([400, 401, 403].includes(status) && await this.onSignedOut()) {
            this.#failures = 1;
        }

        if (this.#isStopped) {
            return;
        }

        this.#say(problem.message);
        this.#timer = setTimeout(() => this.send(), Pauses[Math.min(this.#failures, Pauses.length) - 1]);
    }

    #say(problem = null) {
        this.onState({ waiting: this.#waiting.length, problem: problem ?? (this.#failures > 0 && this.#waiting.length > 0 ? '连不上服务器' : null) });
    }
}
