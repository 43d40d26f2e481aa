// Other people in the form: their names, where they are, what they have changed.

const Every = 2000;

export class Live {
    #timer = 0;

    /** @param {import('./desk.js').Desk} desk @param {HTMLElement} people where their names stand */
    constructor(desk, people) {
        this.desk = desk;
        this.people = people;
        addEventListener('pagehide', () => desk.server.leave(desk.queue.browser));
    }

    start() {
        this.#timer = setTimeout(() => this.#ask(), Every);
    }

    async #ask() {
        const { desk } = this;
        if (!desk.sheet.isConnected || desk.isClosed) {
            return;
        }

        try {
            const answer = await desk.server.changes(desk.queue.browser, desk.version, desk.whereabouts());
            if (answer.person !== desk.person.id) {
                desk.close('已换人登录。请重新打开本页；未发送的内容仍归原来的人。');
                return;
            }

            this.#show(answer.others);
            if (answer.changes.version > desk.version) {
                desk.beside?.forEach(part => part.soon());
            }

            desk.answers.take(answer.changes);
            desk.findings?.ask(answer.changes.version);
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

        this.desk.sheet.querySelectorAll('.cell-other').forEach(element => {
            element.classList.remove('cell-other');
            delete element.dataset.other;
        });
        for (const { name, cell } of others) {
            const [field, row] = (cell ?? '').split('|');
            const there = cell && this.desk.cells.get(field, row || null);
            if (there) {
                there.element.classList.add('cell-other');
                there.element.dataset.other = name;
            }
        }
    }
}
