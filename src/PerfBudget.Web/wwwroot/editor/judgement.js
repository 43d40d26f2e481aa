// How the indicators and the money of a tracking stand, beside the form: fetched anew after what is saved; a click goes to the cell.

const Pause = 500;

export class Judgement {
    #timer = 0;
    #isAsking = false;

    /** @param {HTMLElement | null} root where it stands; none for the other stages @param {import('./desk.js').Desk} desk */
    constructor(root, desk) {
        this.root = root;
        this.desk = desk;
        root?.addEventListener('click', event => this.#go(event));
        root?.addEventListener('keydown', event => {
            if (event.key === 'F6' || event.key === 'Escape') {
                event.preventDefault();
                desk.focus();
            }
        });
        this.#fetch();
    }

    /** To be said after a cell is saved. */
    soon() {
        if (this.root && !this.#timer) {
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                this.#fetch();
            }, Pause);
        }
    }

    async #fetch() {
        if (!this.root) {
            return;
        }

        if (this.#isAsking) {
            this.soon();
            return;
        }

        this.#isAsking = true;
        try {
            const answer = await fetch(this.root.dataset.judgement, { credentials: 'same-origin', redirect: 'manual' });
            if (answer.ok) {
                const at = document.activeElement?.closest?.('[data-finding]')?.dataset.at;
                this.root.innerHTML = await answer.text();
                if (at) {
                    this.root.querySelector(`[data-at="${CSS.escape(at)}"]`)?.focus();
                }
            }
        } catch {
            // It stays as it was; the next saved cell asks again.
        } finally {
            this.#isAsking = false;
        }
    }

    // The desk's own way to a cell; the page's way, which only points at it, is kept out.
    #go(event) {
        const chosen = event.target.closest('[data-finding]');
        if (chosen) {
            event.stopPropagation();
            const [field, row] = chosen.dataset.at.split('@');
            this.desk.go(this.desk.cells.get(field, row ?? null));
        }
    }
}
