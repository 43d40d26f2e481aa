// Edits on their way to the server: kept, sent in order, sent again until they are acknowledged. An older text of a cell is forgotten
// only when the newer one is kept.

import { Latest } from '../shared/latest.js';
import { newId } from '../shared/new-id.js';

const MostAtOnce = 200;
const MostBytesAtLeaving = 60_000; // browsers take 64 KiB of a page that is being left
const Pauses = [500, 1000, 2000, 4000];

/**
 * @typedef {{ browser: string, seq: number, field: string, row: string | null, base: number, text: string | null, typing: boolean,
 *   origin: string, at: number, name?: string | null }} Edit name: of the row, for whoever has lost it
 * @typedef {{ field: string, row: string | null, base: number, text: string | null, origin?: string, name?: string | null }} Written
 */

const isSameCell = (edit, { field, row }) => edit.field === field && edit.row === row;

// What the server wants to know of an edit.
const sent = ({ browser, seq, field, row, base, text, typing, origin }) => ({ browser, seq, field, row, base, text, typing, origin });

export class Queue {
    /** @type {Edit[]} */
    #waiting = [];
    /** What was refused: kept in this browser until the cell is written again. @type {Edit[]} */
    #refused = [];
    /** What is being typed and has not been sent, after the row that is to be put on record for it. @type {Edit[]} */
    #open = [];
    #storing = new Latest();
    /** What the store holds as it is. @type {WeakSet<Edit>} */
    #kept = new WeakSet();
    #underWay = new Set();
    #seq = 0;
    #isStopped = false;
    #isSending = false;
    #isLeaving = false;
    #failures = 0;
    #timer = 0;

    /**
     * @param {{ server: { edits: (edits: any[], isLeaving?: boolean) => Promise<any> }, unsent: import('../shared/unsent.js').Unsent,
     *   form: string, onAnswer: (edit: Edit, result: any) => void, onSaved: (version: number) => void,
     *   onState: (state: { waiting: number, problem: string | null }) => void, onSignedOut: () => Promise<boolean>,
     *   onUnkept: () => void, browser?: string }} parts
     *   onSignedOut says whether the same person is signed in again; onUnkept: the store has not taken an edit
     */
    constructor(parts) {
        Object.assign(this, { browser: newId(), ...parts });
    }

    get waiting() {
        return this.#waiting.length;
    }

    /** The cells of the edits that have not been answered. */
    get left() {
        return this.#waiting.map(({ field, row }) => ({ field, row }));
    }

    /** Whether something would be lost if the page were left now: neither the server nor this browser's store has it. */
    get isAtRisk() {
        return [...this.#waiting, ...this.#refused, ...this.#open].some(edit => !this.#kept.has(edit));
    }

    /** Whether an edit of the cell is still on its way. */
    has(field, row) {
        return this.#waiting.some(edit => isSameCell(edit, { field, row }));
    }

    /** Takes up what an earlier page left behind. Nobody types on there: what was being typed is finished. @returns {Promise<Edit[]>} */
    async takeUp() {
        const left = (await this.unsent.all(this.form)).map(edit => ({ ...edit, typing: false }));
        left.forEach(edit => this.#kept.add(edit));
        this.#waiting.unshift(...left);
        return left;
    }

    /**
     * Keeps what is being typed without sending it. Each takes the place of the one before, as fast as the store takes it.
     * @param {Written} written @param {Written | null} opening the row that has to be put on record before, where it is blank
     */
    hold(written, opening = null) {
        if (this.#open.length === 0) {
            this.#open = [...(opening ? [this.#edit(opening, false)] : []), this.#edit(written, true)];
        } else {
            const { seq } = this.#open.pop();
            this.#open.push({ ...this.#edit(written, true), seq });
        }

        this.#storing.do(async () => {
            for (const edit of [...this.#open]) {
                if (!this.#kept.has(edit) && this.#open.includes(edit)) { // it may have been sent in the meantime
                    await this.#keep(edit);
                }
            }
        });
    }

    /** Nothing is being typed any more; what was, is not kept. */
    letGo() {
        this.#takeOpen().forEach(edit => this.unsent.forget(this.form, edit));
    }

    /** Adds an edit and sends it. A newer text of a cell that waits, and is not yet under way, takes its place. @param {Written} written */
    add(written, typing = false) {
        const overtaken = this.#takeRefused(written);
        const edit = this.#edit(written, typing);
        const older = this.#waiting.findIndex(other => isSameCell(other, written) && other.typing && !this.#underWay.has(other));
        if (older >= 0) {
            edit.base = this.#waiting[older].base;
            overtaken.push(...this.#waiting.splice(older, 1));
        }

        if (this.#open.length > 0 && isSameCell(this.#open.at(-1), written)) {
            overtaken.push(...this.#takeOpen());
        }

        this.#waiting.push(edit);
        this.#say();
        this.#keep(edit).then(isKept => isKept && overtaken.forEach(other => this.unsent.forget(this.form, other)));
        this.send();
        return edit;
    }

    /** Gives up what was refused in a cell. */
    release(field, row) {
        this.#takeRefused({ field, row }).forEach(edit => this.unsent.forget(this.form, edit));
    }

    /**
     * The page is being left: what has no answer is sent once more in the way that outlasts it, as much as browsers take.
     * @param {() => void} addLast adds what is being typed
     */
    leave(addLast = () => {}) {
        this.#isLeaving = true;
        addLast();
        const edits = [];
        let bytes = 0;
        for (const edit of this.#isStopped ? [] : this.#waiting.map(sent)) {
            bytes += new TextEncoder().encode(JSON.stringify(edit)).length;
            if (bytes > MostBytesAtLeaving) {
                break;
            }

            edits.push(edit);
        }

        if (edits.length > 0) {
            this.server.edits(edits, true).catch(() => {});
        }
    }

    /** The page was not left after all, or has come back. */
    stay() {
        this.#isLeaving = false;
        this.send();
    }

    stop() {
        this.#isStopped = true;
        clearTimeout(this.#timer);
    }

    async send() {
        clearTimeout(this.#timer);
        if (this.#isStopped || this.#isSending || this.#isLeaving || this.#waiting.length === 0) {
            return;
        }

        this.#isSending = true;
        const batch = this.#waiting.slice(0, MostAtOnce);
        this.#underWay = new Set(batch);
        try {
            const answer = await this.server.edits(batch.map(sent));
            this.#failures = 0;
            answer.results.forEach((result, n) => this.#answered(batch[n], result));
            this.onSaved(answer.version);
            this.#say();
        } catch (problem) {
            await this.#failed(problem);
        } finally {
            this.#underWay = new Set();
            this.#isSending = false;
        }

        if (this.#failures === 0) {
            this.send();
        }
    }

    #edit({ field, row, base, text, origin = 'typed', name = null }, typing) {
        return { browser: this.browser, seq: ++this.#seq, field, row, base, text, typing, origin, name, at: Date.now() };
    }

    async #keep(edit) {
        const isKept = await this.unsent.keep(this.form, edit);
        if (isKept) {
            this.#kept.add(edit);
        } else {
            this.onUnkept();
        }

        return isKept;
    }

    #takeOpen() {
        const open = this.#open;
        this.#open = [];
        this.#storing.clear();
        return open;
    }

    #takeRefused(written) {
        const its = this.#refused.filter(edit => isSameCell(edit, written));
        this.#refused = this.#refused.filter(edit => !its.includes(edit));
        return its;
    }

    #answered(edit, result) {
        this.#waiting = this.#waiting.filter(other => other !== edit);
        if (result.status === 'saved') {
            this.unsent.forget(this.form, edit);
        } else {
            this.#refused.push(edit);
        }

        this.onAnswer(edit, result);
    }

    async #failed(problem) {
        this.#failures++;
        if ([400, 401, 403].includes(problem.status) && await this.onSignedOut()) {
            this.#failures = 1;
        }

        if (this.#isStopped) {
            return;
        }

        this.#say(problem.message);
        this.#timer = setTimeout(() => this.send(), Pauses[Math.min(this.#failures, Pauses.length) - 1]);
    }

    #say(problem = null) {
        const isBroken = this.#failures > 0 && this.#waiting.length > 0;
        this.onState({ waiting: this.#waiting.length, problem: problem ?? (isBroken ? '连不上服务器' : null) });
    }
}
