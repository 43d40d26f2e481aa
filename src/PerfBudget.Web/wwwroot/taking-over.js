// Comfort for the page that takes lines of another declaration over: ticking whole parts, counting. Listens at the document, so that
// it goes on when Blazor exchanges the page's contents.

import { onEachPage } from './shared/page.js';

const boxes = within => [...within.querySelectorAll('input[name=take]')];

function count(form) {
    const place = form.querySelector('[data-take-count]');
    if (place) {
        const chosen = boxes(form).filter(box => box.checked).length;
        place.textContent = chosen > 0 ? `已选 ${chosen} 行` : '还没有勾选';
    }
}

const countAll = () => document.querySelectorAll('[data-take-over]').forEach(count);

document.addEventListener('change', event => {
    const form = event.target.closest('[data-take-over]');
    if (form) {
        count(form);
    }
});

document.addEventListener('click', event => {
    const button = event.target.closest('[data-take-all], [data-take-none]');
    if (button) {
        boxes(button.closest('[data-take-part]')).forEach(box => box.checked = button.matches('[data-take-all]'));
        count(button.closest('[data-take-over]'));
    }
});

onEachPage(countAll);
addEventListener('pageshow', countAll);
