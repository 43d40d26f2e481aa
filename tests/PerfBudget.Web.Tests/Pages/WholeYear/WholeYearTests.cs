using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Editing;
using PerfBudget.Web.Tests.Pages.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.WholeYear;

/// <summary>
/// One project through its whole year in a real browser, by four people: declared, confirmed, returned, mended, approved; tracked;
/// evaluated; printed. With <c>PERFBUDGET_PICTURES</c> set to a folder, a picture of each step is laid down there.
/// </summary>
[Collection(WebTests.Name)]
public sealed class WholeYearTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const int Year = 2026;
    private const string Name = "社区卫生站检验能力提升";

    private const string Indicators = """
        一级指标	二级指标	三级指标	指标值	分值
        成本指标	经济成本指标	检验设备购置总成本	≤128万元	20
        产出指标	数量指标	更新检验设备台数	≥12台	10
        		培训检验人员人次	≥240人次	10
        	质量指标	设备验收合格率	=100%	10
        	时效指标	设备投入使用时间	10月底前	10
        效益指标	社会效益指标	检验报告平均出具时间	≤2小时	20
        满意度指标	服务对象满意度指标	就诊居民满意度	≥90%	10
        """;

    private int _picture;

    [Fact]
    public async Task From_target_to_tracking_to_self_evaluation_by_four_people()
    {
        var unit = await UnitAsync();
        await application.ArrangeAsync(Year, new StageEntry(FormKind.Tracking, null, null, false, 7, new Period(new DateOnly(Year, 1, 1), new DateOnly(Year, 6, 30))));
        var (filer, head, reviewer, leader) = (
            await PersonAsync("何云", Role.Filer, unit), await PersonAsync("罗衡", Role.UnitHead, unit), await PersonAsync("沈竹", Role.Reviewer, null), await PersonAsync("严立", Role.Leader, null));

        var project = await DeclareAsync(filer, unit);
        await SubmitAsync(filer, project, FormKind.Declaration);
        await TakeAsync(head, project, FormKind.Declaration, "确认");
        await ReturnWithTwoCommentsAsync(reviewer);

        await filer.GotoAsync(application.Address);
        await PictureAsync(filer, "待办");
        await Assertions.Expect(filer.GetByText("满意度怎样取得？").First).ToBeVisibleAsync();
        var mending = await EditAsync(filer, project, FormKind.Declaration);
        await Assertions.Expect(filer.Locator(".editor [data-comments-open]")).ToHaveCountAsync(2);
        await PictureAsync(filer, "填写时的批注");
        await FillAsync(mending, "goals.annual", "2026年投入不超过128万元，更新检验设备12台，设备验收合格率100%，10月底前投入使用；培训检验人员240人次；检验报告平均出具时间缩短到2小时以内，就诊居民满意度（每季度问卷）不低于90%。");
        await mending.BeSavedAsync();
        foreach (var (field, row) in new[] { ("goals.annual", 0), ("indicator.target", 6) })
        {
            await ChooseAsync(mending, field, row);
            await mending.Panel.Locator(".panel-comments").GetByRole(AriaRole.Button, new() { Name = "已解决" }).First.ClickAsync();
        }

        await Assertions.Expect(filer.Locator(".editor [data-comments-open]")).ToHaveCountAsync(0);
        await SubmitAsync(filer, project, FormKind.Declaration);
        await TakeAsync(head, project, FormKind.Declaration, "确认");
        await OpenDeskAsync(reviewer);
        await Assertions.Expect(reviewer.Locator(".review-form [data-field='goals.annual']")).ToHaveAttributeAsync("data-changed", "改");
        await PictureAsync(reviewer, "版本对照");
        await TakeAsync(reviewer, project, FormKind.Declaration, "批复", "目标明确，同意。");

        await TrackAsync(filer, project);
        await SubmitAsync(filer, project, FormKind.Tracking);
        await TakeAsync(head, project, FormKind.Tracking, "确认");
        await TakeAsync(reviewer, project, FormKind.Tracking, "批复");

        await EvaluateAsync(filer, project);
        await SubmitAsync(filer, project, FormKind.SelfEvaluation);
        await TakeAsync(head, project, FormKind.SelfEvaluation, "确认");
        await TakeAsync(reviewer, project, FormKind.SelfEvaluation, "批复");

        foreach (var kind in Enum.GetValues<FormKind>())
        {
            await PrintAsync(leader, project, kind);
        }

        await using var context = await application.OpenDatabaseAsync();
        (await context.Filings.Where(filing => filing.ProjectId == project).Select(filing => filing.State).ToListAsync()).ShouldAllBe(state => state == FilingState.Approved);
        (await context.Steps.CountAsync(step => step.UnitId == unit.Id)).ShouldBe(12);
        (await context.Versions.CountAsync(version => version.UnitId == unit.Id)).ShouldBe(7);
    }

    private async Task<Guid> DeclareAsync(IPage page, Unit unit)
    {
        await page.GotoAsync($"{application.Address}/projects/new");
        await page.GetByLabel("项目名称").FillAsync(Name);
        await page.GetByLabel("年度").FillAsync(Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await PictureAsync(page, "新建项目");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立项目并填写申报表" }).ClickAsync();
        var form = new OpenForm(page);
        await form.BeReadyAsync();
        var project = Guid.Parse(page.Url.Split('/')[^3]);
        foreach (var (field, text) in new[]
        {
            ("project.nature", "一次性项目"), ("project.category", "特定目标类"), ("project.department", "云溪区卫生健康局"), ("project.start", "2026-01-01"), ("project.end", "2026-12-31"),
            ("money.project.total", "1,280,000"), ("money.project.fiscal", "1,280,000"), ("money.project.other", "0"),
            ("money.annual.total", "1,280,000"), ("money.annual.fiscal", "1,280,000"), ("money.annual.carryover", "0"), ("money.annual.other", "0"),
            ("goals.overall", "提升社区卫生站检验能力，居民在家门口完成常规检验。"),
            ("goals.annual", "2026年投入不超过128万元，更新检验设备12台，设备验收合格率100%，10月底前投入使用；检验报告平均出具时间缩短到2小时以内，就诊居民满意度不低于90%。"),
        })
        {
            await FillAsync(form, field, text);
        }

        await ChooseAsync(form, "indicator.level3");
        await form.PasteAsync(Indicators);
        await form.BeSavedAsync();
        await PictureAsync(page, "申报表已填");
        return project;
    }

    private async Task OpenDeskAsync(IPage page)
    {
        await page.GotoAsync($"{application.Address}/review");
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).First.ClickAsync();
        await page.Locator("[data-review][data-ready]").WaitForAsync();
    }

    private async Task ReturnWithTwoCommentsAsync(IPage page)
    {
        await OpenDeskAsync(page);
        var cells = new[] { page.Locator(".review-form [data-field='goals.annual']"), page.Locator(".review-form [data-field='indicator.target'][data-row]").Last };
        foreach (var (cell, text) in cells.Zip(["请写明培训多少人次", "满意度怎样取得？"]))
        {
            await cell.ClickAsync();
            await page.Keyboard.PressAsync("c");
            await page.Keyboard.InsertTextAsync(text);
            await page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(cell).ToBeFocusedAsync();
        }

        await PictureAsync(page, "审核工作台");
        await page.Keyboard.PressAsync("r");
        await page.GetByRole(AriaRole.Button, new() { Name = "带入未解决的批注" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认退回" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"已退回：{Name}" })).ToBeVisibleAsync();
        await PictureAsync(page, "已退回");
    }

    private async Task TrackAsync(IPage page, Guid project)
    {
        var form = await BeginAsync(page, project, FormKind.Tracking);
        await Assertions.Expect(form.Cell("indicator.target")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("cell-locked"));
        foreach (var (field, text) in new[]
        {
            ("project.office", "检验科"), ("project.recurrent", "否"), ("money.budget.total", "1,280,000"), ("money.executed.total", "640,000"), ("money.rate.total", "50"), ("tracking.needsAdjustment", "否"),
            ("tracking.explanation", "培训推迟一期，第三季度补办，不影响全年目标。"),
            ("sign.responsible", "罗衡"), ("sign.preparer", "何云"), ("sign.date", "2026-07-10"),
        })
        {
            await FillAsync(form, field, text);
        }

        await FillColumnAsync(form, "indicator.expected", "≤64万元", "6台", "120人次", "100%", "10月底前", "≤2小时", "≥90%");
        await FillColumnAsync(form, "indicator.actual", "64万元", "6台", "96人次", "100%", "按计划推进", "1.8小时", "93%");
        await FillAsync(form, "indicator.deviation", "少24人次", 2);
        await FillAsync(form, "indicator.reason", "第二季度培训因流感高发推迟一期", 2);
        await FillAsync(form, "indicator.measure", "9月补办一期，年底前完成240人次", 2);
        await form.BeSavedAsync();
        await PictureAsync(page, "跟踪表已填");
    }

    private async Task EvaluateAsync(IPage page, Guid project)
    {
        var form = await BeginAsync(page, project, FormKind.SelfEvaluation);
        foreach (var (field, text) in new[]
        {
            ("money.initial.total", "128"), ("money.budget.total", "128"), ("money.executed.total", "121.6"), ("money.weight.total", "10"), ("money.rate.total", "95"), ("money.score.total", "9.5"),
            ("money.initial.fiscal", "128"), ("money.budget.fiscal", "128"), ("money.executed.fiscal", "121.6"),
            ("evaluation.goalResult", "更新检验设备12台，验收合格率100%，9月投入使用；培训检验人员246人次；检验报告平均1.8小时出具，就诊居民满意度93%。"),
        })
        {
            await FillAsync(form, field, text);
        }

        await ChooseAsync(form, "indicator.actual", 2);
        await Assertions.Expect(form.Panel.Locator(".panel-earlier")).ToContainTextAsync("96人次"); // what the tracking said
        await FillColumnAsync(form, "indicator.actual", "121.6万元", "12台", "246人次", "100%", "9月20日投入使用", "1.8小时", "93%");
        await FillColumnAsync(form, "indicator.score", "20", "10", "10", "10", "10", "20", "10");
        await FillAsync(form, "evaluation.totalWeight", "100");
        await FillAsync(form, "evaluation.total", "99.5");
        await form.BeSavedAsync();
        await PictureAsync(page, "自评表已填");
        await page.GotoAsync($"{application.Address}/projects/{project}/self-evaluation/score");
        await PictureAsync(page, "评分依据");
    }

    private async Task<OpenForm> BeginAsync(IPage page, Guid project, FormKind kind)
    {
        await page.GotoAsync($"{application.Address}/projects/{project}");
        await page.GetByRole(AriaRole.Button, new() { Name = $"新建{kind.Form()}" }).ClickAsync();
        var form = new OpenForm(page);
        await form.BeReadyAsync();
        return form;
    }

    private async Task<OpenForm> EditAsync(IPage page, Guid project, FormKind kind)
    {
        await page.GotoAsync($"{application.Address}/projects/{project}/{kind.Id()}/edit");
        var form = new OpenForm(page);
        await form.BeReadyAsync();
        return form;
    }

    private async Task SubmitAsync(IPage page, Guid project, FormKind kind) => await TakeAsync(page, project, kind, "提交");

    private async Task TakeAsync(IPage page, Guid project, FormKind kind, string step, string? reason = null)
    {
        await page.GotoAsync($"{application.Address}/projects/{project}/{kind.Id()}");
        await page.Locator(".flow-step summary", new() { HasText = step }).ClickAsync();
        if (reason is not null)
        {
            await page.Locator(".flow-step[open] textarea").FillAsync(reason);
        }

        await PictureAsync(page, $"{kind.Form()}{step}");
        await page.Locator(".flow-step[open] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"已{step}" })).ToBeVisibleAsync();
        await PictureAsync(page, $"{kind.Form()}已{step}");
    }

    private async Task PrintAsync(IPage page, Guid project, FormKind kind)
    {
        await page.GotoAsync($"{application.Address}/projects/{project}/{kind.Id()}");
        var waiting = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下载 PDF" }).ClickAsync();
        var path = await (await waiting).PathAsync();
        var text = await PdfText.OfAsync(await File.ReadAllBytesAsync(path));
        text.ShouldContain(Name);
        text.ShouldMatch("已批复 ?第[0-9]版 ?校验码 ?[0-9A-F]{4}-");
        if (Looks.Folder is { } folder)
        {
            File.Copy(path, Path.Combine(folder, $"{kind.Id()}.pdf"), overwrite: true);
        }
    }

    private static async Task FillAsync(OpenForm form, string field, string text, int row = 0)
    {
        await ChooseAsync(form, field, row);
        await form.TypeAsync(text);
        await form.PressAsync("Tab");
    }

    // A click into the chosen cell opens it to be changed; here it is to be written anew.
    private static async Task ChooseAsync(OpenForm form, string field, int row = 0)
    {
        await form.Cell(field, row).ClickAsync();
        await form.PressAsync("Escape");
    }

    private static async Task FillColumnAsync(OpenForm form, string field, params string[] texts)
    {
        await ChooseAsync(form, field);
        await form.PasteAsync(string.Join('\n', texts));
    }

    private Task PictureAsync(IPage page, string what) => page.PictureAsync($"{++_picture:00} {what}");

    private async Task<Unit> UnitAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var department = Unit.Create("云溪区卫生健康局", "shanghai");
        var unit = Unit.Create("云溪区社区卫生服务中心", "shanghai");
        unit.Department = department;
        context.Units.AddRange(department, unit);
        await context.SaveChangesAsync();
        return unit;
    }

    private async Task<IPage> PersonAsync(string name, Role role, Unit? unit) =>
        (await OpenForm.OpenAsync(Windows, application, await application.AccountAsync(name, (role, unit?.Id)))).Page;
}
