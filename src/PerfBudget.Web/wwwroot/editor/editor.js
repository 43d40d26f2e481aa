// Puts the editor together on a page that holds a form.

import { EditorComments } from './comments.js';
import { Desk } from './desk.js';
import { Earlier } from './earlier.js';
import { Findings } from './findings.js';
import { Finish } from './finish.js';
import { HalfWritten } from './half-written.js';
import { Judgement } from './judgement.js';
import { Ledger } from './ledger.js';
import { Live } from './live.js';
import { Notice } from './notice.js';
import { Panel } from './panel.js';
import { Queue } from './queue.js';
import { Server, SignedOut } from './server.js';
import { Suggest } from './suggest.js';
import { Unsent } from './unsent.js';
import { Voice } from './voice.js';

const root = document.querySelector('[data-editor]');
/** The way to sign in again beside this page, which keeps what is written. */
function linked(text) {
    const link = Object.assign(document.createElement('a'), { href: '/sign-in', target: '_blank', rel: 'noopener', textContent: SignedOut });
    const [before, after] = text.split(SignedOut);
    return [before, link, after];
}

const find = name => root.querySelector(`[data-${name}]`);

function showState(desk, { waiting = desk.queue.waiting, problem = null }) {
    const saving = find('saving');
    const left = desk.isClosed ? desk.answers.unsaved : 0;
    const gone = desk.answers.gone.length;
    const [kind, text] = left > 0 ? ['problem', `${left} 格未保存`]
        : problem ? ['problem', `未保存（${waiting} 处）：${problem}，恢复后自动发送`]
        : desk.answers.half ? ['half', `这一格的内容还不能保存：${desk.answers.half}`]
        : waiting > 0 ? ['saving', '保存中……']
        : desk.answers.open > 0 ? ['problem', `${desk.answers.open} 格未保存，见${gone === 0 ? '标红处' : gone < desk.answers.open ? '标红处和表格上方' : '表格上方'}`]
        : ['saved', '已保存'];
    saving.dataset.state = kind;
    if (saving.textContent !== text) {
        saving.replaceChildren(...(problem === SignedOut ? linked(text) : [text]));
        saving.title = text;
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
    const notice = new Notice(find('notice'));
    desk = new Desk(find('sheet'), server, isPart, {
        say: text => notice.say(text), open: (text, go) => notice.open(text, go), gone: texts => notice.gone(texts), state: state => showState(desk, state), tell: text => voice.tell(text), saving: (state, text) => voice.saving(state, text), focus: () => find('notice').focus(),
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
    desk.half = new HalfWritten(root.dataset.filing, opened.person.id);
    desk.load(opened);
    desk.beside = isPart ? [] : [new Judgement(find('judgement'), desk), new Ledger(find('ledger'), desk, opened.sheet.isEditable)];
    if (!opened.sheet.isEditable) {
        desk.close(`这张表${opened.sheet.state}，不能修改。`);
        find('findings').hidden = true;
        return;
    }

    await unsent.open(opened.person.id, wrapped => server.key(wrapped)).catch(() => {});
    if (!unsent.works) {
        notice.say('此浏览器不能在本机保存未发送的内容（网址不是加密连接）：断线时请勿关闭本页。');
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
        new Notice(find('notice')).say(`没有打开：${problem.message}。请刷新本页。`);
        find('saving').textContent = '没有打开';
    });
}
