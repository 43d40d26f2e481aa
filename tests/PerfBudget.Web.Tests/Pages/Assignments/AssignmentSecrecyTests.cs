using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Assignments;

/// <summary>What nobody learns by an assignment: the colleague of the project, others of the assignment.</summary>
[Collection(WebTests.Name)]
public sealed class AssignmentSecrecyTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    // Every page and every question about a project that there is; none of them knows the colleague.
    private static readonly string[] OfProject =
    [
        "", "/declaration", "/tracking", "/self-evaluation", "/self-evaluation/score", "/declaration/pdf", "/declaration/edit", "/declaration/edit/sheet",
        "/declaration/edit/findings", "/declaration/edit/history?field=goals.annual", "/declaration/edit/earlier?field=goals.annual", "/declaration/edit/indicators?words=x",
        "/declaration/history", "/declaration/versions/1", "/declaration/comments", "/declaration/judgement", "/declaration/ledger", "/declaration/evidence",
        "/declaration/assist", "/money", "/money/import", "/copy", "/hand-over", "/cancel", "/resume",
    ];

    [Fact]
    public async Task Who_knows_the_name_of_anothers_page_neither_writes_as_its_person_nor_keeps_that_person_from_writing()
    {
        var form = await AssistedForm.FileAsync(application);
        var (drafts, page) = (new Drafts(application), Guid.NewGuid());
        (await drafts.EditAsync(form.Project, new SentEdit(page, 1, "indicator.target", form.One, int.MaxValue, "≥1", Typing: true))).Status.ShouldBe(EditStatus.Saved);

        (await application.Services.GetRequiredService<FillAssigned>().RunAsync(
            form.ColleaguesView, form.Assignment, [new SentEdit(page, 900, "indicator.target", form.One, int.MaxValue, "≥2人次")], CancellationToken.None))!
            .Results.Single().Status.ShouldBe(EditStatus.Saved);
        (await drafts.EditAsync(form.Project, new SentEdit(page, 2, "indicator.target", form.One, int.MaxValue, "≥3人次"))).Status.ShouldBe(EditStatus.Saved);

        (await form.FileAsync()).Indicators.Single(row => row.Id == Guid.Parse(form.One)).Target!.Text.ShouldBe("≥3人次");
        (await drafts.HistoryAsync(form.Project)).Where(change => change.Field == "indicator.target" && change.Row == form.One).OrderBy(change => change.Sequence)
            .Select(change => (change.After, change.PersonName)).ShouldBe([("≥1", "张三"), ("≥2人次", form.Colleague.Name), ("≥3人次", "张三")]);
        using var client = await application.ClientOfAsync(form.Colleague);
        var told = await AssistedForm.PostAsync(client, form.Link + "/edit/changes", new { browser = Guid.NewGuid(), since = 0, cell = (string?)null });
        (await told.TextAsync()).ShouldNotContain(page.ToString());
    }

    [Fact]
    public async Task No_other_question_and_no_other_page_answers_the_colleague()
    {
        var form = await AssistedForm.FileAsync(application);
        using var client = await application.ClientOfAsync(form.Colleague);

        foreach (var rest in new[] { "/edit/earlier?field=indicator.target&row=" + form.One, "/edit/indicators?words=x", "/edit/judgement", "/judgement", "/ledger", "/comments", "/evidence", "/pdf", "/history" })
        {
            (await client.GetAsync(form.Link + rest)).StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
        }

        var explain = await AssistedForm.PostAsync(client, $"{form.Link}/edit/explain", new { facts = "x", text = "x" });
        explain.StatusCode.ShouldBe((await AssistedForm.PostAsync(client, $"{form.Link}/edit/no-such-question", new { })).StatusCode);
        explain.IsSuccessStatusCode.ShouldBeFalse();
        foreach (var rest in OfProject)
        {
            var (there, nowhere) = (await client.GetAsync($"/projects/{form.Project}{rest}"), await client.GetAsync($"/projects/{Guid.NewGuid()}{rest}"));
            there.StatusCode.ShouldBe(nowhere.StatusCode, rest);
            form.ShouldTellNothingElse(await there.TextAsync(), rest, isNamed: false);
        }

        var whole = $"/projects/{form.Project}/declaration/edit";
        (await AssistedForm.EditAsync(client, whole, "indicator.target", form.One, "1")).ShouldBeNull();
        (await AssistedForm.PostAsync(client, $"{whole}/changes", new { browser = Guid.NewGuid(), since = 0 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AssistedForm.PostAsync(client, $"/projects/{form.Project}/declaration/comments", new { field = "goals.annual", text = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await client.GetAsync("/projects?year=2026")).TextAsync()).ShouldNotContain("示例项目");
    }

    [Fact]
    public async Task Nobody_else_learns_that_there_is_an_assignment()
    {
        var form = await AssistedForm.FileAsync(application);
        var elsewhere = await AssistedForm.FileAsync(application);
        foreach (var account in new[] { form.Filer, elsewhere.Colleague, elsewhere.Filer, await application.AccountAsync("rev" + Guid.NewGuid().ToString("N")[..8], (Role.Reviewer, null)) })
        {
            using var client = await application.ClientOfAsync(account);
            foreach (var rest in new[] { "", "/edit/sheet", "/edit/findings", $"/edit/history?field=indicator.target&row={form.One}" })
            {
                var (there, nowhere) = (await client.GetAsync(form.Link + rest), await client.GetAsync($"/assist/{Guid.NewGuid()}{rest}"));
                (there.StatusCode, nowhere.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound), rest);
                (await there.TextAsync()).ShouldNotContain("培训人次");
            }

            (await AssistedForm.EditAsync(client, $"{form.Link}/edit", "indicator.target", form.One, "1")).ShouldBeNull();
            (await AssistedForm.PostAsync(client, $"{form.Link}/edit/changes", new { browser = Guid.NewGuid(), since = 0 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await AssistedForm.PostAsync(client, $"{form.Link}/edit/key", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var signIn = await application.Stranger.GetAsync(form.Link);
        (signIn.StatusCode, signIn.LeadsTo()).ShouldBe((HttpStatusCode.Redirect, $"/sign-in?returnUrl={Uri.EscapeDataString(form.Link)}"));
        (await application.Stranger.GetAsync($"{form.Link}/edit/sheet")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var file = await form.FileAsync();
        file.Indicators.Find(row => row.Id.ToString() == form.One)!.Target!.Text.ShouldBe("≥240人次");
    }
}
