// The one text box of the editor. It stands, unseen, in the cell that is chosen, so that an input method can begin there; it shows
// itself once something is typed. While a composition is open nothing moves, saves or submits.

import { make } from '../shared/page.js';

const SaveEvery = 1500;

export class CellInput {
    /** @type {import('./cells.js').Cell | null} */
    cell = null;
    isEditing = false;
    isComposing = false;
    #wasTyped = false;
    #before = null;
    /** What of the text was handed on by onTyping last. */
    #saved = '';
    #timer = 0;

    /**
     * @param {{ onCommit: (cell: any, text: string) => void, onTyping: (cell: any, text: string) => void,
     *   onCancel: (cell: any, before: string | null | undefined) => void, onMove: (cell: any, key: string, isBack: boolean) => boolean,
     *   onKey: (event: KeyboardEvent) => void, onPaste: (clipboard: DataTransfer | null) => boolean, onBegin: (cell: any) => void,
     *   onInput: (cell: any, text: string) => void }} parts
     *   onInput: at each input; onTyping: what is typed so far, every 1.5 s; onCancel: with what stood there before, where any of the
     *   typing was handed on
     */
    constructor(parts) {
        Object.assign(this, parts);
        this.box = make('textarea', { className: 'cell-input', rows: 1, spellcheck: false, autocomplete: 'off' });
        this.box.addEventListener('keydown', event => this.#key(event));
        this.box.addEventListener('input', () => this.#input());
        this.box.addEventListener('compositionstart', () => {
            this.isComposing = true;
            this.#begin(true);
        });
        this.box.addEventListener('compositionend', () => {
            if (this.isComposing) { // one that comes after its cell was left has nothing to say
                this.isComposing = false;
                this.#input();
            }
        });
        this.box.addEventListener('paste', event => {
            if (this.onPaste(event.clipboardData)) {
                event.preventDefault();
            }
        });
        this.box.addEventListener('blur', () => {
            this.isComposing = false; // whatever was composed is over, said or not
            if (this.isEditing && document.hasFocus()) {
                this.commit();
            }
        });
    }

    /** Stands in a cell, ready to be typed into. */
    stand(cell, label) {
        this.cell = cell;
        this.isEditing = false;
        this.isComposing = false;
        this.box.value = '';
        this.box.readOnly = cell.isFixed;
        this.box.className = 'cell-input';
        this.box.setAttribute('aria-roledescription', '单元格');
        this.name(label);
        cell.element.append(this.box);
        this.box.focus({ preventScroll: true });
    }

    /** Says anew what the cell is and how it stands. */
    name(label) {
        this.box.setAttribute('aria-label', label);
        this.box.setAttribute('aria-invalid', String(this.cell.state === 'refused' || this.cell.state === 'conflict'));
    }

    /** Begins to edit the text that stands in the cell. */
    edit() {
        if (this.cell.isFixed) {
            return;
        }

        this.box.value = this.cell.text ?? '';
        this.#begin(false);
        this.box.setSelectionRange(this.box.value.length, this.box.value.length);
        this.#grow();
    }

    /** Puts a text where the mark stands in the text that is being edited. */
    insert(text) {
        this.box.setRangeText(text, this.box.selectionStart, this.box.selectionEnd, 'end');
        this.#input();
    }

    /** Finishes the cell; what an input method has composed so far belongs to it. */
    commit() {
        if (this.isComposing) {
            this.box.blur(); // ends the composition while the box stands where it began, and finishes the cell
        }

        if (!this.isEditing) {
            return;
        }

        const { cell } = this;
        const text = this.box.value;
        this.#end();
        this.onCommit(cell, text);
    }

    /** Hands on what is typed so far, where it has not been yet. */
    save() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        if (this.isEditing && !this.isComposing && this.box.value !== this.#saved) {
            this.#saved = this.box.value;
            this.onTyping(this.cell, this.box.value);
        }
    }

    #begin(wasTyped) {
        if (this.isEditing) {
            return;
        }

        this.isEditing = true;
        this.#wasTyped = wasTyped;
        this.#before = this.cell.text;
        this.#saved = this.cell.text ?? '';
        this.box.removeAttribute('aria-roledescription'); // now it is a text box like any other
        this.box.classList.add('is-editing');
        this.cell.element.classList.add('cell-editing');
        this.onBegin(this.cell);
    }

    #end() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        this.isEditing = false;
        this.box.setAttribute('aria-roledescription', '单元格');
        this.box.classList.remove('is-editing');
        this.cell.element.classList.remove('cell-editing');
        this.box.value = '';
        this.box.style.height = '';
    }

    #input() {
        if (this.isComposing) {
            return;
        }

        this.#begin(true);
        this.#grow();
        this.onInput(this.cell, this.box.value);
        this.#timer ||= setTimeout(() => this.save(), SaveEvery);
    }

    // What was typed over a cell is left by an arrow, as in Excel; in a long text arrows move within it.
    #isArrowOut(event) {
        return this.#wasTyped && this.cell.type !== 'LongText' && event.key.startsWith('Arrow') && !event.shiftKey;
    }

    #grow() {
        this.box.style.height = 'auto';
        this.box.style.height = `${this.box.scrollHeight}px`;
    }

    #key(event) {
        if (event.isComposing || this.isComposing || event.keyCode === 229) {
            return;
        }

        if (!this.isEditing) {
            this.onKey(event);
            return;
        }

        const isLong = this.cell.type === 'LongText' || this.cell.type === 'Target';
        if (event.key === 'Escape') {
            event.preventDefault();
            const [cell, before, wasSent] = [this.cell, this.#before, this.#saved !== (this.#before ?? '')];
            this.#end();
            this.onCancel(cell, wasSent ? before : undefined);
        } else if (event.key === 'Enter' && event.altKey) {
            event.preventDefault();
            if (isLong) {
                this.box.setRangeText('\n', this.box.selectionStart, this.box.selectionEnd, 'end');
                this.#input();
            }
        } else if (event.key === 'F6' || event.key === 'F8') {
            this.commit();
            this.onKey(event);
        } else if (event.key === 'Enter' || event.key === 'Tab' || this.#isArrowOut(event)) {
            const { cell } = this;
            this.commit();
            if (this.onMove(cell, event.key, event.shiftKey)) {
                event.preventDefault();
            }
        }
    }
}
