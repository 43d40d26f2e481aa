// What the editor asks the server. Every question carries the token of this sign-in.

/** Said of whoever is no longer signed in. */
export const SignedOut = '请重新登录';

/** Said where the server does not answer, or answers that nobody is signed in. */
export class Unreachable extends Error {
    /** @param {string} message @param {number} [status] */
    constructor(message, status = 0) {
        super(message);
        this.status = status;
    }
}

export class Server {
    #token = '';

    /** @param {string} address the page's own address, under which the questions stand */
    constructor(address) {
        this.address = address;
    }

    /** The form as it stands, and who asks. Renews the token. */
    async sheet() {
        const opened = await this.#ask('/sheet', {});
        this.#token = opened.token;
        return opened;
    }

    key(wrapped) {
        return this.#post('/key', { wrapped });
    }

    edits(edits) {
        return this.#post('/edits', { edits });
    }

    changes(browser, since, cell) {
        return this.#post('/changes', { browser, since, cell });
    }

    history(field, row) {
        return this.#ask(`/history?${new URLSearchParams(row === null ? { field } : { field, row })}`, {});
    }

    /** Says why the newest change of a cell was made. */
    note(field, row, version, text) {
        return this.#post('/note', { field, row, version, text });
    }

    /** What the forms that came before say in a cell. */
    earlier(field, row) {
        return this.#ask(`/earlier?${new URLSearchParams(row === null ? { field } : { field, row })}`, {});
    }

    /** Indicators of the library for a row. */
    indicators(words, level1, level2) {
        return this.#ask(`/indicators?${new URLSearchParams({ words, level1: level1 ?? '', level2: level2 ?? '' })}`, {});
    }

    findings() {
        return this.#ask('/findings', {});
    }

    /** Sent on even where the page is being left. */
    explain(facts, text) {
        return this.#ask('/explain', { ...this.#body({ facts, text }), keepalive: true });
    }

    leave(browser) {
        fetch(`${this.address}/changes`, { ...this.#body({ browser, since: 0, leaving: true }), keepalive: true }).catch(() => {});
    }

    #post(path, body) {
        return this.#ask(path, this.#body(body));
    }

    #body(body) {
        return { method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.#token }, body: JSON.stringify(body) };
    }

    async #ask(path, options) {
        let answer;
        try {
            answer = await fetch(this.address + path, { ...options, credentials: 'same-origin', redirect: 'manual', signal: AbortSignal.timeout(15_000) });
        } catch {
            throw new Unreachable('连不上服务器');
        }

        if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) {
            throw new Unreachable(answer.status === 401 || answer.type === 'opaqueredirect' ? SignedOut : '服务器暂时没有应答', answer.status || 401);
        }

        return answer.json();
    }
}
