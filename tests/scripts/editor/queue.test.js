import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, until } from '../browser.js';
import { script } from '../wwwroot.js';

const { Queue } = await script('editor/queue.js');

/** A store whose writings end when the test says so, or at once; what it did stands in `done`, in order. */
class Store {
    kept = new Map();
    done = [];
    isSlow = false;
    isFull = false;
    #pending = [];

    async keep(form, edit) {
        await this.#turn();
        if (!this.isFull) {
            this.kept.set(edit.seq, edit.text);
            this.done.push(`keep ${edit.text}`);
        }

        return !this.isFull;
    }

    async forget(form, edit) {
        this.done.push(`forget ${this.kept.get(edit.seq)}`);
        this.kept.delete(edit.seq);
    }

    async all() {
        return this.left ?? [];
    }

    /** Ends what is under way. */
    async finish() {
        this.#pending.splice(0).forEach(end => end());
        await settled();
    }

    #turn() {
        return this.isSlow ? new Promise(end => this.#pending.push(end)) : Promise.resolve();
    }

    get texts() {
        return [...this.kept.values()];
    }
}

/** A server that answers at once, or when the test lets it; `sent` has what came, `isLeaving` how it came. */
class Server {
    sent = [];
    leaving = [];
    results = () => ({ status: 'saved' });
    gate = null;
    problem = null;

    async edits(edits, isLeaving = false) {
        (isLeaving ? this.leaving : this.sent).push(edits);
        await this.gate;
        if (this.problem) {
            throw this.problem;
        }

        return { version: 1, results: edits.map(edit => this.results(edit)) };
    }
}

function queueOf({ store = new Store(), server = new Server(), ...more } = {}) {
    const [answers, states] = [[], []];
    const queue = new Queue({
        server, unsent: store, form: 'form', onAnswer: (edit, result) => answers.push([edit.text, result.status]), onSaved: () => {},
        onState: state => states.push(state), onSignedOut: async () => false, onUnkept: () => states.push('unkept'), ...more,
    });
    return { queue, store, server, answers, states };
}

const written = (text, field = 'goals.annual', row = null) => ({ field, row, base: 0, text });

/** Holds back what the server answers until the returned function is called. */
function close(server) {
    let open;
    server.gate = new Promise(done => open = done);
    return () => {
        server.gate = null;
        open();
    };
}

test('An edit is kept, sent, and forgotten once the server has saved it', async () => {
    const { queue, store, server, answers } = queueOf();
    queue.add(written('甲'));
    await until(() => answers.length === 1, 'the answer');
    await settled();
    assert.deepEqual(server.sent[0].map(({ text, seq, typing, origin }) => [text, seq, typing, origin]), [['甲', 1, false, 'typed']]);
    assert.deepEqual(store.done, ['keep 甲', 'forget 甲']);
    assert.equal(queue.isAtRisk, false);
});

test('What is sent carries neither the hour nor the name of the row, which are for this browser alone', async () => {
    const { queue, server } = queueOf();
    queue.add({ ...written('甲', 'indicator.target', 'r'), name: '培训人次' });
    await settled();
    assert.deepEqual(Object.keys(server.sent[0][0]), ['browser', 'seq', 'field', 'row', 'base', 'text', 'typing', 'origin']);
});

test('A newer text of a cell in typing takes the place of the one that waits, and builds on the same version', async () => {
    const { queue, server } = queueOf();
    const open = close(server);
    queue.add(written('别的格', 'project.nature')); // under way, so that the next ones wait
    queue.add({ ...written('甲'), base: 3 }, true);
    queue.add({ ...written('甲乙'), base: 9 });
    assert.equal(queue.waiting, 2);
    open();
    await until(() => queue.waiting === 0, 'the answers');
    assert.deepEqual(server.sent[1].map(({ text, base }) => [text, base]), [['甲乙', 3]]);
});

test('The older text of a cell is forgotten only when the newer one is kept', async () => {
    const { queue, store, server } = queueOf();
    close(server);
    queue.add(written('别的格', 'project.nature'));
    queue.add(written('旧'), true);
    await settled();
    store.isSlow = true;
    queue.add(written('新'));
    await settled();
    assert.deepEqual(store.texts, ['别的格', '旧']);
    await store.finish();
    assert.deepEqual(store.texts, ['别的格', '新']);
});

test('Where the store has no room, the older text stays in it and the page is at risk', async () => {
    const { queue, store, server, states } = queueOf();
    close(server);
    queue.add(written('别的格', 'project.nature'));
    queue.add(written('旧'), true);
    await settled();
    store.isFull = true;
    queue.add(written('新'));
    await settled();
    assert.deepEqual(store.texts, ['别的格', '旧']);
    assert.equal(queue.isAtRisk, true);
    assert.ok(states.includes('unkept'));
});

test('What is being typed is kept at each input and not sent', async () => {
    const { queue, store, server } = queueOf();
    queue.hold(written('半'));
    await settled();
    queue.hold(written('半句'));
    await settled();
    assert.deepEqual(store.texts, ['半句']);
    assert.deepEqual(server.sent, []);
    assert.equal(queue.waiting, 0);
});

test('While the store is busy, of the inputs that come only the last is kept', async () => {
    const { queue, store } = queueOf();
    store.isSlow = true;
    ['一', '一二', '一二三', '一二三四'].forEach(text => queue.hold(written(text)));
    await settled();
    assert.equal(queue.isAtRisk, true);
    await store.finish();
    await store.finish();
    assert.deepEqual(store.done, ['keep 一', 'keep 一二三四']);
    assert.equal(queue.isAtRisk, false);
});

test('Once a cell is finished, what was kept of its typing gives way to the edit, after the edit is kept', async () => {
    const { queue, store, server } = queueOf();
    close(server);
    queue.hold(written('半句'));
    await settled();
    queue.add(written('整句'));
    await settled();
    assert.deepEqual(store.done, ['keep 半句', 'keep 整句', 'forget 半句']);
});

test('What the store had not begun to keep when its cell was finished is not kept afterwards', async () => {
    const { queue, store, server } = queueOf();
    close(server);
    store.isSlow = true;
    queue.hold(written('一'));
    queue.hold(written('一二'));
    queue.add(written('一二三'));
    await store.finish();
    await store.finish();
    assert.deepEqual(store.texts, ['一二三']);
});

test('Typing that is given up leaves nothing in the store', async () => {
    const { queue, store } = queueOf();
    queue.hold(written('半句', 'indicator.target', 'r'), written('{}', 'indicator.row', 'r'));
    await settled();
    queue.letGo();
    await settled();
    assert.deepEqual(store.texts, []);
    assert.equal(queue.isAtRisk, false);
});

test('Typing in a blank row is kept with what puts the row on record, before it', async () => {
    const { queue, store } = queueOf();
    queue.hold(written('半句', 'indicator.target', 'r'), written('{}', 'indicator.row', 'r'));
    await settled();
    assert.deepEqual([...store.kept].sort(([a], [b]) => a - b), [[1, '{}'], [2, '半句']]);
});

test('What a page that is gone left behind is sent first, and what was being typed there is finished', async () => {
    const store = new Store();
    store.left = [{ browser: 'b', seq: 7, field: 'goals.annual', row: null, base: 2, text: '半句', typing: true, origin: 'typed', at: 1 }];
    const { queue, server } = queueOf({ store });
    assert.equal((await queue.takeUp()).length, 1);
    assert.equal(queue.isAtRisk, false);
    queue.add(written('新'));
    await settled();
    assert.deepEqual(server.sent[0].map(({ browser, seq, text, typing }) => [browser, seq, text, typing])[0], ['b', 7, '半句', false]);
});

test('What is refused stays kept until its cell is written again, and goes only when the new text is kept', async () => {
    const { queue, store, server, answers } = queueOf();
    server.results = () => ({ status: 'refused', reason: '请填金额' });
    queue.add(written('约100万'));
    await until(() => answers.length === 1, 'the refusal');
    assert.deepEqual(store.texts, ['约100万']);
    server.results = () => ({ status: 'saved' });
    queue.add(written('100'));
    await until(() => answers.length === 2, 'the answer');
    await settled();
    assert.deepEqual(store.done.slice(0, 2), ['keep 约100万', 'keep 100']);
    assert.deepEqual(store.texts, []);
});

test('What is refused is forgotten when it is given up', async () => {
    const { queue, store, server, answers } = queueOf();
    server.results = () => ({ status: 'refused' });
    queue.add(written('约100万'));
    await until(() => answers.length === 1, 'the refusal');
    queue.release('goals.annual', null);
    assert.deepEqual(store.texts, []);
});

test('An edit is sent again with its number until it is acknowledged', async () => {
    const { queue, server, answers, states } = queueOf();
    server.problem = Object.assign(new Error('连不上服务器'), { status: 0 });
    queue.add(written('甲'));
    await settled();
    assert.deepEqual(states.at(-1), { waiting: 1, problem: '连不上服务器' });
    server.problem = null;
    await until(() => answers.length === 1, 'the second try');
    assert.deepEqual(server.sent.map(([{ seq }]) => seq), [1, 1]);
});

test('Where nobody is signed in it asks who is, and a queue that was stopped sends nothing more', async () => {
    let asked = 0;
    const { queue, server } = queueOf({
        onSignedOut: async () => {
            asked++;
            queue.stop();
            return false;
        },
    });
    server.problem = Object.assign(new Error('请重新登录'), { status: 401 });
    queue.add(written('甲'));
    await settled();
    server.problem = null;
    await queue.send();
    assert.deepEqual([asked, server.sent.length, queue.waiting], [1, 1, 1]);
});

test('Of a page that is being left everything without an answer is sent once more, what is being typed with it', async () => {
    const { queue, server } = queueOf();
    close(server);
    queue.add(written('在路上', 'project.nature'));
    queue.leave(() => queue.add(written('正在写'), true));
    assert.deepEqual(server.leaving[0].map(({ text }) => text), ['在路上', '正在写']);
    assert.equal(server.sent.length, 1); // nothing more in the ordinary way, which ends with the page
});

test('At leaving no more is sent than browsers take of a page that is left', () => {
    const { queue, server } = queueOf();
    close(server);
    for (let n = 0; n < 40; n++) {
        queue.add(written('长'.repeat(1000), `f${n}`));
    }

    queue.leave();
    const bytes = new TextEncoder().encode(JSON.stringify(server.leaving[0])).length;
    assert.ok(bytes < 64 * 1024 && server.leaving[0].length >= 15, `${server.leaving[0].length} edits, ${bytes} bytes`);
});

test('A page that comes back goes on sending', async () => {
    const { queue, server, answers } = queueOf();
    queue.leave();
    queue.add(written('甲'));
    await settled();
    assert.equal(server.sent.length, 0);
    queue.stay();
    await until(() => answers.length === 1, 'the answer');
});

test('A page that can keep nothing is at risk until the server has what was written', async () => {
    const store = new Store();
    store.isFull = true;
    const { queue, answers } = queueOf({ store });
    queue.add(written('甲'));
    assert.equal(queue.isAtRisk, true);
    await until(() => answers.length === 1, 'the answer');
    assert.equal(queue.isAtRisk, false);
});
