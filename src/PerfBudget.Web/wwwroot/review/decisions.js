// The decisions on the desk: phrases and open comments put into a reason, and the way to a decision by key.

import { insert, phrasesFor } from '../phrases.js';
import { make } from '../shared/page.js';

/** @param {HTMLElement} root @param {import('../shared/comments.js').Comments} comments */
export function dressDecisions(root, comments) {
    for (const decision of root.querySelectorAll('[data-phrases]')) {
        const box = decision.querySelector('textarea');
        const take = decision.querySelector('[data-take-comments]');
        decision.querySelector('.flow-buttons').before(phrasesFor(box));
        take?.addEventListener('click', () => {
            const isWhole = comments.open.map(({ cell, text }, n) => insert(box, `${n + 1}. ${cell}：${text}`)).every(Boolean);
            if (!isWhole) {
                const textContent = `理由最多 ${box.maxLength} 字，没有全部带入；填报人在批注里看得到全文。`;
                take.after(make('span', { className: 'comment-problem', role: 'status', textContent }));
            }
        });
    }

    comments.addEventListener('change', () => {
        root.querySelectorAll('[data-take-comments]').forEach(take => take.hidden = comments.open.length === 0);
    });
}

/** Opens the first of these decisions that there is. */
export function decide(root, ...steps) {
    const decision = steps.map(step => root.querySelector(`[data-step="${step}"]`)).find(Boolean);
    if (decision) {
        root.querySelectorAll('[data-step]').forEach(other => other.open = other === decision);
        decision.querySelector(steps.includes('return') ? 'textarea' : 'button[type=submit]').focus();
    }
}

/** Closes the decision that is open, and goes back to its name. */
export function undecide(root) {
    const open = root.querySelector('[data-step][open]');
    if (open) {
        open.open = false;
        open.querySelector('summary').focus();
    }
}
