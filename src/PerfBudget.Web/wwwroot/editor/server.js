// What the editor asks the server.

import { ScriptServer } from '../shared/script-server.js';

const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null));

export class Server extends ScriptServer {
    /** The form as it stands, and who asks. Renews the token. */
    sheet() {
        return this.ask('/sheet');
    }

    key(wrapped) {
        return this.ask('/key', { body: { wrapped } });
    }

    /** @param {boolean} isLeaving sent on though the page is being left; browsers allow that 64 KiB at most */
    edits(edits, isLeaving = false) {
        return this.ask('/edits', { body: { edits }, isLeaving });
    }

    changes(browser, since, cell) {
        return this.ask('/changes', { body: { browser, since, cell } });
    }

    history(field, row) {
        return this.ask(`/history?${query({ field, row })}`);
    }

    /** Says why the newest change of a cell was made. */
    note(field, row, version, text) {
        return this.ask('/note', { body: { field, row, version, text } });
    }

    /** What the forms that came before say in a cell. */
    earlier(field, row) {
        return this.ask(`/earlier?${query({ field, row })}`);
    }

    /** Indicators of the library for a row. */
    indicators(words, level1, level2) {
        return this.ask(`/indicators?${query({ words, level1: level1 ?? '', level2: level2 ?? '' })}`);
    }

    findings() {
        return this.ask('/findings');
    }

    /** Sent on even where the page is being left. */
    explain(facts, text) {
        return this.ask('/explain', { body: { facts, text }, isLeaving: true });
    }

    /** This page is no longer in the form. */
    leave(browser) {
        this.ask('/changes', { body: { browser, since: 0, leaving: true }, isLeaving: true }).catch(() => {});
    }
}
