import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settled } from '../browser.js';
import { script } from '../wwwroot.js';

const { Latest } = await script('shared/latest.js');
const { newId } = await script('shared/new-id.js');
const { make } = await script('shared/page.js');
const { ScriptServer, sentenceOf, SignedOut } = await script('shared/script-server.js');

test('Of work that comes while other work is under way only the last is done, and a failure stops nothing', async () => {
    const latest = new Latest();
    const done = [];
    let end;
    latest.do(() => new Promise((_, fail) => end = fail));
    ['a', 'b', 'c'].forEach(name => latest.do(async () => done.push(name)));
    assert.equal(latest.isIdle, false);
    end(new Error('the first one fails'));
    await settled();
    assert.deepEqual([done, latest.isIdle], [['c'], true]);
});

test('Work that waits can be called off', async () => {
    const latest = new Latest();
    const done = [];
    latest.do(async () => done.push('begun'));
    latest.do(async () => done.push('waiting'));
    latest.clear();
    await settled();
    assert.deepEqual(done, ['begun']);
});

test('An identity is a random UUID, also where the address is not encrypted', () => {
    const ids = new Set(Array.from({ length: 1000 }, newId));
    assert.equal(ids.size, 1000);
    assert.ok([...ids].every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
});

test('An element has its properties and its children, without those that are not there', () => {
    openPage('');
    const list = make('ul', { className: 'phrases' }, make('li', { textContent: '甲' }), null, false, undefined, '乙');
    assert.equal(list.outerHTML, '<ul class="phrases"><li>甲</li>乙</ul>');
});

/** Answers the next question. */
function answerWith(status, body, type = 'application/json') {
    const asked = [];
    globalThis.fetch = async (address, options) => {
        asked.push({ address, ...options });
        return new Response(body, { status, headers: { 'Content-Type': type } });
    };
    return asked;
}

test('A question carries the token of this sign-in, and an answer that brings a newer one renews it', async () => {
    const server = new ScriptServer('/comments', 'first');
    let asked = answerWith(200, '{"token":"second"}');
    await server.ask('/7/solve', { body: {} });
    assert.deepEqual([asked[0].address, asked[0].method], ['/comments/7/solve', 'POST']);
    assert.equal(asked[0].headers.RequestVerificationToken, 'first');
    asked = answerWith(200, '{}');
    await server.ask('', { method: 'DELETE' });
    assert.deepEqual([asked[0].method, asked[0].headers.RequestVerificationToken], ['DELETE', 'second']);
});

test('What the server refuses is said in its own words', async () => {
    answerWith(409, '{"reason":"这张表审核中，您现在不能批注。"}');
    await assert.rejects(new ScriptServer('/comments').ask(), problem => sentenceOf(problem) === '这张表审核中，您现在不能批注。');
});

test('Whoever is not signed in, has an old token or no connection is told what to do', async () => {
    const sentence = () => new ScriptServer('/comments').ask().then(() => null, sentenceOf);
    answerWith(401, '{"reason":"请先登录"}');
    assert.equal(await sentence(), '登录已过期，请重新登录。');
    answerWith(400, '{"reason":"登录已更新，请重试"}');
    assert.equal(await sentence(), '登录已更新，请刷新本页再试。');
    answerWith(502, '<h1>Bad gateway</h1>', 'text/html');
    assert.equal(await sentence(), '服务器暂时没有应答，请稍后再试。');
    globalThis.fetch = async () => {
        throw new TypeError('fetch failed');
    };
    assert.equal(await sentence(), '连不上服务器，请稍后再试。');
});

test('A page of the sign-in instead of an answer means that nobody is signed in', async () => {
    globalThis.fetch = async () => ({ type: 'opaqueredirect', status: 0, ok: false, headers: new Headers() });
    await assert.rejects(new ScriptServer('/edit').ask('/sheet'), { message: SignedOut, status: 401 });
});
