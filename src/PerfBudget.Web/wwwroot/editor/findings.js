// The findings of the form: fetched anew after every change, listed beside it by severity, marked in its cells.

import { make } from '../shared/page.js';
import { FindingEntry } from './finding-entry.js';

const Severities = [['error', '必须修改'], ['explain', '需要说明'], ['hint', '提示']];

export class Findings {
    /** @type {FindingEntry[]} */
    #entries = [];
    #marked = new Set();
    #shown = -1;
    #wanted = -1;
    #isAsking = false;
    #mustAskAgain = false;

    /**
     * @param {HTMLElement} root
     * @param {{ server: import('./server.js').Server, cells: import('./cells.js').Cells, input: import('./input.js').CellInput,
     *   selection: import('./selection.js').Selection, about: import('./about.js').About,
     *   half: import('../shared/half-written.js').HalfWritten }} parts
     */
    constructor(root, parts) {
        Object.assign(this, { root }, parts);
        this.sum = make('p', { className: 'findings-counts', role: 'status', textContent: '正在检查……' });
        this.groups = new Map(Severities.map(([severity, term]) => [severity, makeGroup(severity, term)]));
        this.failures = make('div', { role: 'alert', hidden: true });
        root.replaceChildren(
            make('h2', { textContent: '审核意见' }),
            make('p', { className: 'findings-source', textContent: '系统按规则自动检查，不是财政部门的意见。' }),
            this.failures, this.sum, ...[...this.groups.values()].map(group => group.section));
        root.addEventListener('keydown', event => {
            if (event.key === 'F6') {
                event.preventDefault();
                this.selection.goBeside(root);
            } else if (event.key === 'Escape' && !event.defaultPrevented) {
                event.preventDefault();
                this.selection.focus();
            }
        });
        document.addEventListener('visibilitychange', () => document.hidden || this.askAgain());
    }

    /** Sends the explanations that have been typed; to be said when the page is being left. */
    save() {
        this.#entries.forEach(entry => entry.save());
    }

    /** To be said when the form on record has reached a version. One question at a time; the last one tells of all changes before. */
    async ask(version) {
        this.#wanted = Math.max(this.#wanted, version);
        if (this.#isAsking) {
            return;
        }

        this.#isAsking = true;
        try {
            while (this.#mustAskAgain || this.#shown < this.#wanted) {
                this.#mustAskAgain = false;
                const saved = this.#wanted;
                const answer = await this.server.findings();
                if (answer.version < saved) {
                    break; // Older than what was known to be saved when it was asked for: whoever asks next gets the newer.
                }

                this.#shown = answer.version;
                this.#wanted = Math.max(this.#wanted, this.#shown);
                this.#tellFailures(answer.failures);
                this.#take(answer.findings);
                this.root.dataset.version = this.#shown; // which version of the form the list tells of
            }
        } catch {
            // The next change asks again, and so does the next question about others' changes.
        } finally {
            this.#isAsking = false;
        }
    }

    /** Asks though the form has not changed: an explanation has. */
    askAgain() {
        this.#mustAskAgain = true;
        this.ask(this.#wanted);
    }

    /** Puts the marks in the cells; to be said after the form was drawn anew. */
    mark() {
        const said = new Map();
        for (const entry of this.#entries.filter(entry => !entry.isGone)) {
            for (const place of entry.finding.cells) {
                const element = this.#cellOf(place)?.element;
                if (element) {
                    said.set(element, [...said.get(element) ?? [], entry]);
                }
            }
        }

        this.#marked.forEach(element => said.has(element) || this.#write(element, []));
        said.forEach((entries, element) => this.#write(element, entries));
        this.#marked = new Set(said.keys());
        if (this.selection.active) {
            this.stood(this.selection.active);
        }
    }

    /** To be said when a cell is chosen: the text box reads out what is said of it, and the list shows which entries these are. */
    stood(cell) {
        const { box } = this.input;
        const ids = cell.element.getAttribute('aria-describedby');
        describe(box, ids);
        const its = this.#entries.filter(entry => ids?.split(' ').includes(entry.id));
        this.#entries.forEach(entry => entry.element.classList.toggle('is-current', its.includes(entry)));
        const first = its[0]?.element;
        if (first && !this.root.contains(document.activeElement)) {
            const scroller = this.root.closest('.editor-lists') ?? this.root;
            const [entry, seen] = [first.getBoundingClientRect(), scroller.getBoundingClientRect()];
            if (entry.top < seen.top || entry.bottom > seen.bottom) {
                scroller.scrollTop += entry.top - seen.top;
            }
        }
    }

    /** Goes to the first cell of a finding that the form has. */
    go(finding) {
        const cell = finding.cells.map(place => this.#writableOf(place)).find(Boolean);
        if (cell) {
            this.selection.go(cell);
            cell.element.scrollIntoView({ block: 'center', inline: 'nearest' });
        }
    }

    // Checks that could not run: without them, no finding does not mean that nothing is wrong. Said once, not after every change.
    #tellFailures(sentences) {
        if (sentences.join('\n') !== [...this.failures.children].map(line => line.textContent).join('\n')) {
            this.failures.hidden = sentences.length === 0;
            this.failures.replaceChildren(...sentences.map(sentence =>
                make('p', { className: 'alert alert-danger', textContent: sentence })));
        }
    }

    #take(findings) {
        const left = new Set(this.#entries);
        const claim = isSame => {
            const entry = [...left].find(isSame);
            left.delete(entry);
            return entry;
        };
        const known = findings.map(finding => claim(entry => entry.facts === finding.facts));
        const entries = findings.map((finding, n) => {
            const entry = known[n] ?? claim(other => other.isOf(finding)) ?? this.#newEntry();
            entry.show(finding, finding.cells.some(place => this.#writableOf(place)));
            return entry;
        });
        const kept = [...left].filter(entry => entry.isDirty);
        kept.forEach(entry => entry.leave());
        const hadFocus = [...left].some(entry => !kept.includes(entry) && entry.element.contains(document.activeElement));
        left.forEach(entry => kept.includes(entry) || entry.element.remove());
        this.#entries = [...entries, ...kept];
        this.#arrange();
        if (hadFocus) {
            this.root.focus({ preventScroll: true });
        }

        this.mark();
    }

    #newEntry() {
        return new FindingEntry({
            server: this.server, half: this.half, about: this.about, onGo: finding => this.go(finding), onChanged: () => this.askAgain(),
        });
    }

    // An entry moves only where its place has changed: a moved element would lose the focus.
    #arrange() {
        const counts = [];
        for (const [severity, term] of Severities) {
            const { section, list } = this.groups.get(severity);
            const entries = this.#entries.filter(entry => entry.finding.severity === severity);
            for (const [n, { element }] of entries.entries()) {
                if (list.children[n] !== element) {
                    list.insertBefore(element, list.children[n] ?? null);
                }
            }

            const number = entries.filter(entry => !entry.isGone).length;
            section.hidden = entries.length === 0;
            const owed = entries.filter(entry => entry.isOwed).length;
            if (number > 0) {
                counts.push(`${term} ${number}${owed > 0 ? `（待写说明 ${owed}）` : ''}`);
            }
        }

        const none = this.failures.childElementCount > 0 ? '其他检查没有发现问题。' : '没有发现问题。';
        const said = counts.length === 0 ? none : counts.join('，');
        if (this.sum.textContent !== said) {
            this.sum.textContent = said;
        }
    }

    #write(element, entries) {
        const cell = this.cells.of(element);
        const gravest = Severities.find(([severity]) => entries.some(entry => entry.finding.severity === severity))?.[0];
        if (gravest) {
            element.dataset.severity = gravest;
        } else {
            delete element.dataset.severity;
        }

        describe(element, gravest ? entries.map(entry => entry.id).join(' ') : null);

        if (cell) {
            cell.said = entries.map(entry => entry.finding.message).join('\n');
            element.title = cell.reason ?? cell.said;
        }
    }

    #cellOf({ field, row = null }) {
        const isOfRow = row && field.startsWith('indicator.');
        return this.cells.get(field, row) ?? (isOfRow ? this.cells.get('indicator.level3', row) : undefined);
    }

    // Levels are printed, not written: then the row's name is the place to go to. What is said of all indicators begins at the first.
    #writableOf(place) {
        const cell = this.#cellOf(place);
        if (!cell && place.field === 'indicators') {
            return this.cells.all().find(other => other.field.startsWith('indicator.'));
        }

        return cell?.isFixed ? this.cells.get('indicator.level3', cell.row) : cell;
    }
}

function describe(element, ids) {
    if (ids) {
        element.setAttribute('aria-describedby', ids);
    } else {
        element.removeAttribute('aria-describedby');
    }
}

function makeGroup(severity, term) {
    const heading = make('h3', { className: `finding-mark finding-${severity}`, textContent: term });
    const list = make('ol');
    return { section: make('section', { hidden: true }, heading, list), list };
}
