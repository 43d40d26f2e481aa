using Microsoft.Playwright;
using PerfBudget.Persistence.Accounts;
using Shouldly;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>A form open in the editor, in a browser of its own.</summary>
internal sealed class OpenForm(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public ILocator Saving => page.Locator("[data-saving]");

    public ILocator Notice => page.Locator("[data-notice]");

    public ILocator Panel => page.Locator("[data-panel]");

    public IKeyboard Keyboard => page.Keyboard;

    /// <summary>Opens a form as somebody; where nobody is named, as a filer of its unit.</summary>
    public static async Task<OpenForm> OpenAsync(Windows windows, RunningApplication application, Guid project, Account? person = null, string stage = "declaration")
    {
        var form = await OpenAsync(windows, application, person ?? await new Drafts(application).FilerAsync(project, "填报员"));
        await form.Page.GotoAsync($"{application.Address}/projects/{project}/{stage}/edit");
        await form.BeReadyAsync();
        return form;
    }

    /// <summary>A window of somebody in which no form has been opened yet.</summary>
    public static async Task<OpenForm> OpenAsync(Windows windows, RunningApplication application, Account person)
    {
        var form = new OpenForm(await windows.OpenAsync("about:blank"));
        await form.SignInAsync(application, person);
        return form;
    }

    /// <summary>From now on this browser is signed in as this person.</summary>
    public async Task SignInAsync(RunningApplication application, Account person)
    {
        var cookie = await SignIns.CookieForAsync(application.Services, person);
        await page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = application.Address }]);
    }

    public Task BeReadyAsync() => page.Locator("[data-editor][data-ready]").WaitForAsync();

    /// <summary>A cell that stands alone, or the n-th of a column of the indicators.</summary>
    public ILocator Cell(string field, int row = 0) => page.Locator($".editor [data-field='{field}']").Nth(row);

    public ILocator Row(string field, string id) => page.Locator($".editor [data-field='{field}'][data-row='{id}']");

    /// <summary>The field of the cell that has the focus.</summary>
    public Task<string?> FieldAsync() => page.EvaluateAsync<string?>("document.activeElement.closest('[data-field]')?.dataset.field ?? null");

    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Presses a key until something holds.</summary>
    /// <exception cref="ShouldAssertException">It does not hold after 100 times.</exception>
    public async Task PressUntilAsync(string key, string what, Func<Task<bool>> holds)
    {
        for (var n = 0; !await holds(); n++)
        {
            n.ShouldBeLessThan(100, $"{what} was not reached by {key}");
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Pastes what Excel would have put on the clipboard, or something else.</summary>
    public Task PasteAsync(string text, string kind = "text/plain") => page.EvaluateAsync(
        "([text, kind]) => { const data = new DataTransfer(); data.setData(kind, text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        new[] { text, kind });

    public Task BeSavedAsync() => Assertions.Expect(Saving).ToHaveTextAsync("已保存");

    /// <summary>Lets time pass by the page's own clock: what it meant to do before that has been done, however slow the machine is.</summary>
    public Task PassAsync(int milliseconds) => page.EvaluateAsync("time => new Promise(done => setTimeout(done, time))", milliseconds);

    /// <summary>Does something while what the page saves is held back.</summary>
    public async Task BeforeSavingAsync(Func<Task> action)
    {
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/edits", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        try
        {
            await action();
        }
        finally
        {
            release.SetResult();
            await page.UnrouteAsync("**/edits");
        }
    }

    /// <summary>Waits until the browser keeps so many unsent edits, and says them as they stand in its store.</summary>
    public async Task<string> KeepAsync(int edits)
    {
        var kept = "";
        await Wait.UntilAsync(async () =>
        {
            var all = await page.EvaluateAsync<string[]>("""
                () => new Promise(resolve => indexedDB.open('perfbudget-unsent').onsuccess = opened => {
                    opened.target.result.transaction('edits').objectStore('edits').getAll().onsuccess = found =>
                        resolve(found.target.result.map(({ sealed, ...rest }) => JSON.stringify({ ...rest, sealed: new TextDecoder().decode(sealed) })));
                })
                """);
            all.Length.ShouldBe(edits, "edits kept in the browser");
            kept = string.Join('\n', all);
        });
        return kept;
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
