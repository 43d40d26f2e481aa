using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

[Collection(WebTests.Name)]
public sealed class ProjectsInTheBrowserTests(SampledApplication application, Browser browser) : BrowserTests(browser), IClassFixture<SampledApplication>
{
    private const string Name = "中小学生劳动教育实践基地运行";

    private IPage _page = null!;

    public override async Task InitializeAsync() => _page = await Windows.OpenAsync(application.Address + "/projects?year=2024");

    private ILocator Names => _page.Locator(".col-name a");

    [Fact]
    public async Task A_search_narrows_the_list_and_stands_in_the_address()
    {
        await _page.GetByLabel("名称或编码").FillAsync("劳动 基地");
        await _page.GetByLabel("名称或编码").PressAsync("Enter");

        await Assertions.Expect(Names).ToHaveTextAsync([Name]);
        _page.Url.ShouldContain("q=%E5%8A%B3%E5%8A%A8");
        await _page.ReloadAsync();
        await Assertions.Expect(_page.GetByLabel("名称或编码")).ToHaveValueAsync("劳动 基地");

        await _page.GetByRole(AriaRole.Link, new() { Name = "清除条件" }).ClickAsync();
        await Assertions.Expect(Names).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Unit_stage_and_state_narrow_the_list_and_no_match_says_what_to_do()
    {
        await _page.GetByLabel("单位").SelectOptionAsync(new SelectOptionValue { Label = "海汀区教育局（含所属单位）" });
        await _page.GetByLabel("环节").SelectOptionAsync("self-evaluation");
        await _page.GetByLabel("状态").SelectOptionAsync("returned");
        await _page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Assertions.Expect(Names).ToHaveCountAsync(2);

        await _page.GetByLabel("状态").SelectOptionAsync("draft");
        await _page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("2024 年没有符合条件的项目")).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "看 2024 年的全部项目" }).ClickAsync();
        await Assertions.Expect(Names).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_head_orders_the_list_and_a_year_changes_it()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "金额（万元）" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Columnheader, new() { Name = "金额" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(_page.Locator("tbody .col-money").First).ToHaveTextAsync("840.00");

        await _page.GetByRole(AriaRole.Link, new() { Name = "金额（万元）" }).ClickAsync();
        await Assertions.Expect(_page.Locator("tbody .col-money").First).ToHaveTextAsync("0.00");

        await _page.GetByRole(AriaRole.Link, new() { Name = "2025 年" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".years [aria-current]")).ToHaveTextAsync("2025 年");
        _page.Url.ShouldContain("sort=money");
    }

    [Fact]
    public async Task A_project_leads_to_its_stages_and_a_stage_to_its_form()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Name);
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(["绩效目标申报", "绩效跟踪", "绩效自评"]);

        await _page.GetByRole(AriaRole.Link, new() { Name = "查看自评表" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".pb-form")).ToContainTextAsync("项目支出绩效自评表");
        await Assertions.Expect(_page.Locator(".pb-form")).ToContainTextAsync("98.37");

        await _page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(_page.Locator(".pb-form")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "下载 PDF" })).ToBeHiddenAsync();
        await Assertions.Expect(_page.Locator(".top-bar")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_form_is_downloaded_as_pdf()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = $"申报表：已批复，查看{Name}的申报表" }).ClickAsync();

        var download = await _page.RunAndWaitForDownloadAsync(() => _page.GetByRole(AriaRole.Link, new() { Name = "下载 PDF" }).ClickAsync());

        download.SuggestedFilename.ShouldBe($"2024年 {Name} 绩效目标申报表.pdf");
        (await PdfText.OfAsync(await File.ReadAllBytesAsync(await download.PathAsync()))).ShouldContain("财政项目支出绩效目标申报表");
    }

    [Fact]
    public async Task What_is_ticked_is_printed_into_one_document()
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = "打印所选" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("请先勾选要打印的项目")).ToBeVisibleAsync();

        await _page.GetByLabel("全选本页").CheckAsync();
        await Assertions.Expect(_page.Locator("[data-chosen]")).ToContainTextAsync($"已勾选 {await Names.CountAsync()} 个");
        await _page.GetByLabel("打印", new() { Exact = true }).SelectOptionAsync("全部已有");
        var download = await _page.RunAndWaitForDownloadAsync(() => _page.GetByRole(AriaRole.Button, new() { Name = "打印所选" }).ClickAsync());

        await Assertions.Expect(_page.Locator("[data-message]")).ToContainTextAsync("已生成");
        var text = await PdfText.OfAsync(await File.ReadAllBytesAsync(await download.PathAsync()));
        text.ShouldContain("项目支出绩效自评表");
        text.ShouldContain("财政项目支出绩效目标申报表");
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(820, 1180)]
    [InlineData(390, 844)]
    public async Task Nothing_scrolls_sideways(int width, int height)
    {
        Windows.Complaints.Expect("status of 404"); // one of the pages is for a project that there is not
        await _page.SetViewportSizeAsync(width, height);
        var project = await _page.GetByRole(AriaRole.Link, new() { Name = "农村供水老旧管网改造", Exact = true }).GetAttributeAsync("href");
        foreach (var path in new[] { "/projects?year=2024", "/projects?q=nothing", project, project + "/tracking", "/projects/" + Guid.Empty, "/import/preview" })
        {
            await _page.GotoAsync(application.Address + path);
            await _page.FitsAsync(width, path!);
        }
    }
}
