// On pages with a form and its comments: puts a list that can be written into where the page has its list. The reviewer's desk mounts
// its list itself.

import { mount } from './shared/comment-list.js';
import { onEachPage } from './shared/page.js';

if (!document.querySelector('[data-review]')) {
    onEachPage(() => document.querySelectorAll('[data-comment-list]:not([data-mounted])').forEach(list => {
        list.dataset.mounted = '';
        mount(list);
    }));
}
