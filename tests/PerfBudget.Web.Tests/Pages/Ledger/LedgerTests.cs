using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Ledger;
using PerfBudget.UseCases.Ledger;
using PerfBudget.Web.Tests.Pages.Rectifications;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Ledger;

[Collection(WebTests.Name)]
public sealed class LedgerTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly MoneyLineText Spent = new("2026-03-01", "支出", "财政拨款", "700,000", "第一批");

    [Fact]
    public async Task One_wrong_line_keeps_all_from_being_written()
    {
        var tracked = await TrackedProject.AddAsync(application);

        var answer = await WriteAsync(tracked.Filer, tracked, Spent, Spent with { Amount = "很多" });

        (answer!.Added, answer.Problems.ShouldHaveSingleItem()).ShouldBe((0, "第 2 行：“很多”不是金额，应如 1,280.50。"));
        (await ReadAsync(tracked.Head, tracked))!.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_struck_out_stays_and_counts_no_more()
    {
        var tracked = await TrackedProject.AddAsync(application);
        await WriteAsync(tracked.Filer, tracked, Spent, Spent with { Amount = "5" });
        var line = (await ReadAsync(tracked.Filer, tracked))!.Entries[0];

        (await StrikeAsync(tracked.Filer, tracked, line.Id, " ")).ShouldBe("请写明作废的理由。");
        (await StrikeAsync(tracked.Filer, tracked, line.Id, "重复")).ShouldBeNull();
        (await StrikeAsync(tracked.Filer, tracked, line.Id, "重复")).ShouldBe("这一笔已经作废。");

        var ledger = (await ReadAsync(tracked.Head, tracked))!;
        (ledger.Entries.Count, ledger.Entries[0].StruckReason, ledger.Sums.Sum(MoneyKind.Spent)).ShouldBe((2, "重复", 5m));
    }

    [Fact]
    public async Task The_unit_s_filer_writes_others_read_and_strangers_learn_nothing()
    {
        var tracked = await TrackedProject.AddAsync(application);
        foreach (var other in new[] { tracked.Stranger, tracked.Head, Viewers.OfEverything })
        {
            (await WriteAsync(other, tracked, Spent)).ShouldBeNull();
        }

        await WriteAsync(tracked.Filer, tracked, Spent);
        (await ReadAsync(tracked.Head, tracked))!.MayWrite.ShouldBeFalse();
        (await ReadAsync(Viewers.OfEverything, tracked))!.Entries.Count.ShouldBe(1);
        (await ReadAsync(tracked.Stranger, tracked)).ShouldBeNull();
        (await Compare.RunAsync(tracked.Stranger, tracked.Project.Id, FormKind.Tracking, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_form_is_held_against_the_ledger_up_to_the_end_of_its_period()
    {
        var tracked = await TrackedProject.AddAsync(application);
        await WriteAsync(tracked.Filer, tracked, Spent, Spent with { On = "2026-09-01" });

        var compared = (await Compare.RunAsync(tracked.Head, tracked.Project.Id, FormKind.Tracking, CancellationToken.None))!;

        compared.Until.ShouldBe(new DateOnly(2026, 8, 31));
        var cell = compared.Cells.ShouldHaveSingleItem();
        (cell.Field, cell.Now, cell.Ledger, cell.Differs).ShouldBe(("money.executed.total", "650000", "700000", true));
    }

    private CompareLedger Compare => application.Services.GetRequiredService<CompareLedger>();

    private Task<LedgerView?> ReadAsync(Viewer viewer, TrackedProject tracked) => application.Services.GetRequiredService<ReadLedger>().RunAsync(viewer, tracked.Project.Id, CancellationToken.None);

    private Task<LedgerAnswer?> WriteAsync(Viewer viewer, TrackedProject tracked, params MoneyLineText[] lines) =>
        application.Services.GetRequiredService<WriteLedger>().RunAsync(viewer, tracked.Project.Id, lines, CancellationToken.None);

    private Task<string?> StrikeAsync(Viewer viewer, TrackedProject tracked, long id, string reason) =>
        application.Services.GetRequiredService<StrikeLedgerLine>().RunAsync(viewer, tracked.Project.Id, id, reason, CancellationToken.None);
}
