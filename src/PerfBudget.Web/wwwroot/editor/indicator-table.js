// A pasted table of indicators: which of its columns is what, by its head or, without one, by what stands in it.

const Name = 'indicator.level3', Target = 'indicator.target';
const MostOfAText = 12;
const Level1 = 'level 1', Level2 = 'level 2', Operator = 'operator', Unit = 'unit';

const plain = text => text.replace(/[\s（(].*$/s, '').trim();
const bare = text => text.replace(/\s/g, '');
const isBlank = text => bare(text ?? '') === '';
const Operators = /^(≥|≧|⩾|≤|≦|⩽|[<>=＜＞＝]{1,2}|(大于|小于|等于|不低于|不少于|不高于|不超过|不大于|不小于)(或?等于)?|定性)$/;
const isOperator = text => Operators.test(bare(text));
const isNumber = text => /^[\d,，.]+$/.test(bare(text));
const isUnit = text => bare(text).length <= 8 && !/\d/.test(text) && !isOperator(text);

/** What a column's head says of it; undefined where it is none that the form knows. */
const Heads = [
    [/^一级指标$/, Level1], [/^二级指标$/, Level2], [/^(三级指标|指标名称)$/, Name], [/^(计算|运算|比较)?符号?$|^运算符$|^指标性质$/, Operator],
    [/^((计量|度量)单位|单位)$/, Unit], [/(指标值|目标值)$/, Target], [/^(分值|权重)$/, 'indicator.weight'],
];

/**
 * @typedef {{ horizon: string, fields: string[] }} Side one half of the form: whose targets, and its cells from the name to the right
 * @typedef {{ role: string | undefined, side: number }} Column
 */

/**
 * Reads a block as a table of indicators with its levels in front; null where it is none. Merged levels stand in their first row alone,
 * so a blank one means the one above.
 * @param {string[][]} block @param {{ level1: string, level2: string, alsoLevel1: string[], alsoLevel2: string[] }[]} levels the place's
 * @param {Side[]} sides the form's halves, from left to right @param {number} side the one to which a table with a single half belongs
 * @returns {{ rows: { level1: string, level2: string, horizon: string, texts: [string, string][] }[], unknown: string[], left: string[],
 *   above: number } | null} unknown: why it cannot be read, in words; left: columns without a place; above: rows over the head
 */
export function readIndicators(block, levels, sides, side) {
    const all = block.filter(row => row.some(text => !isBlank(text)));
    const isHead = row => row.some(text => /^[一二三]级指标$/.test(plain(text)));
    const above = Math.max(0, all.findIndex(isHead));
    const rows = stripped(all.slice(above));
    const heads = rows.slice(0, 1 + rows.findLastIndex(isHead));
    const body = rows.slice(heads.length);
    if (body.length === 0) {
        return null;
    }

    const columns = (heads.length > 0 ? byHeads(heads, sides, side) : null) ?? byPlace(body, levels, sides, side);
    return columns ? { ...rowsOf(body, columns, levels, sides), left: leftOver(heads, body, columns), above } : null;
}

/**
 * The roles of columns that begin with a certain field: an operator, a number and a unit that stand apart are one target.
 * @param {string[][]} block @param {number} from its first column that counts @param {number} to the one behind the last
 * @param {string[]} fields of the form, from the first column to the right
 */
export function columnsOf(block, from, to, fields) {
    const column = at => block.map(row => row[at] ?? '').filter(text => !isBlank(text));
    const isAll = (at, is) => at < to && column(at).length > 0 && column(at).every(is);
    const roles = [];
    for (const [n, field] of fields.entries()) {
        const at = from + roles.length;
        if (field !== Target) {
            roles.push(field);
        } else if (isAll(at, isOperator) && at + 1 < to) {
            roles.push(Operator, Target, ...(isAll(at + 2, isUnit) ? [Unit] : []));
        } else {
            const isNext = fields[n + 1] === undefined || fields[n + 1] === 'indicator.weight';
            roles.push(Target, ...(isNext && isAll(at, isNumber) && isAll(at + 1, isUnit) ? [Unit] : []));
        }
    }

    return Array.from({ length: Math.max(0, to - from) }, (_, n) => roles[n]);
}

/** The texts of a row, by field. @param {string[]} row @param {(string | undefined)[]} roles @returns {[string, string][]} */
export function textsOf(row, roles) {
    const of = role => roles.includes(role) ? row[roles.indexOf(role)] ?? '' : '';
    const fields = new Set(roles.filter(role => role?.startsWith('indicator.')));
    return [...fields].map(field => [field, field === Target ? targetOf(of(Operator), of(Target), of(Unit)) : of(field)]);
}

/** Columns with a text that stand nowhere in the form, each in words. */
export function leftOver(heads, body, columns) {
    const width = Math.max(...body.map(row => row.length));
    const firstText = n => [...heads.toReversed(), ...body].map(row => row[n] ?? '').find(text => !isBlank(text));
    return Array.from({ length: width }, (_, n) => n).filter(n => columns[n]?.role === undefined && body.some(row => !isBlank(row[n])))
        .map(n => `第 ${n + 1} 列“${[...bare(firstText(n))].slice(0, MostOfAText).join('')}”`);
}

function targetOf(operator, value, unit) {
    return [bare(operator) === '定性' ? '' : operator.trim(), value.trim(), /^[-—/无]?$/.test(bare(unit)) ? '' : unit.trim()].join('');
}

// Without what stands in front of the levels: the label 绩效指标, a number of the row.
function stripped(rows) {
    const isInFront = texts => texts.every(text => /^(绩效指标|序号|\d*)$/.test(text)) || texts.join('') === '绩效指标';
    while (rows.some(row => row.length > 3) && isInFront(rows.map(row => bare(row[0] ?? '')))) {
        rows = rows.map(row => row.slice(1));
    }

    return rows;
}

function byHeads(heads, sides, side) {
    const width = Math.max(...heads.map(row => row.length));
    const said = Array.from({ length: width }, (_, n) => heads.map(row => plain(row[n] ?? '')).findLast(text => text !== '') ?? '');
    const roles = said.map(text => Heads.find(([head]) => head.test(text))?.[1]);
    const names = roles.flatMap((role, n) => role === Name ? [n] : []);
    if (names.length === 0 || names.length > sides.length) {
        return null;
    }

    const second = names.length > 1 ? roles.indexOf(Level2, names[0]) : -1; // the right half begins with its levels
    return roles.map((role, n) => {
        const half = names.length === 1 ? side : second >= 0 ? Number(n >= second) : Number(n >= names[1]);
        const isHere = [Level1, Level2].includes(role) || [Operator, Unit].includes(role) || sides[half].fields.includes(role);
        return { role: isHere ? role : undefined, side: half };
    });
}

function byPlace(body, levels, sides, side) {
    const width = Math.max(...body.map(row => row.length));
    const column = at => body.map(row => row[at] ?? '').filter(text => !isBlank(text));
    const isOf = (at, name) => column(at).some(text => levelOf(text, levels, name));
    const isLevel2 = at => column(at).length > 0 && column(at).every(text => levelOf(text, levels, 'level2'));
    const looksLikeLevel2 = column(0).length > 0 && column(0).every(text => /^\S{1,8}指标$/.test(bare(text)));
    const lead = isOf(0, 'level1') || isLevel2(1) ? [Level1, Level2] : isOf(0, 'level2') || looksLikeLevel2 ? [Level2] : null;
    if (!lead || width <= lead.length) {
        return null;
    }

    const halves = Array.from({ length: width }, (_, n) => n).filter(n => n > lead.length && sides.length > 1 && isLevel2(n));
    const [from, second] = [halves.length > 0 ? 0 : side, halves[0] ?? width];
    const of = (roles, half) => roles.map(role => ({ role, side: half }));
    return [
        ...of(lead, from), ...of(columnsOf(body, lead.length, second, sides[from].fields), from),
        ...(second < width ? [...of([Level2], 1), ...of(columnsOf(body, second + 1, width, sides[1].fields), 1)] : []),
    ];
}

// Goes down the rows with the levels that hold: a word in the first column begins another first level, one in the second a second.
function rowsOf(body, columns, levels, sides) {
    const [rows, unknown] = [[], new Set()];
    const choices = (of, name) => [...new Set(of.map(level => level[name]))].join('、');
    const hasLevel1 = columns.some(column => column.role === Level1);
    const level1At = columns.findIndex(column => column.role === Level1);
    const halves = halvesOf(columns);
    let level1;
    let level2s = new Map(); // by half
    for (const row of body) {
        const said = row[level1At] ?? '';
        if (!isBlank(said)) {
            const known = levelOf(said, levels, 'level1');
            level2s = known === level1 ? level2s : new Map();
            level1 = known;
            if (!known) {
                unknown.add(`“${said.trim()}”不是这张表的一级指标（有：${choices(levels, 'level1')}）`);
            }
        } else if (hasLevel1 && !level1 && unknown.size === 0) {
            unknown.add('最上面一行没有写一级指标');
        }

        if (hasLevel1 && !level1) {
            continue;
        }

        const of = hasLevel1 ? levels.filter(level => level.level1 === level1) : levels;
        const isSingle = new Set(of.map(level => level.level2)).size === 1;
        for (const { side, level2At, roles } of halves) {
            const texts = textsOf(row, roles);
            const word = row[level2At] ?? '';
            const level = of.find(level => level.level2 === levelOf(word, of, 'level2'));
            if (!isBlank(word)) {
                level2s.set(side, level);
            }

            const its = level2s.get(side) ?? (isSingle ? of[0] : undefined);
            if (!isBlank(word) && !level) {
                const where = hasLevel1 ? `“${level1}”下` : '这张表';
                unknown.add(`“${word.trim()}”不是${where}的二级指标（有：${choices(of, 'level2')}）`);
            } else if (its && texts.some(([, text]) => !isBlank(text))) {
                rows.push({ level1: its.level1, level2: its.level2, horizon: sides[side].horizon, texts });
            } else if (unknown.size === 0 && texts.some(([, text]) => !isBlank(text))) {
                const where = level1 ? `“${level1}”后` : `“${texts[0][1]}”前`;
                unknown.add(`${where}面没有写二级指标（有：${choices(of, 'level2')}）`);
            }
        }
    }

    return { rows, unknown: [...unknown] };
}

// The halves that the columns belong to, each with its second level and what its columns are.
function halvesOf(columns) {
    return [...new Set(columns.map(column => column.side))].map(side => {
        const roles = columns.map(column => column.side === side ? column.role : undefined);
        return { side, level2At: roles.indexOf(Level2), roles };
    });
}

/** The level that a text names, as the place writes it. */
function levelOf(text, levels, name) {
    const wanted = plain(text);
    const also = name === 'level1' ? 'alsoLevel1' : 'alsoLevel2';
    return wanted === '' ? undefined : levels.find(level => level[name] === wanted || level[also].includes(wanted))?.[name];
}
