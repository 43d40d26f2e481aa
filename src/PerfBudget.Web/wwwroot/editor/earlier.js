// What the forms that came before say in the chosen cell: the approved declaration, the tracking, last year's form.

import { make } from '../shared/page.js';

const Pause = 200;

export class Earlier {
    #timer = 0;
    #cell = null;

    /** @param {HTMLElement} panel the panel that shows the chosen cell @param {import('./server.js').Server} server */
    constructor(panel, server) {
        Object.assign(this, { panel, server });
        panel.addEventListener('cellshown', event => this.#soon(event.detail));
    }

    // Whoever walks through the form with the arrows asks for the cell where they stay.
    #soon(cell) {
        this.#cell = cell;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#show(cell), Pause);
    }

    async #show(cell) {
        const values = await this.server.earlier(cell.field, cell.row).catch(() => []);
        if (cell !== this.#cell || values.length === 0) {
            return;
        }

        const lines = values.flatMap(({ form, text }) => [make('dt', { textContent: form }), make('dd', { textContent: text })]);
        this.panel.querySelector('.panel-trouble')?.after(make('dl', { className: 'panel-earlier' }, ...lines));
    }
}
