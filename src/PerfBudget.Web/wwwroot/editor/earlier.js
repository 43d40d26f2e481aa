// What the forms that came before say in the chosen cell: the approved declaration, the tracking, last year's form.

const Pause = 200;

export class Earlier {
    #timer = 0;
    #cell = null;

    /** @param {HTMLElement} panel the panel that shows the chosen cell @param {import('./desk.js').Desk} desk */
    constructor(panel, desk) {
        this.panel = panel;
        this.desk = desk;
        panel.addEventListener('cellshown', event => this.#soon(event.detail));
    }

    // Whoever walks through the form with the arrows asks for the cell where they stay.
    #soon(cell) {
        this.#cell = cell;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#show(cell), Pause);
    }

    async #show(cell) {
        const values = await this.desk.server.earlier(cell.field, cell.row).catch(() => []);
        if (cell !== this.#cell || values.length === 0) {
            return;
        }

        const list = document.createElement('dl');
        list.className = 'panel-earlier';
        list.append(...values.flatMap(({ form, text }) => ['dt', 'dd'].map((tag, n) => Object.assign(document.createElement(tag), { textContent: n ? text : form }))));
        this.panel.querySelector('.panel-trouble')?.after(list);
    }
}
