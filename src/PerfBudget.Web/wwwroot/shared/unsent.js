// What has not reached the server, kept in this browser: edits of cells, and words half written beside the form. All of it is encrypted,
// and by person. The key comes from the server for this sign-in alone; here it stands only in memory.

const Version = 2; // 1 had no texts
const Edits = 'edits', Texts = 'texts', Keys = 'keys';

const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

const bytes = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

function openDatabase() {
    const opening = indexedDB.open('perfbudget-unsent', Version);
    opening.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion < 1) {
            opening.result.createObjectStore(Edits, { keyPath: ['person', 'form', 'browser', 'seq'] });
            opening.result.createObjectStore(Keys);
        }

        opening.result.createObjectStore(Texts, { keyPath: ['person', 'form', 'place'] });
    };
    return new Promise((resolve, reject) => {
        opening.onblocked = () => reject(new Error('a page of an older version is open'));
        done(opening).then(resolve, reject);
    });
}

export class Unsent {
    #database;
    #key;
    #line = Promise.resolve(); // writings begin in the order in which they were asked for

    /** Whether this browser can keep anything: it needs IndexedDB and, for the encryption, an encrypted address. */
    get works() {
        return Boolean(this.#database && this.#key);
    }

    /** What a person is told where nothing can be kept; half a sentence. */
    get whyNot() {
        const why = globalThis.crypto?.subtle ? '本机存储没有打开，请关闭本系统的其他页面后刷新' : '网址不是加密连接';
        return `此浏览器不能在本机保存未发送的内容（${why}）`;
    }

    /**
     * @param {string} person whose this is
     * @param {(wrapped: string | undefined) => Promise<{ key: string, wrapped: string }>} unlock asks the server for the key
     */
    async open(person, unlock) {
        this.person = person;
        if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
            return;
        }

        const database = await openDatabase();
        database.onversionchange = () => database.close();
        const keys = (mode = 'readonly') => database.transaction(Keys, mode).objectStore(Keys);
        const { key, wrapped } = await unlock(await done(keys().get(person)));
        await done(keys('readwrite').put(wrapped, person));
        this.#key = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
        this.#database = database;
    }

    /** Keeps an edit, in the place of the one with its number. Says whether it is kept. @returns {Promise<boolean>} */
    keep(form, edit) {
        return this.#keep(Edits, { form, browser: edit.browser, seq: edit.seq }, edit);
    }

    /** Forgets an edit. */
    forget(form, edit) {
        return this.#write(Edits, null, store => store.delete([this.person, form, edit.browser, edit.seq]));
    }

    /** The edits of a form that are kept, in the order in which they were made. What cannot be opened stays where it is. */
    async all(form) {
        const edits = (await this.#read(Edits, form)).map(({ content }) => content);
        return edits.sort((a, b) => a.at - b.at || a.seq - b.seq);
    }

    /** Keeps what is half written at a place. Says whether it is kept. @returns {Promise<boolean>} */
    keepText(form, place, text) {
        return this.#keep(Texts, { form, place }, text);
    }

    /** Forgets what was half written at a place. */
    forgetText(form, place) {
        return this.#write(Texts, null, store => store.delete([this.person, form, place]));
    }

    /** What is half written beside a form, by place. @returns {Promise<Map<string, string>>} */
    async texts(form) {
        return new Map((await this.#read(Texts, form)).map(({ kept, content }) => [kept.place, content]));
    }

    #keep(name, place, content) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const sealing = this.works ? this.#seal(iv, content) : null;
        return this.#write(name, sealing, (store, sealed) => store.put({ person: this.person, ...place, iv, sealed }));
    }

    #seal(iv, content) {
        return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, new TextEncoder().encode(JSON.stringify(content)));
    }

    // Says whether it was written: false where nothing can be kept, or where the browser has no room left.
    async #write(name, sealing, act) {
        if (!this.works) {
            return false;
        }

        const begun = this.#line.then(async () => {
            const sealed = await sealing;
            const transaction = this.#database.transaction(name, 'readwrite');
            act(transaction.objectStore(name), sealed);
            return { end: new Promise(resolve => {
                transaction.oncomplete = () => resolve(true);
                transaction.onabort = () => resolve(false);
            }) };
        });
        this.#line = begun.catch(() => {});
        return begun.then(({ end }) => end, () => false);
    }

    async #read(name, form) {
        if (!this.works) {
            return [];
        }

        await this.#line;
        const store = this.#database.transaction(name).objectStore(name);
        const all = await done(store.getAll(IDBKeyRange.bound([this.person, form], [this.person, form, []])));
        const read = [];
        for (const kept of all) {
            try {
                const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, this.#key, kept.sealed);
                read.push({ kept, content: JSON.parse(new TextDecoder().decode(content)) });
            } catch {
                // Sealed with a key that is gone.
            }
        }

        return read;
    }
}
