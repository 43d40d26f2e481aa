// What the scripts of every page need: elements, the clipboard, times, cells of a printed form.

/**
 * Makes an element. Children that are null, undefined or false are left out.
 * @param {string} tag @param {Record<string, any>} attributes properties of the element, such as className and textContent
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any} the element
 */
export function make(tag, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

/** A button that does something when it is pressed and sends no form. @returns {HTMLButtonElement} */
export function button(text, action, className = 'button') {
    const element = make('button', { type: 'button', className, textContent: text });
    element.addEventListener('click', action);
    return element;
}

/** A time of the server as it is read here: 2026-03-31 09:05. */
export const localTime = at => new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** Does something now, and again whenever Blazor has exchanged the page's contents. */
export function onEachPage(action) {
    action();
    addEventListener('DOMContentLoaded', () => globalThis.Blazor?.addEventListener?.('enhancedload', action));
}

/**
 * Puts a text on the clipboard. The clipboard's interface exists on encrypted addresses alone, and many offices have none; then it is
 * done in the older way. Throws where the browser allows neither.
 */
export async function copy(text) {
    if (await navigator.clipboard?.writeText(text).then(() => true, () => false)) {
        return;
    }

    const area = make('textarea', { value: text, style: 'position:fixed;opacity:0' });
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    if (!isDone) {
        throw new Error('the browser does not let a script copy');
    }
}

/** The cell of a printed form; null where the form does not have it. @param {ParentNode} form */
export const cellOf = (form, { field, row }) =>
    form.querySelector(`[data-field="${CSS.escape(field)}"]${row ? `[data-row="${CSS.escape(row)}"]` : ':not([data-row])'}`);

/** Brings a cell of a printed form into sight, marks it as the one that is meant, and stands in it. */
export function goTo(cell) {
    document.querySelectorAll('.pb-form .is-shown').forEach(other => other.classList.remove('is-shown'));
    cell.classList.add('is-shown');
    cell.tabIndex = cell.tabIndex < 0 ? -1 : cell.tabIndex;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    cell.scrollIntoView({ block: 'center', inline: 'center', behavior });
    cell.focus({ preventScroll: true });
}
