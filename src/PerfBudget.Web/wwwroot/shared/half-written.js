// Words half written beside a form, comments and explanations: kept encrypted in this browser, each at the place at which it was begun,
// until it is sent or given up. Where the browser can keep nothing they last as long as the page.

import { Latest } from './latest.js';

export class HalfWritten {
    /** @type {Map<string, string>} */
    #texts = new Map();
    /** @type {Map<string, Latest>} */
    #storing = new Map();
    /** Places of which the store does not have the newest text. */
    #unkept = new Set();

    /** @param {import('./unsent.js').Unsent} unsent @param {string} form the address of the form beside which they are written */
    constructor(unsent, form) {
        this.unsent = unsent;
        this.form = form;
    }

    /** Takes up what is kept; to be said once the store is open. */
    async load() {
        for (const [place, text] of await this.unsent.texts(this.form)) {
            if (!this.#texts.has(place)) {
                this.#texts.set(place, text);
            }
        }

        [...this.#unkept].forEach(place => this.keep(place, this.at(place))); // written before the store was open
    }

    /** Whether words would be lost if the page were left now. */
    get isAtRisk() {
        return this.#unkept.size > 0;
    }

    /** What was written at a place; empty where nothing was. */
    at(place) {
        return this.#texts.get(place) ?? '';
    }

    /** Keeps what is written at a place. Where nothing is left of it, it is given up. */
    keep(place, text) {
        if (text.trim() === '') {
            this.giveUp(place);
            return;
        }

        this.#texts.set(place, text);
        this.#unkept.add(place);
        this.#store(place, async () => {
            if (await this.unsent.keepText(this.form, place, text) && this.at(place) === text) {
                this.#unkept.delete(place);
            }
        });
    }

    /** The words at a place are sent or not wanted any more. */
    giveUp(place) {
        this.#texts.delete(place);
        this.#unkept.delete(place);
        this.#store(place, () => this.unsent.forgetText(this.form, place));
    }

    /** The server has a text; what has been written at its place since then stays. */
    sent(place, text) {
        if (this.at(place).trim() === text.trim()) {
            this.giveUp(place);
        }
    }

    #store(place, work) {
        if (!this.#storing.has(place)) {
            this.#storing.set(place, new Latest());
        }

        this.#storing.get(place).do(work);
    }
}
