// The buttons of the notice of a lost connection (ConnectionNotices.razor).

document.addEventListener('click', async event => {
    if (event.target.closest('[data-reconnect]') && !await globalThis.Blazor.reconnect()) {
        location.reload();
    }

    if (event.target.closest('[data-reload]')) {
        location.reload();
    }
});
