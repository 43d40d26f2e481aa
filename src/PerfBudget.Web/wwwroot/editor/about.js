// What the server has said of the form that is open, for those parts of the editor that need it.

export class About {
    version = 0;
    /** The unit of amounts, as the form prints it. */
    unit = '';
    /** Where the form is published. */
    source = '';
    /** The place's levels of indicators. @type {{ level1: string, level2: string, alsoLevel1: string[], alsoLevel2: string[] }[]} */
    levels = [];
    /** Who writes. @type {{ id: string, name: string } | null} */
    person = null;

    /** @param {string} address of the editor's page @param {boolean} isPart a colleague's rows alone (协助填报) */
    constructor(address, isPart) {
        Object.assign(this, { address, isPart });
    }

    /** Takes the form as the server has it. */
    take({ sheet: { version, unit, source, levels }, person }) {
        Object.assign(this, { version, unit, source, levels, person });
    }
}
