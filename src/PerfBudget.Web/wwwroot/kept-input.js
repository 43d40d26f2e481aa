// What is written in a field reaches the server when one leaves the field; a long text may take minutes. Inside KeptInput.razor the text is
// handed over while one writes, once a second, so that it can be kept. Not while a syllable is being composed, nor in fields whose text is
// still to be understood: a date, a search.

const pause = 1_000;
const notYet = '[role=combobox], [type=date], .mud-picker *, .mud-autocomplete *, .mud-select *';
const waiting = new Map();

function handOver(field) {
    waiting.delete(field);
    if (field.isConnected) {
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

document.addEventListener('input', event => {
    const field = event.target;
    if (!event.isComposing && !waiting.has(field) && field.closest('[data-kept-input]') && field.matches('textarea, input') && !field.matches(notYet)) {
        waiting.set(field, setTimeout(handOver, pause, field));
    }
});

document.addEventListener('compositionstart', event => {
    clearTimeout(waiting.get(event.target));
    waiting.delete(event.target);
});

document.addEventListener('compositionend', event => event.target.dispatchEvent(new InputEvent('input', { bubbles: true })));

// Who leaves a field has handed it over.
document.addEventListener('change', event => {
    if (event.isTrusted) {
        clearTimeout(waiting.get(event.target));
        waiting.delete(event.target);
    }
});
