import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from '../wwwroot.js';

const { Undo } = await script('editor/undo.js');

const edit = (field, undo, redo) => ({ field, row: null, undo, redo });

test('The last action is put back, and put back again', () => {
    const undo = new Undo();
    undo.note(edit('a', '旧', '新'));
    assert.deepEqual(undo.back(), [{ field: 'a', row: null, text: '旧' }]);
    assert.deepEqual(undo.again(), [{ field: 'a', row: null, text: '新' }]);
    assert.equal(undo.again(), null);
});

test('The edits of one action are put back together, the last of them first', () => {
    const undo = new Undo();
    undo.together(() => {
        undo.note(edit('a', '1', '2'));
        undo.together(() => undo.note(edit('b', '3', '4')));
    });
    assert.deepEqual(undo.back().map(({ field }) => field), ['b', 'a']);
    assert.deepEqual(undo.again().map(({ field }) => field), ['a', 'b']);
});

test('An action that wrote nothing leaves nothing to undo', () => {
    const undo = new Undo();
    undo.together(() => {});
    assert.equal(undo.back(), null);
});

test('An action that fails half-way can be undone as far as it went', () => {
    const undo = new Undo();
    assert.throws(() => undo.together(() => {
        undo.note(edit('a', '旧', '新'));
        throw new Error('half-way');
    }), /half-way/);
    assert.deepEqual(undo.back(), [{ field: 'a', row: null, text: '旧' }]);
});

test('Whoever writes after an undo cannot redo what was undone', () => {
    const undo = new Undo();
    undo.note(edit('a', '1', '2'));
    undo.back();
    undo.note(edit('b', '3', '4'));
    assert.equal(undo.again(), null);
});

test('The last 200 actions can be undone and no more', () => {
    const undo = new Undo();
    for (let n = 0; n < 250; n++) {
        undo.note(edit(`f${n}`, null, 'x'));
    }

    let count = 0;
    let last;
    for (let back = undo.back(); back; back = undo.back()) {
        count++;
        last = back[0].field;
    }

    assert.deepEqual([count, last], [200, 'f50']);
});
