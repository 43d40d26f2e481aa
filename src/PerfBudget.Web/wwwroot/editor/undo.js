// What can be undone: groups of edits, each with the text that puts it back. An undo is an edit like any other.

const Most = 200;

export class Undo {
    #done = [];
    #undone = [];
    #group = null;

    /** Gathers the edits of one action, so that they are undone together. */
    together(action) {
        if (this.#group) {
            action();
            return;
        }

        this.#group = [];
        try {
            action();
        } finally {
            const group = this.#group;
            this.#group = null;
            this.#push(group);
        }
    }

    /** @param {{ field: string, row: string | null, undo: string | null, redo: string | null }} edit */
    note(edit) {
        if (this.#group) {
            this.#group.push(edit);
        } else {
            this.#push([edit]);
        }
    }

    /** The edits that put the last action back; null where there is none. */
    back() {
        const group = this.#done.pop();
        if (group) {
            this.#undone.push(group);
        }

        return group ? group.toReversed().map(({ field, row, undo }) => ({ field, row, text: undo })) : null;
    }

    /** The edits of the action that was put back last. */
    again() {
        const group = this.#undone.pop();
        if (group) {
            this.#done.push(group);
        }

        return group ? group.map(({ field, row, redo }) => ({ field, row, text: redo })) : null;
    }

    #push(group) {
        if (group.length > 0) {
            this.#done.push(group);
            this.#done.splice(0, this.#done.length - Most);
            this.#undone = [];
        }
    }
}
