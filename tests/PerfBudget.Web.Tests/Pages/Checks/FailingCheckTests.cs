using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Testing.Editing;
using PerfBudget.UseCases.Flow;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Checks;

/// <summary>A check that cannot run keeps no other from speaking, and no submission passes over it.</summary>
[Collection(WebTests.Name)]
public sealed class FailingCheckTests(FailingCheckApplication application, Browser browser)
    : BrowserTests(browser), IClassFixture<FailingCheckApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_form_is_not_submitted_while_a_check_cannot_run_and_the_log_names_the_check()
    {
        var project = await _drafts.NewAsync();
        var filing = await FilingAsync(project);

        var viewer = await _drafts.ViewerAsync(project, "张三");
        var answer = await application.Services.GetRequiredService<TakeStep>().RunAsync(
            viewer, project, FormKind.Declaration, FlowStep.Submit, null, filing.Sequence, CancellationToken.None);

        answer!.Refusal.ShouldBe("有 1 项检查没有运行成功，暂不能提交。" + FailingCheckApplication.Sentence);
        (await FilingAsync(project)).State.ShouldBe(FilingState.Draft);
        application.Errors.ShouldContain($"Check test.failing could not run over filing {filing.Id}: 在这里失败");
    }

    [Fact]
    public async Task The_panel_beside_a_form_says_which_check_could_not_run_and_what_the_others_found()
    {
        var text = WebUtility.HtmlDecode(await application.Client.GetStringAsync($"/projects/{await _drafts.NewAsync()}/declaration"));

        text.ShouldContain(FailingCheckApplication.Sentence);
        text.ShouldNotContain(">没有发现问题。");
    }

    [Fact]
    public async Task The_editor_says_which_check_could_not_run()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());

        var alert = form.Page.Locator("[data-findings]").GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(FailingCheckApplication.Sentence);
    }

    private async Task<Filing> FilingAsync(Guid project)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Filings.SingleAsync(filing => filing.ProjectId == project && filing.Kind == FormKind.Declaration);
    }
}
