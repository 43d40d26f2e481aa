using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.UseCases.Evidence;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Rectifications;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Evidence;

[Collection(WebTests.Name)]
public sealed partial class EvidenceTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly byte[] Pdf = "%PDF-1.7 一 %%EOF"u8.ToArray();

    [Fact]
    public async Task A_version_keeps_the_evidence_that_it_was_submitted_with()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
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
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await AddAsync(tracked.Filer, tracked, Pdf);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();

        await RemoveAsync(tracked.Filer, tracked, file.Id);

        (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldBeEmpty();
        (await DownloadAsync(tracked.Filer, tracked, file.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Limits_hold()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
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
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await AddAsync(tracked.Filer, tracked, Pdf);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();
        foreach (var other in new[] { tracked.Stranger, tracked.Head, Viewers.OfEverything })
        {
            (await AddAsync(other, tracked, "%PDF-1.7 二 %%EOF"u8.ToArray())).ShouldNotBeNull();
            (await RemoveAsync(other, tracked, file.Id)).ShouldNotBeNull();
        }

        (await application.Services.GetRequiredService<FindEvidence>().RunAsync(tracked.Stranger, tracked.Project.Id, FormKind.Tracking, CancellationToken.None)).ShouldBeNull();
        (await DownloadAsync(tracked.Stranger, tracked, file.Id)).ShouldBeNull();
        (await FindAsync(tracked.Head, tracked)).Evidence.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_is_served_as_a_download_and_never_sniffed()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        await AddAsync(tracked.Filer, tracked, Pdf);
        var file = (await FindAsync(tracked.Filer, tracked)).Evidence.ShouldHaveSingleItem();

        var answer = await application.Client.GetAsync($"/projects/{tracked.Project.Id}/tracking/evidence/{file.Id}");

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
    }

    [Fact]
    public async Task Several_files_are_sent_at_once_and_each_that_is_wrong_is_named_at_its_indicator()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        using var client = await application.ClientOfAsync(await application.AccountAsync("e" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, tracked.UnitId)));

        var mixed = await (await SendAsync(client, tracked, ("甲.pdf", Pdf), ("乙.pdf", "text"u8.ToArray()))).TextAsync();
        mixed.ShouldContain("已上传 1 个文件。");
        mixed.ShouldContain("乙.pdf：不收这种文件。");
        mixed.IndexOf("乙.pdf：", StringComparison.Ordinal).ShouldBeGreaterThan(mixed.IndexOf($"id=\"row-{tracked.Machines.Id}\"", StringComparison.Ordinal));

        var sent = await SendAsync(client, tracked, ("丙.pdf", "%PDF-1.7 丙 %%EOF"u8.ToArray()), ("丁.pdf", "%PDF-1.7 丁 %%EOF"u8.ToArray()));
        sent.Headers.Location!.ToString().ShouldEndWith($"?at={tracked.Machines.Id}&added=2#row-{tracked.Machines.Id}");
        (await FindAsync(tracked.Filer, tracked)).Evidence.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_too_large_is_told_so_whatever_its_size()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.Draft);
        using var client = await application.ClientOfAsync(await application.AccountAsync("e" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, tracked.UnitId)));

        (await (await SendAsync(client, tracked, ("大.pdf", new byte[20 * 1024 * 1024]))).TextAsync()).ShouldContain("文件超过 10 MB 的上限");

        // Of a body that is announced as larger than the page takes nothing is read.
        var path = $"/projects/{tracked.Project.Id}/tracking/evidence";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[60 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        request.Headers.ExpectContinue = true;
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.RequestEntityTooLarge);
        (await answer.TextAsync()).ShouldContain("佐证材料每个文件不超过 10 MB");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, TrackedProject tracked, params (string Name, byte[] Bytes)[] files)
    {
        var path = $"/projects/{tracked.Project.Id}/tracking/evidence";
        var form = TheForm().Match(await client.GetStringAsync(path)).Value;
        using var content = new MultipartFormDataContent();
        foreach (System.Text.RegularExpressions.Match field in Hidden().Matches(form))
        {
            content.Add(new StringContent(field.Groups[2].Value), field.Groups[1].Value);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "File", name);
        }

        return await client.PostAsync(path, content);
    }

    [System.Text.RegularExpressions.GeneratedRegex("<form[^>]*multipart/form-data.*?</form>", System.Text.RegularExpressions.RegexOptions.Singleline)]
    private static partial System.Text.RegularExpressions.Regex TheForm();

    [System.Text.RegularExpressions.GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial System.Text.RegularExpressions.Regex Hidden();

    private async Task StepAsync(TrackedProject tracked, FlowStep step)
    {
        await using var context = await application.OpenDatabaseAsync();
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
        (await application.Services.GetRequiredService<FindEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, CancellationToken.None))!;

    private Task<string?> AddAsync(Viewer viewer, TrackedProject tracked, byte[] bytes) =>
        application.Services.GetRequiredService<AddEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, tracked.Machines.Id, "验收单.pdf", bytes, CancellationToken.None);

    private Task<string?> RemoveAsync(Viewer viewer, TrackedProject tracked, Guid id) =>
        application.Services.GetRequiredService<RemoveEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, id, CancellationToken.None);

    private Task<DownloadedEvidence?> DownloadAsync(Viewer viewer, TrackedProject tracked, Guid id) =>
        application.Services.GetRequiredService<DownloadEvidence>().RunAsync(viewer, tracked.Project.Id, FormKind.Tracking, id, CancellationToken.None);
}
