// Copying, cutting and pasting in the form.

import { PasteInto } from './paste-into.js';
import { readHtml, readWords, writeBlock } from './paste.js';

/**
 * What the clipboard holds; null where it holds neither text nor table.
 * @param {DataTransfer | null} data @returns {string | string[][] | null}
 */
export function readClipboard(data) {
    const [text, html] = ['text/plain', 'text/html'].map(kind => data?.getData(kind) ?? '');
    return text !== '' ? text : html === '' ? null : readHtml(html) ?? (readWords(html) || null);
}

export class Clipboard {
    #into;

    /**
     * @param {ConstructorParameters<typeof PasteInto>[0] & { input: import('./input.js').CellInput,
     *   selection: import('./selection.js').Selection, writer: import('./writer.js').Writer }} parts
     */
    constructor(parts) {
        Object.assign(this, { input: parts.input, selection: parts.selection, writer: parts.writer });
        this.#into = new PasteInto(parts);
        for (const kind of ['copy', 'cut']) {
            this.input.box.addEventListener(kind, event => this.#copy(event, kind === 'cut'));
        }
    }

    /** Pastes; says whether it did. Into a text that is being edited the browser pastes words itself. @param {DataTransfer | null} data */
    paste(data) {
        const { isEditing } = this.input;
        if (isEditing && data?.getData('text/plain')) {
            return false;
        }

        const pasted = readClipboard(data);
        if (isEditing && pasted !== null) {
            this.input.insert(typeof pasted === 'string' ? pasted : writeBlock(pasted));
        } else {
            this.#into.paste(pasted);
        }

        return true;
    }

    #copy(event, isCut) {
        if (this.input.isEditing) {
            return;
        }

        event.preventDefault();
        event.clipboardData.setData('text/plain', writeBlock(this.selection.chosen().map(row => row.map(cell => cell.text ?? ''))));
        if (isCut) {
            this.writer.clear();
        }
    }
}
