using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Review;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Review;

[Collection(WebTests.Name)]
public sealed class ApproveSeveralTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Unit _unit = Unit.Create("图书馆" + Guid.NewGuid(), "central");

    private ApproveSeveral Approve => application.Services.GetRequiredService<ApproveSeveral>();

    [Fact]
    public async Task What_has_an_open_finding_or_comment_stays_and_the_others_are_approved_with_reason_and_person()
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        var forms = new SubmittedForms(context);
        Project[] projects =
        [
            forms.Declaration(_unit, "设备更新一"), forms.Declaration(_unit, "设备更新二"),
            forms.Declaration(_unit, "缺目标", spoil: file => file.Goals.Overall = file.Goals.Annual = null), // counted as clean at submission: asked anew
            forms.Declaration(_unit, "有批注"),
        ];
        await context.SaveChangesAsync();
        var ids = projects.Select(project => project.Filings[0].Id).ToList();
        await application.Services.GetRequiredService<AddComment>().RunAsync(Viewers.OfEverything, projects[3].Id, projects[3].Filings[0].Stage, "goals.overall", null, "请核对", default);

        var looked = await Approve.LookAsync(Viewers.OfEverything, ids, default);
        looked.Select(form => form.Refusal is null).ShouldBe([true, true, false, false], string.Join("\n", looked.Select(form => form.Refusal)));
        looked[2].Refusal!.ShouldContain("请逐张审核");
        looked[3].Refusal.ShouldBe("有 1 条未解决的批注，请逐张审核。");
        var done = await Approve.RunAsync(Viewers.OfEverything, looked.ToDictionary(form => form.Filing, form => form.Seen), "同意", default);

        done.Count(form => form.Refusal is null).ShouldBe(2);
        await using var after = await application.OpenDatabaseAsync();
        (await after.Filings.Where(filing => ids.Contains(filing.Id) && filing.State == FilingState.Approved).CountAsync()).ShouldBe(2);
        (await after.Steps.Where(step => step.FilingId == ids[0]).OrderBy(step => step.Id).Select(step => new { step.PersonName, step.Reason }).LastAsync())
            .ShouldBe(new { PersonName = "阅览者", Reason = (string?)"同意" });
    }

    [Fact]
    public async Task A_form_that_changed_since_it_was_looked_at_stays_and_strangers_forms_are_not_there()
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        var filing = new SubmittedForms(context).Declaration(_unit, "设备更新").Filings[0].Id;
        await context.SaveChangesAsync();

        (await Approve.RunAsync(Viewers.OfEverything, new Dictionary<Guid, int> { [filing] = 99 }, null, default)).Single().Refusal!.ShouldContain("刚刚有改动");
        var stranger = Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "别处", []));
        (await Approve.LookAsync(stranger, [filing, Guid.NewGuid()], default)).ShouldBeEmpty();
        await Should.ThrowAsync<NotPermittedException>(() => Approve.LookAsync(Viewers.With(new Grant(Role.UnitHead, _unit.Id, "图书馆", [])), [filing], default));
    }
}
