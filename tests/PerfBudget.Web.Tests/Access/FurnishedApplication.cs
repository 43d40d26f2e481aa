using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Evidence;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Samples;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Assignments;
using PerfBudget.Web.Tests.Pages.Editing;
using PerfBudget.Web.Tests.Pages.Library;
using PerfBudget.Web.Tests.Pages.Rectifications;
using PerfBudget.Web.Tests.Pages.Review;
using PerfBudget.Web.Tests.Pages.Years;
using Shouldly;

namespace PerfBudget.Web.Tests.Access;

/// <summary>The application with the samples, and with something of everything that a page can show: each role has somebody who sees it.</summary>
public sealed class FurnishedApplication(PostgresServer server) : RunningApplication(server)
{
    private readonly Dictionary<Role, Account> _people = [];

    public Account Of(Role role) => _people[role];

    /// <summary>A declaration that nothing was written into.</summary>
    public Guid Empty { get; private set; }

    /// <summary>A project whose tracking was approved, with a rectification, evidence and money lines.</summary>
    public Guid Tracked { get; private set; }

    /// <summary>A project whose tracking is being written.</summary>
    public Guid Tracking { get; private set; }

    /// <summary>A project whose declaration waits for the reviewer, with comments and a version.</summary>
    public Guid Submitted { get; private set; }

    public Guid SubmittedFiling { get; private set; }

    public Guid Cancelled { get; private set; }

    /// <summary>A unit that may be merged.</summary>
    public Guid Unit { get; private set; }

    public Guid WaitingProposal { get; private set; }

    /// <summary>A declaration of which the leader was asked to fill two indicators, and that assignment.</summary>
    public Guid Assisted { get; private set; }

    public Guid Assignment { get; private set; }

    /// <summary>A project that was continued into the next year.</summary>
    public Guid Continued { get; private set; }

    public Guid Indicator { get; private set; }

    /// <summary>The sample of a name that has a form of this stage.</summary>
    public async Task<Guid> SampleAsync(string name, FormKind kind)
    {
        await using var context = await OpenDatabaseAsync();
        return await context.Projects.Where(project => project.Name == name && project.Filings.Any(filing => filing.Kind == kind)).Select(project => project.Id).SingleAsync();
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Services.GetRequiredService<LoadSamples>().RunAsync(SampledApplication.SamplesFolder, CancellationToken.None);
        var drafts = new Drafts(this);
        Empty = await drafts.NewAsync();
        var tracked = await TrackedProject.AddAsync(this);
        Tracked = tracked.Project.Id;
        Tracking = (await TrackedProject.AddAsync(this, FilingState.Draft)).Project.Id;
        await RectifyAsync(tracked);
        await ProveAsync();
        await SubmitAsync();
        Cancelled = await CancelAsync(drafts);
        await using (var context = await OpenDatabaseAsync())
        {
            Unit = (await context.Projects.SingleAsync(project => project.Id == Cancelled)).UnitId;
            Indicator = await context.LibraryIndicators.Select(row => row.Id).FirstOrDefaultAsync();
        }

        WaitingProposal = await LibraryRequests.WaitingAsync(this, Unit, "街镇文化活动参与率");
        await this.ArrangeAsync(2026, new StageEntry(FormKind.Tracking, null, Today.AddDays(40), true, 7, new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30))));
        await AssistAsync();
        await ContinueAsync(drafts);
        await PeopleAsync();
    }

    private async Task AssistAsync()
    {
        var form = await AssistedForm.FileAsync(this, _people[Role.Leader] = await AccountAsync("of" + Role.Leader, (Role.Leader, null)));
        (Assisted, Assignment) = (form.Project, form.Assignment);
    }

    private async Task ContinueAsync(Drafts drafts)
    {
        Continued = await drafts.NewAsync();
        await drafts.ApproveAsync(Continued, FormKind.Declaration);
        var continued = await Services.GetRequiredService<ContinueProject>().RunAsync(
            await drafts.ViewerAsync(Continued, "张三"), Continued, "示例项目", keepAmounts: false, CancellationToken.None);
        continued.Refusal.ShouldBeNull();
    }

    private async Task RectifyAsync(TrackedProject tracked)
    {
        var stage = (Stage)FormKind.Tracking;
        var due = Today.AddDays(20);
        var (order, answer, settle) = (Services.GetRequiredService<OrderRectification>(), Services.GetRequiredService<AnswerRectification>(), Services.GetRequiredService<SettleRectification>());
        await order.RunAsync(Viewers.OfEverything, Tracked, stage, "请在期限内补齐设备验收资料，并说明进度落后的原因。", due, CancellationToken.None);
        await answer.RunAsync(tracked.Filer, await LastAsync(), "已补齐六台的验收单，其余六台十二月到货。", CancellationToken.None);
        await settle.RunAsync(Viewers.OfEverything, await LastAsync(), await AnsweredAsync(), false, "到货后须附安装照片。", due.AddDays(10), CancellationToken.None);
        await answer.RunAsync(tracked.Filer, await LastAsync(), "照片已上传到佐证材料。", CancellationToken.None);
        await order.RunAsync(Viewers.OfEverything, Tracked, stage, "支出进度请按月报送。", due, CancellationToken.None);
    }

    private async Task<DateTimeOffset?> AnsweredAsync()
    {
        await using var context = await OpenDatabaseAsync();
        return (await context.Rectifications.OrderByDescending(order => order.Id).FirstAsync()).AnsweredAt;
    }

    private async Task<long> LastAsync()
    {
        await using var context = await OpenDatabaseAsync();
        return await context.Rectifications.MaxAsync(order => order.Id);
    }

    private async Task ProveAsync()
    {
        var drafts = new Drafts(this);
        await using var context = await OpenDatabaseAsync();
        foreach (var project in new[] { Tracked, Tracking })
        {
            var filer = await drafts.ViewerAsync(project, "张三");
            var row = (await drafts.FileAsync(project, FormKind.Tracking)).Indicators[0].Id;
            await Services.GetRequiredService<AddEvidence>().RunAsync(filer, project, FormKind.Tracking, row, "设备验收单（六台）.pdf", Encoding.UTF8.GetBytes($"%PDF-1.7 {project} %%EOF"), CancellationToken.None);
            await Services.GetRequiredService<WriteLedger>().RunAsync(filer, project,
            [
                new MoneyLineText("2026-01-05", "年初预算", "财政拨款", "1,000,000", "县财预〔2026〕5号"), new MoneyLineText("2026-07-01", "支出", "财政拨款", "700,000", "设备首付款"),
            ], CancellationToken.None);
        }
    }

    private async Task SubmitAsync()
    {
        await using (var context = await OpenDatabaseAsync())
        {
            var unit = Domain.Units.Unit.Create("丙县文化馆", "central");
            context.Units.Add(unit);
            var forms = new SubmittedForms(context);
            var project = forms.Declaration(unit, "流动图书车更新", findings: new FindingCounts(0, 2, 1));
            forms.Declaration(unit, "读者培训", minutes: 5);
            await context.SaveChangesAsync();
            (Submitted, SubmittedFiling) = (project.Id, project.Filings[0].Id);
        }

        await Services.GetRequiredService<AddComment>().RunAsync(
            Viewers.OfEverything, Submitted, FormKind.Declaration, "goals.overall", null, "请写明更新几辆，服务哪些乡镇。", CancellationToken.None);
    }

    private async Task<Guid> CancelAsync(Drafts drafts)
    {
        var project = await drafts.NewAsync();
        await Services.GetRequiredService<CancelProject>().RunAsync(
            Viewers.With(new Grant(Role.Administrator, null, null, [])), project, cancel: true, "年中压减，不再实施。", CancellationToken.None);
        return project;
    }

    private async Task PeopleAsync()
    {
        await using var context = await OpenDatabaseAsync();
        var units = await context.Units.Where(unit => unit.MergedIntoId == null).Select(unit => (Guid?)unit.Id).ToListAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => !_people.ContainsKey(role)))
        {
            _people[role] = await AccountAsync("of" + role, role is Role.Filer or Role.UnitHead ? [.. units.Select(unit => (role, unit))] : [(role, null)]);
        }
    }
}
