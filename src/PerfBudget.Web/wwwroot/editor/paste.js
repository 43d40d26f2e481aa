// What Excel and WPS put on the clipboard, and where it belongs in the form.

/** The most cells of one paste. */
export const MostCells = 5000;

/** Reads tab-separated text as Excel writes it: cells with line breaks or quotes stand in quotes. @returns {string[][]} */
export function readBlock(text) {
    const rows = [[]];
    let cell = '';
    let isQuoted = false;
    const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let at = 0; at < source.length; at++) {
        const character = source[at];
        if (isQuoted) {
            if (character === '"' && source[at + 1] === '"') {
                cell += '"';
                at++;
            } else if (character === '"') {
                isQuoted = false;
            } else {
                cell += character;
            }
        } else if (character === '"' && cell === '' && closes(source, at)) {
            isQuoted = true;
        } else if (character === '\t' || character === '\n') {
            rows.at(-1).push(cell);
            cell = '';
            if (character === '\n') {
                rows.push([]);
            }
        } else {
            cell += character;
        }
    }

    rows.at(-1).push(cell);
    return rows;
}

// A quotation mark that nothing closes before a tab or line end is part of the text.
const closes = (source, from) => /^"(?:[^"]|"")*"(?:\t|\n|$)/.test(source.slice(from));

const quoted = text => /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Writes cells as Excel reads them. @param {string[][]} rows */
export const writeBlock = rows => rows.map(row => row.map(quoted).join('\t')).join('\n');

/**
 * Reads a table of a web page, as WPS and mail put it on the clipboard: merged cells stand in their first place. Null where there is none.
 * @returns {string[][] | null}
 */
export function readHtml(html) {
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
    if (!table) {
        return null;
    }

    const rows = [...table.rows].map(() => []);
    [...table.rows].forEach((line, r) => {
        let column = 0;
        for (const element of line.cells) {
            while (rows[r][column] !== undefined) {
                column++;
            }

            for (let below = 0; below < Math.min(element.rowSpan || 1, rows.length - r); below++) {
                for (let across = 0; across < Math.min(element.colSpan, 100); across++) {
                    rows[r + below][column + across] = below + across === 0 ? textOf(element) : '';
                }
            }

            column += Math.min(element.colSpan, 100);
        }
    });
    return rows.map(row => Array.from(row, text => text ?? ''));
}

/** What a person would read in a piece of a web page. */
export const readWords = html => textOf(new DOMParser().parseFromString(html, 'text/html').body);

function textOf(element) {
    element.querySelectorAll('style, script, template').forEach(unseen => unseen.remove());
    element.querySelectorAll('br, p + p, div + div').forEach(turn => turn.before('\u2028'));
    return element.textContent.replace(/\s*\u2028\s*/g, '\u2028').replace(/[\s\u00a0]+/g, found => found === '\u2028' ? '\n' : ' ').trim();
}
