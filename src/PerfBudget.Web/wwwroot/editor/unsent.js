// What has not reached the server, kept in this browser: encrypted, and by person. The key comes from the server for this
// sign-in alone; here it stands only in memory.

const Store = 'edits';
const Keys = 'keys';

const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

const bytes = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

export class Unsent {
    #database;
    #key;

    /** Whether this browser can keep anything: it needs IndexedDB and, for the encryption, a secure address. */
    get works() {
        return Boolean(this.#database && this.#key);
    }

    /**
     * @param {string} person whose edits these are
     * @param {(wrapped: string | undefined) => Promise<{ key: string, wrapped: string }>} unlock asks the server for the key
     */
    async open(person, unlock) {
        this.person = person;
        if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
            return;
        }

        const opening = indexedDB.open('perfbudget-unsent', 1);
        opening.onupgradeneeded = () => {
            opening.result.createObjectStore(Store, { keyPath: ['person', 'form', 'browser', 'seq'] });
            opening.result.createObjectStore(Keys);
        };
        this.#database = await done(opening);
        const { key, wrapped } = await unlock(await done(this.#store(Keys).get(person)));
        await done(this.#store(Keys, 'readwrite').put(wrapped, person));
        this.#key = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    }

    async keep(form, edit) {
        if (this.works) {
            const iv = crypto.getRandomValues(new Uint8Array(12));
            const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, new TextEncoder().encode(JSON.stringify(edit)));
            await done(this.#store(Store, 'readwrite').put({ person: this.person, form, browser: edit.browser, seq: edit.seq, iv, sealed }));
        }
    }

    async forget(form, edit) {
        if (this.works) {
            await done(this.#store(Store, 'readwrite').delete([this.person, form, edit.browser, edit.seq]));
        }
    }

    /** What was kept of a form, in the order in which it was made. What cannot be opened stays where it is. */
    async all(form) {
        if (!this.works) {
            return [];
        }

        const kept = await done(this.#store(Store).getAll(IDBKeyRange.bound([this.person, form], [this.person, form, []])));
        const edits = [];
        for (const { iv, sealed } of kept) {
            try {
                edits.push(JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, sealed))));
            } catch {
                // Sealed with a key that is gone.
            }
        }

        return edits.sort((a, b) => a.at - b.at || a.seq - b.seq);
    }

    #store(name, mode = 'readonly') {
        return this.#database.transaction(name, mode).objectStore(name);
    }
}
