// What the editor says to whoever listens: in a line that is not seen and that screen readers read out. A problem is said at once;
// that all is saved only when the writer pauses, or else every cell would be talked over.

const Pause = 3000;

export class Voice {
    #state = 'saved';
    #timer = 0;

    /** @param {HTMLElement} line a live region */
    constructor(line) {
        this.line = line;
    }

    /** Says a sentence; the same one again, too. */
    tell(text) {
        this.line.textContent = '';
        setTimeout(() => this.line.textContent = text, 50);
    }

    /** Takes note of how the saving stands. */
    saving(state, text) {
        if (state === this.#state) {
            return;
        }

        this.#state = state;
        clearTimeout(this.#timer);
        if (state === 'problem') {
            this.tell(text);
        } else if (state === 'saved') {
            this.#timer = setTimeout(() => this.tell(text), Pause);
        }
    }
}
