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

const plain = text => text.replace(/[\s（(].*$/s, '').trim();

/** The level that a text names, as the place writes it. */
function levelOf(text, levels, name, also) {
    const wanted = plain(text);
    return levels.find(level => level[name] === wanted || level[also].includes(wanted))?.[name];
}

/**
 * Reads a block as a table of indicators with its levels in front; null where it is none. Merged levels stand in their first row
 * alone, so a blank one means the one above.
 * @returns {{ level1: string, level2: string, texts: string[] }[] | null}
 */
export function readIndicators(block, levels) {
    const body = block.filter(row => row.some(text => text.trim() !== '')).filter(row => !/^(一级指标|二级指标|序号)$/.test(plain(row[0])));
    if (body.length === 0 || Math.max(...body.map(row => row.length)) < 3) {
        return null;
    }

    let [level1, level2] = [null, null];
    const rows = [];
    for (const row of body) {
        const first = levelOf(row[0] ?? '', levels, 'level1', 'alsoLevel1');
        if (first === undefined && (row[0] ?? '').trim() !== '') {
            return null;
        }

        level1 = first ?? level1;
        const of = levels.filter(level => level.level1 === level1);
        const second = levelOf(row[1] ?? '', of, 'level2', 'alsoLevel2');
        if (!level1 || (second === undefined && (row[1] ?? '').trim() !== '')) {
            return null;
        }

        level2 = second ?? (first && first !== rows.at(-1)?.level1 ? of[0]?.level2 : level2);
        if (!level2) {
            return null;
        }

        rows.push({ level1, level2, texts: row.slice(2) });
    }

    return rows;
}
