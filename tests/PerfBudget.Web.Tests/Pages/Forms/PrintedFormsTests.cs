using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Forms;

[Collection(WebTests.Name)]
public sealed partial class PrintedFormsTests(SampledApplication application) : IClassFixture<SampledApplication>
{
    private const string Name = "中小学生劳动教育实践基地运行";

    [Theory]
    [InlineData("declaration", "绩效目标申报表")]
    [InlineData("tracking", "绩效跟踪表")]
    [InlineData("self-evaluation", "绩效自评表")]
    public async Task A_form_comes_as_pdf_under_a_chinese_name(string stage, string table)
    {
        var answer = await application.Client.GetAsync($"{await PathOfAsync(Name)}/{stage}/pdf");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe($"2024年 {Name} {table}.pdf");
        Squeezed(await PdfText.OfAsync(await answer.Content.ReadAsByteArrayAsync())).ShouldContain(Name);
    }

    [Fact]
    public async Task A_page_shows_the_form_with_its_state_and_the_way_to_its_pdf()
    {
        var path = await PathOfAsync(Name) + "/tracking";

        var page = await application.Client.GetStringAsync(path);

        page.ShouldContain("<article class=\"pb-form");
        page.ShouldContain("已批复");
        page.ShouldContain($"href=\"{path}/pdf\"");
        page.ShouldNotContain("blazor-ssr-end", Case.Sensitive, "a form on screen needs no circuit");
    }

    [Fact]
    public async Task A_self_evaluation_shows_where_its_points_come_from()
    {
        var answer = await application.Client.GetAsync(await PathOfAsync(Name) + "/self-evaluation/score");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("计算结果只供对照");
    }

    [Fact]
    public async Task Several_forms_come_as_one_pdf_that_says_what_it_lacks()
    {
        var (whole, lacking) = (await PathOfAsync(Name), await PathOfAsync("特殊教育资源教室改造（预留）"));

        var answer = await application.Client.GetAsync($"/projects/print?form=tracking&project={IdOf(whole)}&project={IdOf(lacking)}");

        answer.Headers.GetValues("X-Forms").ShouldBe(["1"]);
        answer.Headers.GetValues("X-Projects-Without").ShouldBe(["1"]);
    }

    [Fact]
    public async Task All_forms_of_several_projects_come_with_a_bookmark_each_in_the_order_of_the_list()
    {
        var (second, first) = (await PathOfAsync(Name), await PathOfAsync("农村供水老旧管网改造"));

        var answer = await application.Client.GetAsync($"/projects/print?form=&project={IdOf(first)}&project={IdOf(second)}");
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        var text = Squeezed(await PdfText.OfAsync(pdf));

        answer.Headers.GetValues("X-Forms").ShouldBe(["6"]);
        PdfText.Bookmarks(pdf).Count.ShouldBe(6);
        answer.Content.Headers.ContentDisposition!.FileNameStar!.ShouldStartWith("绩效表 6份 ");
        text.IndexOf("农村供水老旧管网改造", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf(Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "nothing-chosen", "没有勾选项目")]
    [InlineData("&project=nonsense", "nothing-chosen", "没有勾选项目")]
    [InlineData("&project=00000000-0000-0000-0000-000000000001", "nothing-filed", "没有可打印的内容")]
    public async Task What_cannot_be_printed_leads_back_to_the_list_with_a_reason(string chosen, string notice, string reason)
    {
        var answer = await application.Client.GetAsync($"/projects/print?form=tracking&back=%2Fprojects%3Fyear%3D2024{chosen}");

        answer.Headers.Location!.ToString().ShouldBe($"/projects?year=2024&notice={notice}");
        (await application.Client.GetStringAsync(answer.Headers.Location)).ShouldContain(reason);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/projects")]
    [InlineData("/projectsX")]
    public async Task Nobody_is_led_anywhere_but_to_the_list(string back)
    {
        var answer = await application.Client.GetAsync("/projects/print?back=" + Uri.EscapeDataString(back));

        answer.Headers.Location!.ToString().ShouldBe("/projects?notice=nothing-chosen");
    }

    [Theory]
    [InlineData("/projects/00000000-0000-0000-0000-000000000001", "没有这个项目")]
    [InlineData("/projects/00000000-0000-0000-0000-000000000001/tracking", "没有这个项目")]
    [InlineData("/projects/00000000-0000-0000-0000-000000000001/tracking/pdf", "没有这个页面")]
    [InlineData("/projects/nonsense", "没有这个页面")]
    public async Task What_is_not_there_is_said_in_chinese(string path, string words)
    {
        var answer = await application.Client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task A_stage_that_nobody_has_begun_says_so()
    {
        var project = await PathOfAsync("特殊教育资源教室改造（预留）");

        (await application.Client.GetStringAsync(project)).ShouldContain("这一环节尚未填报");
        var answer = await application.Client.GetAsync(project + "/tracking");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("绩效跟踪尚未填报");
        (await application.Client.GetAsync(project + "/nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PathOfAsync(string name)
    {
        var list = await application.Client.GetStringAsync("/projects?year=2024&q=" + Uri.EscapeDataString(name));
        return ProjectLink().Match(list).Groups[1].Value;
    }

    private static string IdOf(string path) => path["/projects/".Length..];

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex("href=\"(/projects/[0-9a-f-]{36})\"")]
    private static partial Regex ProjectLink();
}
