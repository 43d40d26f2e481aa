using Microsoft.Playwright;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Tests.Features.Editing;

/// <summary>A form open in the editor, in a browser of its own.</summary>
internal sealed class OpenForm(IPage page, List<string> complaints) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>What the browser complained of, losses of the connection aside.</summary>
    public IEnumerable<string> Complaints => complaints.Where(text => !text.Contains("ERR_", StringComparison.Ordinal));

    public ILocator Saving => page.Locator("[data-saving]");

    public ILocator Notice => page.Locator("[data-notice]");

    public ILocator Panel => page.Locator("[data-panel]");

    public IKeyboard Keyboard => page.Keyboard;

    /// <summary>Opens a form as somebody; where nobody is named, as a filer of its unit.</summary>
    public static async Task<OpenForm> OpenAsync(Browser browser, RunningApplication application, Guid project, Account? person = null, string stage = "declaration")
    {
        var complaints = new List<string>();
        var form = new OpenForm(await browser.OpenAsync("about:blank", 1366, 768, complaints), complaints);
        await form.SignInAsync(application, person ?? await new Drafts(application).FilerAsync(project, "填报员"));
        await form.Page.GotoAsync($"{application.Address}/projects/{project}/{stage}/edit");
        await form.BeReadyAsync();
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

    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Pastes what Excel would have put on the clipboard, or something else.</summary>
    public Task PasteAsync(string text, string kind = "text/plain") => page.EvaluateAsync(
        "([text, kind]) => { const data = new DataTransfer(); data.setData(kind, text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        new[] { text, kind });

    public Task BeSavedAsync() => Assertions.Expect(Saving).ToHaveTextAsync("已保存", new() { Timeout = 15_000 });

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
