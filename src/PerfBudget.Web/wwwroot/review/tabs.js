// The parts beside the form as tabs. Without this script they stand below one another.

import { make } from '../shared/page.js';

export class Tabs {
    #parts;
    #tabs;

    /** @param {HTMLElement} panel whose parts carry data-tab, what the tab is called @param {(part: HTMLElement) => void} onChosen */
    constructor(panel, onChosen) {
        Object.assign(this, { panel, onChosen });
        this.#parts = [...panel.querySelectorAll(':scope > [data-tab]')];
        this.#tabs = this.#parts.map((part, n) => this.#tab(part, n));
        const list = make('div', { className: 'review-tabs', role: 'tablist', ariaLabel: '表旁' }, ...this.#tabs);
        panel.prepend(list);
        this.#parts.forEach(part => this.count(part.id, part.dataset.count));
    }

    /** Chooses the n-th part, from 0; says whether there is one. */
    choose(chosen) {
        if (!this.#parts[chosen]) {
            return false;
        }

        this.#parts.forEach((part, n) => {
            part.hidden = n !== chosen;
            this.#tabs[n].setAttribute('aria-selected', String(n === chosen));
            this.#tabs[n].tabIndex = n === chosen ? 0 : -1;
        });
        this.panel.scrollTop = 0;
        this.onChosen(this.#parts[chosen]);
        return true;
    }

    /** Chooses the part with this id. */
    chooseNamed(id) {
        this.choose(this.#parts.findIndex(part => part.id === id));
    }

    /** Shows at a tab how many things stand in its part. */
    count(id, number) {
        const n = this.#parts.findIndex(part => part.id === id);
        const counted = Number(number) > 0 ? [make('span', { className: 'tab-count', textContent: number })] : [];
        this.#tabs[n].replaceChildren(this.#parts[n].dataset.tab, ...counted);
    }

    #tab(part, n) {
        const tab = make('button', { type: 'button', id: `tab-${part.id}`, title: `按 ${n + 1}`, role: 'tab' }, part.dataset.tab);
        tab.setAttribute('aria-controls', part.id);
        part.setAttribute('role', 'tabpanel');
        part.setAttribute('aria-labelledby', tab.id);
        tab.addEventListener('click', () => this.choose(n));
        tab.addEventListener('keydown', event => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (step) {
                event.preventDefault();
                const next = (n + step + this.#parts.length) % this.#parts.length;
                this.choose(next);
                this.#tabs[next].focus();
            }
        });
        return tab;
    }
}
