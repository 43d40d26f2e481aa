// On the page of an assignment that has ended: what its writer typed in this browser and the server did not take, to be copied.

import { button, make } from '../shared/page.js';
import { ScriptServer } from '../shared/script-server.js';
import { Unsent } from '../shared/unsent.js';

const root = document.querySelector('[data-assist-left]');

async function show({ assistLeft, form, person, terms }) {
    const server = new ScriptServer(assistLeft, root.querySelector('input[name="__RequestVerificationToken"]').value);
    const unsent = new Unsent();
    await unsent.open(person, wrapped => server.ask('/edit/key', { body: { wrapped } }));
    const newest = new Map((await unsent.all(form)).filter(edit => edit.text).map(edit => [`${edit.field}|${edit.row}`, edit]));
    if (newest.size === 0) {
        return;
    }

    const names = JSON.parse(terms);
    const texts = [...newest.values()].flatMap(({ field, text }) => [
        make('dt', { textContent: names[field] ?? field }), make('dd', { textContent: text }),
    ]);
    const drop = button('已抄下，从本机清除', async () => {
        await Promise.all((await unsent.all(form)).map(edit => unsent.forget(form, edit)));
        root.hidden = true;
    });
    root.append(
        make('h2', { textContent: '没有送达的内容' }),
        make('p', { textContent: '以下是您在本机写下、结束前没有保存的内容。需要的话请抄下来发给对方。' }),
        make('dl', {}, ...texts),
        drop);
    root.hidden = false;
}

if (root) {
    show(root.dataset).catch(() => {}); // without the key there is nothing to show
}
