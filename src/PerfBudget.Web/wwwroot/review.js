// Puts the reviewer's desk together: tabs beside the form, changes shown in it, cells chosen and commented, keys.

import { showChanges } from './review/changes.js';
import { Composer } from './review/composer.js';
import { decide, dressDecisions, undecide } from './review/decisions.js';
import { FormCells } from './review/form-cells.js';
import { Tabs } from './review/tabs.js';
import { mount } from './shared/comment-list.js';
import { goTo } from './shared/page.js';

const Arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const root = document.querySelector('[data-review]');
const form = root.querySelector('[data-sheet] .pb-form');
const commentList = root.querySelector('[data-comment-list]');
const changes = [...root.querySelectorAll('[data-change]')];

const tabs = new Tabs(root.querySelector('[data-tabs]'), part => {
    const isWide = 'wide' in part.dataset; // the attribute stands only where there is something wide
    root.querySelector('[data-review-body]').classList.toggle('is-wide', isWide);
    root.classList.toggle('shows-changes', part.id === 'changes-panel');
});
const comments = mount(commentList);
const composer = new Composer(comments, form, JSON.parse(root.dataset.terms));
const cells = new FormCells(form, cell => composer.show(cell));
comments.addEventListener('change', () => {
    tabs.count('comments-panel', comments.open.length);
    commentList.querySelector('h2').after(composer.element);
    composer.showAgain();
});
dressDecisions(root, comments);
showChanges(changes, form, cell => {
    cells.stand(cell);
    goTo(cell);
});

function writeComment() {
    if (comments.mayWrite && cells.active) {
        tabs.chooseNamed('comments-panel');
        cells.stand(cells.active); // seen to be the one, also where it was never chosen
        cells.active.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        composer.focus();
    }
}

form.addEventListener('dblclick', writeComment);

document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
    }

    if (event.key === 'Escape') {
        undecide(root);
        return;
    }

    if (event.target.closest('input, textarea, select')) {
        return;
    }

    const arrow = Arrows[event.key];
    if (arrow && !event.target.closest('button, a, summary, [role=tab], .review-panel')) {
        event.preventDefault();
        cells.go(event.target, ...arrow);
        return;
    }

    const act = {
        n: () => root.dataset.next && location.assign(root.dataset.next),
        r: () => decide(root, 'return'),
        a: () => decide(root, 'approve', 'confirm'),
        c: writeComment,
        Enter: () => cells.has(event.target) ? writeComment() : false,
    }[event.key] ?? (/^[1-9]$/.test(event.key) ? () => tabs.choose(Number(event.key) - 1) : null);
    if (act && act() !== false) {
        event.preventDefault();
    }
});

if (changes.length > 0) {
    tabs.chooseNamed('changes-panel');
} else {
    tabs.choose(0);
}

root.dataset.ready = '';
