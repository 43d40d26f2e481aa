// A small browser for tests: what the modules take from one, and nothing at import time.

import { Window } from 'happy-dom';

const Taken = ['document', 'Node', 'CSS', 'DOMParser', 'Event', 'CustomEvent'];

/** Gives the test a document of its own with this body; the globals of a browser stand until the next one. @returns {Document} */
export function openPage(body) {
    const window = new Window();
    for (const name of Taken) {
        globalThis[name] = window[name];
    }

    window.document.body.innerHTML = body;
    return window.document;
}

/** Lets everything happen that waits for nothing but its turn. */
export const settled = () => new Promise(done => setTimeout(done, 0));

/** Waits until something holds. */
export async function until(holds, what) {
    for (const end = Date.now() + 5_000; !await holds();) {
        if (Date.now() > end) {
            throw new Error(`did not happen within 5 s: ${what}`);
        }

        await new Promise(done => setTimeout(done, 2));
    }
}
