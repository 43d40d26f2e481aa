// Puts the editor together on a page that holds a form, and opens it.

import { Comments } from '../shared/comments.js';
import { HalfWritten } from '../shared/half-written.js';
import { ScriptServer } from '../shared/script-server.js';
import { Unsent } from '../shared/unsent.js';
import { About } from './about.js';
import { Answers } from './answers.js';
import { Cells } from './cells.js';
import { Clipboard } from './clipboard.js';
import { EditorComments } from './comments.js';
import { Desk } from './desk.js';
import { Earlier } from './earlier.js';
import { Findings } from './findings.js';
import { watchFinish } from './finish.js';
import { Grid } from './grid.js';
import { CellInput } from './input.js';
import { Judgement } from './judgement.js';
import { Keys } from './keys.js';
import { Ledger } from './ledger.js';
import { Live } from './live.js';
import { Notice } from './notice.js';
import { Panel } from './panel.js';
import { followPointer } from './pointer.js';
import { Queue } from './queue.js';
import { Rows } from './rows.js';
import { Saving } from './saving.js';
import { Selection } from './selection.js';
import { Server } from './server.js';
import { Suggest } from './suggest.js';
import { Undo } from './undo.js';
import { Voice } from './voice.js';
import { Writer } from './writer.js';

const OtherPerson = '已换人登录。请重新打开本页；未发送的内容仍归原来的人。';
const NotKept = '此浏览器没有存下刚写的内容（可能是磁盘空间不足）：显示“已保存”之前请勿关闭本页。';

const root = document.querySelector('[data-editor]');
const find = name => root.querySelector(`[data-${name}]`);

/** All parts of the editor. Each is told what it needs; what comes later in the list is reached when something happens, not before. */
function assemble() {
    const address = root.dataset.editor;
    const form = address.replace(/\/edit$/, '');
    const isPart = 'part' in root.dataset; // a colleague's rows (协助填报): what stands outside them is not asked for
    const about = new About(address, isPart);
    const server = new Server(address);
    const unsent = new Unsent();
    const half = new HalfWritten(unsent, form);
    const voice = new Voice(find('voice'));
    const notice = new Notice(find('notice'));
    const say = text => notice.say(text);
    const tell = text => voice.tell(text);

    let findings, suggest; // come once the form may be written
    let beside = [];
    const cells = new Cells(find('sheet'));
    const grid = new Grid(cells);
    const rows = new Rows(cells, grid);
    const undo = new Undo();
    const queue = new Queue({
        server, unsent, form: root.dataset.filing,
        onAnswer: (edit, result) => {
            answers.answered(edit, result);
            beside.forEach(part => part.soon());
        },
        onSaved: version => findings?.ask(version),
        onState: state => {
            saving.show(state);
            desk.refresh();
        },
        onSignedOut: async () => {
            const now = await server.sheet().catch(() => null);
            if (now && now.person.id !== about.person.id) {
                desk.close(OtherPerson);
            }

            return now?.person.id === about.person.id;
        },
        onUnkept: () => unsent.works && say(NotKept),
    });
    const input = new CellInput({
        onBegin: cell => cell.sent = undefined,
        onInput: (cell, text) => {
            panel.counted(text);
            writer.hold(cell, text);
        },
        onTyping: (cell, text) => writer.typing(cell, text),
        onCommit: (cell, text) => {
            answers.half = null;
            writer.finish(cell, text);
        },
        onCancel: (cell, before) => {
            answers.half = null;
            writer.cancel(cell, before);
        },
        onMove: (cell, key, isBack) => selection.move(cell, key, isBack),
        onKey: event => keys.pressed(event),
        onPaste: data => clipboard.paste(data),
    });
    const selection = new Selection({
        cells, grid, input, tell, hasGone: () => answers.gone.length > 0, toNotice: () => notice.focus(),
        onStood: cell => {
            findings?.stood(cell);
            panel.show(cell);
        },
    });
    const desk = new Desk({
        server, cells, grid, input, selection, queue, about, onState: () => saving.show(), toNotice: () => notice.focus(),
        onLoaded: () => {
            suggest?.dress();
            comments?.mark();
            answers.mark();
            findings?.mark();
        },
        onClosed: () => {
            panel.trouble();
            answers.sayClosed();
        },
    });
    const writer = new Writer({
        cells, rows, grid, undo, queue, selection, about, say, tell,
        outdate: goAfter => desk.outdate(goAfter), forget: cell => answers.forget(cell), onState: () => saving.show(),
    });
    const answers = new Answers({
        cells, queue, input, selection, about, notice, desk,
        settleMine: (cell, text) => writer.as('settled', () => writer.write(cell, text)),
        onTrouble: () => panel.trouble(), onState: () => saving.show(),
    });
    const saving = new Saving(find('saving'), { queue, answers, desk, voice });
    const keys = new Keys({ cells, grid, input, selection, writer, tell });
    const clipboard = new Clipboard({ cells, rows, grid, input, selection, writer, about, say });
    followPointer(cells.sheet, { cells, input, selection, writer });

    // Beside the form. What is not for a colleague's rows, or not on this page, is not there.
    const panel = new Panel(find('panel'), {
        server, cells, writer, selection, about, answers, linksOf: cell => suggest?.links(cell) ?? [],
    });
    const comments = isPart ? null : new EditorComments(find('panel'), {
        comments: new Comments(new ScriptServer(`${form}/comments`), half), cells, selection,
    });
    if (!isPart) {
        new Earlier(find('panel'), server);
    }

    return {
        about, server, unsent, half, notice, queue, input, selection, desk, answers, saving, cells, comments,

        /** What is asked for once the form may be written. @param {any} sheet the form as the server has it */
        begin(sheet) {
            findings = new Findings(find('findings'), { server, cells, input, selection, about, half });
            findings.ask(sheet.version);
            suggest = sheet.suggests ? new Suggest(root, { server, cells, input, writer, selection }) : undefined;
            beside = [
                find('judgement') && new Judgement(find('judgement'), { cells, selection }),
                find('ledger') && new Ledger(find('ledger'), { cells, input, writer, about, focus: () => selection.focus() }),
            ].filter(Boolean);
            new Live(find('people'), {
                server, cells, queue, about, selection, desk, onOther: () => desk.close(OtherPerson),
                onChanges: changes => {
                    if (changes.version > about.version) {
                        beside.forEach(part => part.soon());
                    }

                    answers.take(changes);
                    findings.ask(changes.version);
                },
            }).start();
            if (isPart) {
                watchFinish(find('assist-finish'), { input, queue, answers, desk, say });
            }
        },

        /** The page is being left: what has no answer is sent once more. */
        leave() {
            queue.leave(() => input.save());
            findings?.save();
            server.leave(queue.browser);
        },
    };
}

/** What is written is not lost when the page is left: it is sent on or kept, and where it cannot be, the browser asks. */
function watchLeaving({ queue, half, input, leave }) {
    addEventListener('online', () => queue.send());
    addEventListener('pageshow', () => queue.stay());
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.hidden && input.save());
    addEventListener('beforeunload', event => {
        if (queue.isAtRisk || half.isAtRisk || input.isComposing) {
            event.preventDefault();
        }
    });
}

async function open() {
    const editor = assemble();
    const { about, server, unsent, half, notice, queue, selection, desk, answers, saving, cells, comments } = editor;
    const opened = await server.sheet();
    cells.sheet.innerHTML = opened.html;
    desk.load(opened);
    if (!opened.sheet.isEditable) {
        find('ledger')?.setAttribute('hidden', '');
        find('findings').hidden = true;
        desk.close(`这张表${opened.sheet.state}，不能修改。`);
        return;
    }

    await unsent.open(about.person.id, wrapped => server.key(wrapped)).catch(() => {});
    if (!unsent.works) {
        notice.say(`${unsent.whyNot}：断线时请勿关闭本页。`);
    }

    await half.load();
    answers.takeUp(await queue.takeUp());
    await comments?.ready;
    const isAsked = cell => !(about.isPart && cell.element.classList.contains('pb-beside')); // of a colleague first of all what is printed
    selection.go(comments?.firstOpen() ?? cells.all().find(cell => !cell.text && isAsked(cell)) ?? cells.all()[0]);
    saving.show();
    editor.begin(opened.sheet);
    watchLeaving(editor);
    queue.send();
    find('panel-toggle').addEventListener('click', event => {
        const isHidden = root.classList.toggle('editor-wide');
        event.currentTarget.setAttribute('aria-expanded', String(!isHidden));
    });
    root.dataset.ready = '';
    performance.mark('editor-ready');
}

if (root?.dataset.editor) {
    open().catch(problem => {
        new Notice(find('notice')).say(`没有打开：${problem.message}。请刷新本页。`);
        find('saving').textContent = '没有打开';
    });
}
