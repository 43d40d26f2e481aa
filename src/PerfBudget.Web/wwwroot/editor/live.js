// Other people in the form: their names, where they are, what they have changed.

const Every = 2000;

export class Live {
    /**
     * @param {HTMLElement} people where their names stand
     * @param {{ server: import('./server.js').Server, cells: import('./cells.js').Cells, queue: { browser: string },
     *   about: import('./about.js').About, selection: { whereabouts: string | null }, desk: { isClosed: boolean },
     *   onChanges: (changes: any) => void, onOther: () => void }} parts
     *   onChanges: what has changed since; onOther: somebody else is signed in
     */
    constructor(people, parts) {
        Object.assign(this, { people }, parts);
    }

    start() {
        setTimeout(() => this.#ask(), Every);
    }

    async #ask() {
        const { about, cells, desk, queue, selection, server } = this;
        if (!cells.sheet.isConnected || desk.isClosed) {
            return;
        }

        try {
            const { person, others, changes } = await server.changes(queue.browser, about.version, selection.whereabouts);
            if (person !== about.person.id) {
                this.onOther();
                return;
            }

            this.#show(others);
            this.onChanges(changes);
        } catch {
            this.people.textContent = '';
        }

        this.start();
    }

    #show(others) {
        const names = [...new Set(others.map(other => other.name))];
        const said = names.length === 0 ? '' : `${names.join('、')} 也在填写`;
        if (this.people.textContent !== said) {
            this.people.textContent = said;
            this.people.title = said;
        }

        this.cells.sheet.querySelectorAll('.cell-other').forEach(element => {
            element.classList.remove('cell-other');
            delete element.dataset.other;
        });
        for (const { name, cell } of others) {
            const there = cell && this.cells.at(cell);
            if (there) {
                there.element.classList.add('cell-other');
                there.element.dataset.other = name;
            }
        }
    }
}
