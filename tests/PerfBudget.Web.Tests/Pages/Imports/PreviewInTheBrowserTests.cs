using System.Text;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Imports;

/// <summary>Also pins that the Blazor script of the 9.0 runtime pack still runs circuits with this server, uploads among them.</summary>
[Collection(WebTests.Name)]
public sealed class PreviewInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private IPage _page = null!;

    public override async Task InitializeAsync()
    {
        _page = await Windows.OpenAsync(application.Address + "/import/preview");
        await Assertions.Expect(_page.Locator("#file")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_document_shows_its_forms_with_fields_indicators_and_remarks_and_draws_them()
    {
        await UploadAsync(await File.ReadAllBytesAsync(Path.Combine(SampledApplication.SamplesFolder, "central-self-evaluation-2024-education-bureau.txt")));

        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(2);
        await Assertions.Expect(_page.GetByText("找到 2 张表")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Gridcell, new() { Name = "中小学生劳动教育实践基地运行" }).First).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Tab, new() { Name = "指标" }).First.ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Gridcell, new() { Name = "参与学校覆盖率" })).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Tab, new() { Name = "说明" }).First.ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Gridcell, new() { Name = "18", Exact = true })).ToBeVisibleAsync();

        await _page.GetByRole(AriaRole.Button, new() { Name = "看画出来的表" }).First.ClickAsync();
        await Assertions.Expect(_page.Locator(".pb-form")).ToContainTextAsync("项目支出绩效自评表");
    }

    [Fact]
    public async Task Nothing_of_a_document_is_stored()
    {
        await UploadAsync(await File.ReadAllBytesAsync(Path.Combine(SampledApplication.SamplesFolder, "shanghai-tracking-2025-special-education.txt")));
        await Assertions.Expect(_page.GetByText("找到 1 张表")).ToBeVisibleAsync();

        (await application.Client.GetStringAsync("/projects")).ShouldContain("还没有项目");
    }

    [Theory]
    [InlineData("", "文件是空的。")]
    [InlineData("\u0089PNG\r\n", "这不是文本，而是PNG 图片")]
    [InlineData("PK\u0003\u0004", "文件已损坏，打不开")]
    [InlineData("%PDF-1.7", "这不是文本，而是PDF")]
    public async Task What_is_no_text_is_refused_in_one_sentence(string latin1, string sentence)
    {
        await UploadAsync(Encoding.Latin1.GetBytes(latin1));

        await Assertions.Expect(_page.GetByRole(AriaRole.Alert).Filter(new() { HasText = sentence })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_sent()
    {
        await UploadAsync(new byte[21 * 1024 * 1024]);

        await Assertions.Expect(_page.GetByText("超过 20 MB 的上限")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_without_a_form_says_so_and_another_file_can_be_chosen()
    {
        await UploadAsync("会议通知\n\n请于周五参加会议。"u8.ToArray());
        await Assertions.Expect(_page.GetByText("没有找到绩效目标申报表、跟踪（监控）表或自评表。")).ToBeVisibleAsync();

        await UploadAsync([]);
        await Assertions.Expect(_page.GetByText("文件是空的。")).ToBeVisibleAsync();
    }

    private Task UploadAsync(byte[] bytes) => _page.SetInputFilesAsync("#file", new FilePayload { Name = "文件.txt", MimeType = "text/plain", Buffer = bytes });
}
