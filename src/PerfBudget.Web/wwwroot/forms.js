// Comfort for pages that work without it: ticking all, printing what is ticked, waiting for a PDF. Everything listens at the
// document, so that it goes on when Blazor exchanges the page's contents.

import { make, onEachPage } from './shared/page.js';

const find = (name, within = document) => within.querySelector(`[data-${name}]`);
const boxes = list => [...list.querySelectorAll('tbody input[type=checkbox]')];

function showChosen(list) {
    const all = boxes(list);
    const chosen = all.filter(box => box.checked).length;
    const tickAll = find('tick-all', list);
    tickAll.checked = chosen > 0 && chosen === all.length;
    tickAll.indeterminate = chosen > 0 && chosen < all.length;
    find('chosen', list).textContent = chosen > 0 ? `，已勾选 ${chosen} 个` : '';
    say(list, '');
}

function say(list, text, isProblem = false) {
    const message = find('message', list);
    message.textContent = text;
    message.classList.toggle('is-problem', isProblem);
}

function nameOf(response) {
    const said = response.headers.get('Content-Disposition') ?? '';
    const name = /filename\*=UTF-8''([^;]+)/i.exec(said);
    return name ? decodeURIComponent(name[1]) : 'PDF.pdf';
}

// Fetches a PDF and hands it to the browser as a download. Anything else that comes back is a page to go to.
async function download(address) {
    const response = await fetch(address);
    if (!response.headers.get('Content-Type')?.startsWith('application/pdf')) {
        location.assign(response.url);
        return null;
    }

    const url = URL.createObjectURL(await response.blob());
    make('a', { href: url, download: nameOf(response) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return response.headers;
}

async function whileBusy(button, text, work) {
    const usual = button.textContent;
    button.textContent = text;
    button.setAttribute('aria-disabled', 'true');
    try {
        return await work();
    } finally {
        button.textContent = usual;
        button.removeAttribute('aria-disabled');
    }
}

async function printChosen(list, button) {
    if (!boxes(list).some(box => box.checked)) {
        say(list, '请先勾选要打印的项目', true);
        return;
    }

    say(list, '');
    try {
        const address = `${list.action}?${new URLSearchParams(new FormData(list))}`;
        const headers = await whileBusy(button, '正在生成……', () => download(address));
        if (headers) {
            const without = Number(headers.get('X-Projects-Without'));
            say(list, `已生成 ${headers.get('X-Forms')} 张表` + (without > 0 ? `；${without} 个项目没有这张表，未包含` : ''));
        }
    } catch {
        say(list, '没有生成：连不上服务器，请稍后再试', true);
    }
}

document.addEventListener('change', event => {
    const list = event.target.closest('[data-print-chosen]');
    if (!list || event.target.type !== 'checkbox') {
        return;
    }

    if (event.target.matches('[data-tick-all]')) {
        boxes(list).forEach(box => box.checked = event.target.checked);
    }

    showChosen(list);
});

document.addEventListener('submit', event => {
    if (event.target.matches('[data-print-chosen]')) {
        event.preventDefault();
        const button = event.submitter ?? event.target.querySelector('button[type=submit]');
        if (button.getAttribute('aria-disabled') !== 'true') {
            printChosen(event.target, button);
        }
    }
});

document.addEventListener('click', event => {
    if (event.target.closest('[data-print-page]')) {
        window.print();
    }

    const link = event.target.closest('a[data-busy]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        if (link.getAttribute('aria-disabled') !== 'true') {
            whileBusy(link, link.dataset.busy, () => download(link.href)).catch(() => location.assign(link.href));
        }
    }
});

// Which files were chosen, and whether one is too large to be sent at all.
document.addEventListener('change', event => {
    const choice = event.target;
    if (!choice.matches?.('input[type=file][data-most-bytes]')) {
        return;
    }

    const most = Number(choice.dataset.mostBytes);
    const names = choice.parentElement.querySelector('[data-file-names]');
    const large = [...choice.files].filter(file => file.size > most).map(file => file.name);
    names.textContent = large.length > 0 ? `${large.join('、')} 超过 ${most / 1024 / 1024} MB 的上限，请压缩或拆分后再选`
        : [...choice.files].map(file => file.name).join('、');
    names.classList.toggle('is-problem', large.length > 0);
    choice.setCustomValidity(large.length > 0 ? names.textContent : '');
});

// A link may lead to a form that is to be printed at once.
if (location.hash === '#print' && find('print-page')) {
    history.replaceState(null, '', location.pathname + location.search);
    window.addEventListener('load', () => document.fonts.ready.then(() => window.print()));
}

// On a narrow screen the menu is a strip: the page's own entry is brought into sight.
function showMenu() {
    const entry = document.querySelector('.side-navigation a.active');
    const strip = entry?.closest('ul');
    if (strip && strip.scrollWidth > strip.clientWidth) {
        strip.scrollLeft = entry.offsetLeft - strip.clientWidth / 2;
    }
}

onEachPage(showMenu);
