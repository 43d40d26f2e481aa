using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>What is being typed when the page is left: the clock of the page stands still here, so that nothing is saved by and by.</summary>
[Collection(WebTests.Name)]
public sealed class TypingIsKeptTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string WithoutEncryption = "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });";

    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task Letters_typed_just_before_the_browser_dies_stand_in_their_cell_when_the_form_is_opened_again()
    {
        Windows.Complaints.Expect("net::ERR_"); // nothing reaches the server
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await StopClockAsync(form);
        await form.Page.RouteAsync("**/edits", route => route.AbortAsync());
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("刚打的");
        await form.TypeAsync("几个字");
        (await form.KeepAsync(1)).ShouldNotContain("几个字");
        await form.Page.CloseAsync();
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBeNull();

        var again = new OpenForm(await form.Page.Context.NewPageAsync());
        await again.Page.GotoAsync($"{application.Address}/projects/{project}/declaration/edit");
        await again.BeReadyAsync();
        await Assertions.Expect(again.Cell("goals.annual")).ToHaveTextAsync("刚打的几个字");
        await again.BeSavedAsync();
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("刚打的几个字");
        await again.KeepAsync(0);
    }

    [Fact]
    public async Task Letters_typed_into_a_blank_row_come_back_with_their_row()
    {
        Windows.Complaints.Expect("net::ERR_");
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await StopClockAsync(form);
        await form.Page.RouteAsync("**/edits", route => route.AbortAsync());
        await form.Cell("indicator.level3").ClickAsync();
        await form.TypeAsync("培训人次");
        await form.KeepAsync(2);
        await form.Page.CloseAsync();

        var again = new OpenForm(await form.Page.Context.NewPageAsync());
        await again.Page.GotoAsync($"{application.Address}/projects/{project}/declaration/edit");
        await again.BeReadyAsync();
        await again.BeSavedAsync();
        (await _drafts.FileAsync(project)).Indicators.ShouldHaveSingleItem().Name.ShouldBe("培训人次");
    }

    [Fact]
    public async Task A_page_that_is_left_sends_what_is_being_typed_on_its_way_out()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await StopClockAsync(form);
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("写到一半就走了");
        await form.Page.GotoAsync($"{application.Address}/projects");

        await Wait.UntilAsync(async () => (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("写到一半就走了"));
    }

    [Fact]
    public async Task Typing_that_is_given_up_leaves_nothing_in_the_browser()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await StopClockAsync(form);
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("不要了");
        await form.KeepAsync(1);
        await form.PressAsync("Escape");

        await form.KeepAsync(0);
        await Assertions.Expect(form.Cell("goals.annual")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Where_the_browser_can_keep_nothing_it_says_so_and_asks_before_the_page_is_left()
    {
        Windows.Complaints.Expect("net::ERR_");
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.FilerAsync(project, "张三"));
        await form.Page.AddInitScriptAsync(WithoutEncryption);
        await form.Page.GotoAsync($"{application.Address}/projects/{project}/declaration/edit");
        await form.BeReadyAsync();
        await Assertions.Expect(form.Notice).ToContainTextAsync("此浏览器不能在本机保存未发送的内容");
        await form.Page.RouteAsync("**/edits", route => route.AbortAsync());
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("没有地方存的字");

        (await IsAskedAtLeavingAsync(form)).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_all_is_kept_the_page_is_left_without_a_question()
    {
        Windows.Complaints.Expect("net::ERR_");
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await form.Page.RouteAsync("**/edits", route => route.AbortAsync());
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("存在本机的字");
        await form.KeepAsync(1);

        (await IsAskedAtLeavingAsync(form)).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_half_written_beside_the_form_are_unreadable_without_the_server_and_gone_once_sent()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await form.Cell("goals.annual").ClickAsync();
        await form.Panel.GetByText("写批注").First.ClickAsync();
        await form.Panel.Locator("textarea[aria-label='对本格的批注']").FillAsync("秘密的半条批注");
        var kept = await form.KeepTextsAsync(1);
        kept.ShouldContain("comment goals.annual|");
        kept.ShouldNotContain("秘密");
        (await form.Page.EvaluateAsync<int>("sessionStorage.length + localStorage.length")).ShouldBe(0);

        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "写批注" }).ClickAsync();
        await Assertions.Expect(form.Panel.Locator(".comment-text")).ToHaveTextAsync("秘密的半条批注");
        await form.KeepTextsAsync(0);
    }

    private static async Task StopClockAsync(OpenForm form)
    {
        await form.Page.Clock.InstallAsync();
        await form.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
    }

    // Whether the browser would ask a person who leaves the page. (Really leaving it and staying after all ends the browser of the tests.)
    private static Task<bool> IsAskedAtLeavingAsync(OpenForm form) => form.Page.EvaluateAsync<bool>(
        "() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; }");
}
