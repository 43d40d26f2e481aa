import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { script } from '../wwwroot.js';

const { Unsent } = await script('shared/unsent.js');

/** A server that hands each person the key it has wrapped for them, and to nobody else's. */
class Keys {
    #keys = new Map();

    for(person) {
        return async wrapped => {
            const known = this.#keys.get(`${person} ${wrapped}`);
            const key = known ?? randomBytes(32).toString('base64');
            const name = known ? wrapped : `wrapped ${this.#keys.size}`;
            this.#keys.set(`${person} ${name}`, key);
            return { key, wrapped: name };
        };
    }
}

const keys = new Keys();

async function storeOf(person) {
    const unsent = new Unsent();
    await unsent.open(person, keys.for(person));
    return unsent;
}

const edit = (seq, text, at = seq) => ({ browser: 'b', seq, text, at });

/** Everything that lies in the browser, as text. */
function raw(store) {
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open('perfbudget-unsent');
        opening.onerror = reject;
        opening.onsuccess = () => {
            const all = opening.result.transaction(store).objectStore(store).getAll();
            const text = ({ sealed, ...rest }) => JSON.stringify(rest) + Buffer.from(sealed).toString('utf8');
            all.onsuccess = () => resolve(all.result.map(text));
        };
    });
}

test('What is kept is there again for the same person, in the order in which it was made', async () => {
    const first = await storeOf('张三');
    await first.keep('form', edit(2, '后', 20));
    await first.keep('form', edit(9, '先', 10));
    const again = await storeOf('张三');
    assert.deepEqual((await again.all('form')).map(({ text }) => text), ['先', '后']);
    assert.deepEqual(await again.all('another form'), []);
});

test('Nobody else reads it, though it lies in the same browser', async () => {
    await (await storeOf('王五')).keepText('form', 'comment a|', '王五的话');
    const other = await storeOf('赵六');
    assert.deepEqual([(await other.texts('form')).size, (await other.all('form')).length], [0, 0]);
    other.person = '王五'; // even whoever says to be the other one has not the key
    assert.deepEqual([...await other.texts('form')], []);
});

test('Edits and words are unreadable in the browser', async () => {
    const unsent = await storeOf('张三');
    await unsent.keep('secret', edit(1, 'plain words'));
    await unsent.keepText('secret', 'comment a|', 'plain words');
    const kept = [...await raw('edits'), ...await raw('texts')];
    assert.ok(kept.length >= 2);
    assert.ok(kept.every(text => !text.includes('plain words')));
});

test('An edit with the same number takes the place of the one before', async () => {
    const unsent = await storeOf('张三');
    await unsent.keep('number', edit(1, '一'));
    await unsent.keep('number', edit(1, '一二'));
    assert.deepEqual((await unsent.all('number')).map(({ text }) => text), ['一二']);
});

test('What is asked for one after the other is done in that order, however long the encryption takes', async () => {
    const unsent = await storeOf('张三');
    const kept = unsent.keep('order', edit(1, '长'.repeat(200_000)));
    const forgotten = unsent.forget('order', edit(1));
    assert.deepEqual([await kept, await forgotten], [true, true]);
    assert.deepEqual(await unsent.all('order'), []);
});

test('Words are kept by place and given up by place', async () => {
    const unsent = await storeOf('张三');
    await unsent.keepText('words', 'comment a|', '甲');
    await unsent.keepText('words', 'comment b|', '乙');
    await unsent.forgetText('words', 'comment a|');
    assert.deepEqual([...await unsent.texts('words')], [['comment b|', '乙']]);
});

test('A store of the version before, without words, keeps its edits and takes words', async () => {
    const name = 'perfbudget-unsent';
    const { IDBFactory } = await import('fake-indexeddb');
    globalThis.indexedDB = new IDBFactory();
    await new Promise(resolve => {
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => {
            opening.result.createObjectStore('edits', { keyPath: ['person', 'form', 'browser', 'seq'] });
            opening.result.createObjectStore('keys');
        };
        opening.onsuccess = () => {
            opening.result.transaction('keys', 'readwrite').objectStore('keys').put('wrapped before', '张三');
            opening.result.close();
            resolve();
        };
    });
    let asked;
    const unsent = new Unsent();
    await unsent.open('张三', async wrapped => {
        asked = wrapped;
        return { key: randomBytes(32).toString('base64'), wrapped };
    });
    assert.equal(asked, 'wrapped before');
    assert.equal(await unsent.keepText('form', 'comment a|', '甲'), true);
});

test('While a page of the version before holds the store, nothing is kept and its reader is told to close it', async () => {
    const { IDBFactory } = await import('fake-indexeddb');
    globalThis.indexedDB = new IDBFactory();
    const older = await new Promise(resolve => {
        const opening = indexedDB.open('perfbudget-unsent', 1);
        opening.onsuccess = () => resolve(opening.result);
    });
    const unsent = new Unsent();
    await assert.rejects(unsent.open('张三', keys.for('张三')), /older version/);
    assert.equal(unsent.works, false);
    assert.match(unsent.whyNot, /关闭本系统的其他页面/);
    older.close();
});

test('Where the browser offers no encryption nothing is kept, and that is said', async () => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues: array => array }, configurable: true });
    try {
        const unsent = await storeOf('张三');
        assert.equal(unsent.works, false);
        assert.match(unsent.whyNot, /网址不是加密连接/);
        assert.equal(await unsent.keep('form', edit(1, '甲')), false);
        assert.equal(await unsent.keepText('form', 'comment a|', '甲'), false);
        assert.deepEqual(await unsent.all('form'), []);
    } finally {
        Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
});
