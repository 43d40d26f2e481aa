// Words half written beside the form, comments and explanations: kept in this tab until they are sent or given up, and by person.

export class HalfWritten {
    /** @param {string} form @param {string} person whose words these are; nobody else is shown them */
    constructor(form, person) {
        this.name = `perfbudget-half ${person} ${form} `;
    }

    /** What was written at a place; empty where nothing was. */
    at(place) {
        return sessionStorage.getItem(this.name + place) ?? '';
    }

    /** Keeps what is written at a place; nothing, where nothing is left of it. */
    keep(place, text) {
        if (text.trim() === '') {
            sessionStorage.removeItem(this.name + place);
            return;
        }

        try {
            sessionStorage.setItem(this.name + place, text);
        } catch {
            // A browser that keeps nothing: then it stands in its box alone.
        }
    }
}
