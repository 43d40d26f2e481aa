// The cells of the form on the desk: one of them can be tabbed to, the arrows go on from there.

// A row that nobody has written has no identity, and takes no comment.
const isOwn = element => !element.dataset.field.startsWith('indicator.') || element.dataset.row !== undefined;

export class FormCells {
    /** The cell in which one stands; undefined where the form has none. @type {HTMLElement | undefined} */
    active;
    #all;

    /** @param {HTMLElement} form @param {(cell: HTMLElement) => void} onStand */
    constructor(form, onStand) {
        Object.assign(this, { form, onStand });
        this.#all = [...form.querySelectorAll('[data-field]')].filter(isOwn);
        this.#all.forEach((cell, n) => cell.tabIndex = n === 0 ? 0 : -1);
        [this.active] = this.#all;
        form.addEventListener('click', event => {
            const cell = event.target.closest('[data-field]');
            if (this.has(cell) && getSelection().isCollapsed) {
                this.stand(cell);
                cell.focus({ preventScroll: true });
            }
        });
        form.addEventListener('focusin', event => this.has(event.target) && event.target !== this.active && this.stand(event.target));
    }

    /** Whether an element is a cell in which one can stand. */
    has(element) {
        return this.#all.includes(element);
    }

    /** Stands in a cell. */
    stand(cell) {
        this.active.tabIndex = -1;
        this.form.querySelectorAll('.is-shown').forEach(other => other.classList.remove('is-shown'));
        this.active = cell;
        cell.tabIndex = 0;
        cell.classList.add('is-shown');
        this.onStand(cell);
    }

    /** Goes to the nearest cell in a direction, from where the focus is; back to the active one where it is elsewhere. */
    go(from, dx, dy) {
        const next = this.has(from) ? this.#toward(from, dx, dy) : this.active;
        if (next) {
            this.stand(next);
            next.focus();
            next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }
    }

    // What lies straight ahead is nearer than what lies aside.
    #toward(cell, dx, dy) {
        const from = cell.getBoundingClientRect();
        const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
        const [x, y] = middle(from);
        const isBeyond = box => dx > 0 ? box.left >= from.right - 2 : dx < 0 ? box.right <= from.left + 2
            : dy > 0 ? box.top >= from.bottom - 2 : box.bottom <= from.top + 2;
        const distance = box => {
            const [across, down] = [Math.abs(middle(box)[0] - x), Math.abs(middle(box)[1] - y)];
            return dx ? across + 4 * down : down * 4 + across;
        };
        return this.#all.filter(other => other !== cell).map(other => ({ other, box: other.getBoundingClientRect() }))
            .filter(({ box }) => isBeyond(box)).sort((a, b) => distance(a.box) - distance(b.box))[0]?.other ?? null;
    }
}
