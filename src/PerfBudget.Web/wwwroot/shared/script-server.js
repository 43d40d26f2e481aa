// How a script asks the server. Every question carries the token of this sign-in; an answer that brings a newer one renews it.

const LongestWait = 15_000;
const Refused = 409; // the server has understood, and says why it does not do it

/** Said of whoever is no longer signed in. */
export const SignedOut = '请重新登录';

/** The server does not answer, or it answers that nobody is signed in. */
export class Unreachable extends Error {
    /** @param {string} message half a sentence, without a full stop @param {number} status of HTTP; 0 where there was no answer */
    constructor(message, status = 0) {
        super(message);
        this.status = status;
    }

    /** The same as a whole sentence, with what to do. */
    get advice() {
        return this.message === SignedOut ? '登录已过期，请重新登录。'
            : this.status === 400 ? '登录已更新，请刷新本页再试。'
            : `${this.message}，请稍后再试。`;
    }
}

/** What a person is told of a question that failed: the server's own reason, or what to do. */
export const sentenceOf = problem => problem.advice ?? problem.message;

export class ScriptServer {
    #token;

    /** @param {string} address under which the questions stand @param {string} token where the page has it already */
    constructor(address, token = '') {
        this.address = address;
        this.#token = token;
    }

    /**
     * Asks and reads the answer as JSON.
     * @param {string} path behind the address
     * @param {{ body?: any, method?: string, isLeaving?: boolean }} how isLeaving: it is sent on though the page is being left
     * @throws {Unreachable | Error} an Error where the server says why it does not do it
     */
    async ask(path = '', { body, method = body === undefined ? 'GET' : 'POST', isLeaving = false } = {}) {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const headers = { 'Content-Type': 'application/json', RequestVerificationToken: this.#token };
        const answer = await this.#fetch(path, { method, headers: method === 'GET' ? {} : headers, keepalive: isLeaving, ...sent });
        if (!answer.headers.get('Content-Type')?.includes('json')) {
            throw failed(answer);
        }

        const said = await answer.json();
        if (!answer.ok) {
            throw answer.status === Refused ? new Error(said.reason) : failed(answer);
        }

        this.#token = said.token ?? this.#token;
        return said;
    }

    /** Asks and reads the answer as it stands, such as a piece of a page. @throws {Unreachable} */
    async text(path = '') {
        const answer = await this.#fetch(path, {});
        if (!answer.ok) {
            throw failed(answer);
        }

        return answer.text();
    }

    async #fetch(path, options) {
        try {
            const signal = AbortSignal.timeout(LongestWait);
            return await fetch(this.address + path, { ...options, credentials: 'same-origin', redirect: 'manual', signal });
        } catch {
            throw new Unreachable('连不上服务器');
        }
    }
}

function failed(answer) {
    const isSignedOut = answer.status === 401 || answer.type === 'opaqueredirect';
    return new Unreachable(isSignedOut ? SignedOut : '服务器暂时没有应答', answer.status || 401);
}
