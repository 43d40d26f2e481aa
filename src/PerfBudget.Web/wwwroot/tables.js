// Comfort for pages with tables: copying one into a spreadsheet, and sending a form but once. Everything listens at the document,
// so that it goes on when Blazor exchanges the page's contents.

import { copy } from './shared/page.js';

// A text that a spreadsheet would run as a formula stands behind an apostrophe.
const harmless = text => /^[=+\-@]/.test(text) ? `'${text}` : text;

const textOf = table => [...table.rows]
    .map(row => [...row.cells].map(cell => harmless(cell.innerText.replace(/\s+/g, ' ').trim())).join('\t'))
    .join('\n');

document.addEventListener('click', async event => {
    const link = event.target.closest?.('[data-copy-value]');
    if (link) {
        const box = document.getElementById(link.dataset.copyValue);
        const said = link.parentElement.querySelector('[data-copied]');
        box.select();
        said.textContent = await copy(box.value).then(() => '已复制。', () => '浏览器不允许复制，请选中链接后按 Ctrl+C。');
        return;
    }

    const button = event.target.closest?.('[data-copy-table]');
    if (!button) {
        return;
    }

    const say = document.querySelector('[data-copied]');
    try {
        await copy(textOf(document.getElementById(button.dataset.copyTable)));
        say.textContent = '已复制，可粘贴到表格中。';
    } catch {
        say.textContent = '浏览器不允许复制，请选中名单后按 Ctrl+C。';
    }
});

// A second answer would take the place of the first, and with it passwords that are shown but once.
document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-once]')) {
        return;
    }

    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }

    form.dataset.sent = 'true';
    const button = form.querySelector('[type=submit]');
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.once || '正在导入……';
});
