import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from '../browser.js';
import { script } from '../wwwroot.js';

const { HalfWritten } = await script('shared/half-written.js');

class Store {
    kept = new Map();
    works = true;

    async texts() {
        return new Map(this.kept);
    }

    async keepText(form, place, text) {
        if (this.works) {
            this.kept.set(place, text);
        }

        return this.works;
    }

    async forgetText(form, place) {
        this.kept.delete(place);
    }
}

async function halfOf(store = new Store()) {
    const half = new HalfWritten(store, 'form');
    await half.load();
    return { half, store };
}

test('Words stay at the place at which they were begun, and there alone', async () => {
    const { half } = await halfOf();
    half.keep('comment a|', '半条批注');
    assert.deepEqual([half.at('comment a|'), half.at('comment b|')], ['半条批注', '']);
});

test('Words outlast the page', async () => {
    const { half, store } = await halfOf();
    half.keep('comment a|', '半条');
    half.keep('comment a|', '半条批注');
    await settled();
    assert.equal((await halfOf(store)).half.at('comment a|'), '半条批注');
});

test('Words that are emptied or given up leave nothing behind', async () => {
    const { half, store } = await halfOf();
    half.keep('comment a|', '甲');
    half.keep('comment b|', '乙');
    await settled();
    half.keep('comment a|', ' \n');
    half.giveUp('comment b|');
    await settled();
    assert.deepEqual([half.at('comment a|'), half.at('comment b|'), store.kept.size], ['', '', 0]);
});

test('When the server has a text, what was written at its place since then stays', async () => {
    const { half, store } = await halfOf();
    half.keep('answer 7', '已补充');
    half.sent('answer 7', '已补充 ');
    half.keep('answer 8', '已补充，另附清单');
    half.sent('answer 8', '已补充');
    await settled();
    assert.deepEqual([...store.kept], [['answer 8', '已补充，另附清单']]);
});

test('Words are at risk until they are kept; where the browser keeps nothing they last as long as the page', async () => {
    const { half, store } = await halfOf();
    store.works = false;
    half.keep('comment a|', '半条');
    await settled();
    assert.deepEqual([half.isAtRisk, half.at('comment a|')], [true, '半条']);
    half.giveUp('comment a|');
    assert.equal(half.isAtRisk, false);
});

test('What was written before the store was open is kept once it is, and is not overwritten by what lay there', async () => {
    const store = new Store();
    store.kept.set('comment a|', '从前的');
    const half = new HalfWritten(store, 'form');
    store.works = false;
    half.keep('comment a|', '现在的');
    await settled();
    store.works = true;
    await half.load();
    await settled();
    assert.deepEqual([half.at('comment a|'), store.kept.get('comment a|'), half.isAtRisk], ['现在的', '现在的', false]);
});
