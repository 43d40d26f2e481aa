// How the indicators and the money of a tracking stand, beside the form: fetched anew after what is saved; a click goes to the cell.

import { ScriptServer } from '../shared/script-server.js';

const Pause = 500;

export class Judgement {
    #timer = 0;
    #isAsking = false;

    /**
     * @param {HTMLElement} root where it stands
     * @param {{ cells: import('./cells.js').Cells, selection: import('./selection.js').Selection }} parts
     */
    constructor(root, parts) {
        Object.assign(this, { root, server: new ScriptServer(root.dataset.judgement) }, parts);
        root.addEventListener('click', event => this.#go(event));
        root.addEventListener('keydown', event => {
            if (event.key === 'F6' || event.key === 'Escape') {
                event.preventDefault();
                this.selection.focus();
            }
        });
        this.#fetch();
    }

    /** To be said after a cell is saved. */
    soon() {
        if (!this.#timer) {
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                this.#fetch();
            }, Pause);
        }
    }

    async #fetch() {
        if (this.#isAsking) {
            this.soon();
            return;
        }

        this.#isAsking = true;
        try {
            const html = await this.server.text();
            const at = document.activeElement?.closest?.('[data-finding]')?.dataset.at;
            this.root.innerHTML = html;
            if (at) {
                this.root.querySelector(`[data-at="${CSS.escape(at)}"]`)?.focus();
            }
        } catch {
            // It stays as it was; the next saved cell asks again.
        } finally {
            this.#isAsking = false;
        }
    }

    // The editor's own way to a cell; the page's way, which only points at it, is kept out.
    #go(event) {
        const chosen = event.target.closest('[data-finding]');
        if (chosen) {
            event.stopPropagation();
            const [field, row] = chosen.dataset.at.split('@');
            this.selection.go(this.cells.get(field, row ?? null));
        }
    }
}
