using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Testing;
using PerfBudget.Testing.Rectifications;
using PerfBudget.UseCases.Evidence;
using Shouldly;
using Xunit;

namespace PerfBudget.UseCases.Tests.Evidence;

[Collection(FormTests.Name)]
public sealed class EvidenceTests(UseCaseHost host) : IClassFixture<UseCaseHost>
{
    private static readonly byte[] Pdf = "%PDF-1.7 一 %%EOF"u8.ToArray();

    [Fact]
    public async Task A_version_keeps_the_evidence_that_it_was_submitted_with()
    {
        var tracked = await TrackedProject.AddAsync(host, FilingState.Draft);
        (await AddAsync(tracked.Filer, tracked, Pdf)).ShouldBeNull();
        await StepAsync(tracked, FlowStep.Submit);
        await StepAsync(tracked, FlowStep.Withdraw);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();
        file.BelongsTo(1).ShouldBeTrue();

        (await RemoveAsync(tracked.Filer, tracked, file.Id)).ShouldBeNull();

        var removed = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();
        (removed.IsThere, removed.BelongsTo(1), removed.BelongsTo(2)).ShouldBe((false, true, false));
        (await DownloadAsync(tracked.Head, tracked, file.Id))!.Bytes.ShouldBe(Pdf);
    }

    [Fact]
    public async Task What_was_in_no_version_is_gone_when_it_is_removed()
    {
        var tracked = await TrackedProject.AddAsync(host, FilingState.Draft);
        await AddAsync(tracked.Filer, tracked, Pdf);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();

        await RemoveAsync(tracked.Filer, tracked, file.Id);

        (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldBeEmpty();
        (await DownloadAsync(tracked.Filer, tracked, file.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Limits_hold()
    {
        var tracked = await TrackedProject.AddAsync(host, FilingState.Draft);
        (await AddAsync(tracked.Filer, tracked, [])).ShouldBe("请选择一个文件；空文件不能上传。");
        (await AddAsync(tracked.Filer, tracked, new byte[EvidenceFile.MostBytes + 1])).ShouldBe("文件超过 10 MB 的上限，请压缩或拆分。");
        (await AddAsync(tracked.Filer, tracked, "text"u8.ToArray()))!.ShouldStartWith("不收这种文件。");
        for (byte n = 0; n < 5; n++)
        {
            var bytes = new byte[EvidenceFile.MostBytes];
            Pdf.CopyTo(bytes, 0);
            Pdf.CopyTo(bytes, bytes.Length - Pdf.Length);
            bytes[Pdf.Length] = n;
            (await AddAsync(tracked.Filer, tracked, bytes)).ShouldBeNull();
            (await AddAsync(tracked.Filer, tracked, bytes)).ShouldBe("这个指标已经有内容相同的文件。");
        }

        (await AddAsync(tracked.Filer, tracked, Pdf)).ShouldBe("这张表的佐证材料合计超过 50 MB，请先移除不用的文件。");
    }

    [Fact]
    public async Task Only_who_may_adds_sees_and_removes()
    {
        var tracked = await TrackedProject.AddAsync(host, FilingState.Draft);
        await AddAsync(tracked.Filer, tracked, Pdf);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();
        foreach (var other in new[] { tracked.Stranger, tracked.Head, Viewers.OfEverything })
        {
            (await AddAsync(other, tracked, "%PDF-1.7 二 %%EOF"u8.ToArray())).ShouldNotBeNull();
            (await RemoveAsync(other, tracked, file.Id)).ShouldNotBeNull();
        }

        (await host.Services.GetRequiredService<FindEvidence>().RunAsync(tracked.Stranger, tracked.Project.Id, FormKind.Tracking, CancellationToken.None)).ShouldBeNull();
        (await DownloadAsync(tracked.Stranger, tracked, file.Id)).ShouldBeNull();
        (await FindAsync(tracked.Head, tracked)).Evidence.Count.ShouldBe(1);
    }

    private async Task StepAsync(TrackedProject tracked, FlowStep step)
    {
        await using var context = await host.OpenDatabaseAsync();
        var filing = await context.Filings.SingleAsync(row => row.ProjectId == tracked.Project.Id);
        var taken = filing.Take(step, new Decision(new Actor("1", "何云"), DateTimeOffset.UtcNow), needsConfirmation: false);
        context.Add(taken.Record!);
        if (taken.Version is { } version)
        {
            context.Add(version);
        }

        await context.SaveChangesAsync();
    }

    private async Task<EvidenceView> FindAsync(Viewer viewer, TrackedProject tracked) =>
        (await host.Services.GetRequiredService<FindEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, CancellationToken.None))!;

    private Task<string?> AddAsync(Viewer viewer, TrackedProject tracked, byte[] bytes) =>
        host.Services.GetRequiredService<AddEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, tracked.Machines.Id, "验收单.pdf", bytes, CancellationToken.None);

    private Task<string?> RemoveAsync(Viewer viewer, TrackedProject tracked, Guid id) =>
        host.Services.GetRequiredService<RemoveEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, id, CancellationToken.None);

    private Task<DownloadedEvidence?> DownloadAsync(Viewer viewer, TrackedProject tracked, Guid id) =>
        host.Services.GetRequiredService<DownloadEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, id, CancellationToken.None);
}
