// Puts the editor together on a page that holds a form.

import { EditorComments } from './comments.js';
import { Desk } from './desk.js';
import { Earlier } from './earlier.js';
import { Findings } from './findings.js';
import { Finish } from './finish.js';
import { Judgement } from './judgement.js';
import { Ledger } from './ledger.js';
import { Live } from './live.js';
import { Panel } from './panel.js';
import { Queue } from './queue.js';
import { Server } from './server.js';
import { Suggest } from './suggest.js';
import { Unsent } from './unsent.js';
import { Voice } from './voice.js';

const root = document.querySelector('[data-editor]');
const find = name => root.querySelector(`[data-${name}]`);

/** Shows a sentence above the form; where it is about a cell, with the way there. */
function say(text, go = null) {
    const notice = find('notice');
    const button = go && Object.assign(document.createElement('button'), { type: 'button', className: 'link-button', textContent: '到这一格' });
    button?.addEventListener('click', go);
    notice.replaceChildren(text, ...(button ? [' ', button] : []));
    notice.hidden = text === '';
}

function showState(desk, { waiting = desk.queue.waiting, problem = null }) {
    const saving = find('saving');
    const left = desk.isClosed ? desk.answers.unsaved : 0;
    const [kind, text] = left > 0 ? ['problem', `${left} 格未保存`]
        : problem ? ['problem', `未保存（${waiting} 处）：${problem}，恢复后自动发送`]
        : waiting > 0 ? ['saving', '保存中……']
        : desk.answers.open > 0 ? ['problem', `${desk.answers.open} 格未保存，见标红处`]
        : ['saved', '已保存'];
    saving.dataset.state = kind;
    if (saving.textContent !== text) {
        saving.textContent = text;
    }

    desk.voice.saving(kind, text);
}

async function open() {
    const server = new Server(root.dataset.editor);
    const asked = server.sheet();
    const isPart = 'part' in root.dataset; // a colleague's rows (协助填报): what stands outside them is not asked for
    const unsent = new Unsent();
    let desk;
    const voice = new Voice(find('voice'));
    desk = new Desk(find('sheet'), server, isPart, {
        say, state: state => showState(desk, state), tell: text => voice.tell(text), saving: (state, text) => voice.saving(state, text), focus: () => find('notice').focus(),
    });
    desk.queue = new Queue({
        server, unsent, form: root.dataset.filing,
        onAnswer: (edit, result) => {
            desk.answers.answered(edit, result);
            desk.beside?.forEach(part => part.soon());
        },
        onSaved: version => desk.findings?.ask(version),
        onState: state => {
            showState(desk, state);
            desk.refresh();
        },
        onSignedOut: async () => {
            const now = await server.sheet().catch(() => null);
            if (now && now.person.id !== desk.person.id) {
                desk.close('已换人登录。请重新打开本页；未发送的内容仍归原来的人。');
            }

            return now?.person.id === desk.person.id;
        },
    });
    desk.panel = new Panel(find('panel'), desk);
    if (!isPart) {
        new Earlier(find('panel'), desk);
    }

    const comments = isPart ? null : new EditorComments(desk, root.dataset.editor.replace(/edit$/, 'comments'), find('panel'));
    const opened = await asked;
    desk.sheet.innerHTML = opened.html;
    desk.load(opened);
    desk.beside = isPart ? [] : [new Judgement(find('judgement'), desk), new Ledger(find('ledger'), desk, opened.sheet.isEditable)];
    if (!opened.sheet.isEditable) {
        desk.close(`这张表${opened.sheet.state}，不能修改。`);
        find('findings').hidden = true;
        return;
    }

    await unsent.open(opened.person.id, wrapped => server.key(wrapped)).catch(() => {});
    if (!unsent.works) {
        say('此浏览器不能在本机保存未发送的内容（网址不是加密连接）：断线时请勿关闭本页。');
    }

    desk.answers.takeUp(await desk.queue.takeUp());
    await comments?.ready;
    const isAsked = cell => !(isPart && cell.element.classList.contains('pb-beside')); // of a colleague first of all what is printed
    desk.go(comments?.firstOpen() ?? desk.cells.all().find(cell => !cell.text && isAsked(cell)) ?? desk.cells.all()[0]);
    showState(desk, {});
    desk.findings = new Findings(find('findings'), desk);
    desk.findings.ask(opened.sheet.version);
    desk.queue.send();
    desk.suggest = opened.sheet.suggests ? new Suggest(desk, root) : undefined;
    new Live(desk, find('people')).start();
    find('panel-toggle').addEventListener('click', event => {
        const isHidden = root.classList.toggle('editor-wide');
        event.currentTarget.setAttribute('aria-expanded', String(!isHidden));
    });
    if (isPart) {
        new Finish(find('assist-finish'), desk);
    }

    root.dataset.ready = '';
    performance.mark('editor-ready');
}

if (root?.dataset.editor) {
    open().catch(problem => {
        say(`没有打开：${problem.message}。请刷新本页。`);
        find('saving').textContent = '没有打开';
    });
}
