// Work of which only the newest counts, such as storing what is being typed.

/** Does one piece of work at a time. What comes in while one is under way waits, and only the last of it is done. */
export class Latest {
    #waiting = null;
    #isBusy = false;

    /** Whether everything that was asked for has been done or was overtaken. */
    get isIdle() {
        return !this.#isBusy;
    }

    /** @param {() => Promise<void>} work it says itself where it fails */
    do(work) {
        this.#waiting = work;
        if (!this.#isBusy) {
            this.#work();
        }
    }

    /** What waits is not done any more; what is under way comes to its end. */
    clear() {
        this.#waiting = null;
    }

    async #work() {
        this.#isBusy = true;
        while (this.#waiting) {
            const work = this.#waiting;
            this.#waiting = null;
            await work().catch(() => {});
        }

        this.#isBusy = false;
    }
}
