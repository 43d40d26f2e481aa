using System.Net;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Units;

[Collection(WebTests.Name)]
public sealed class UnitPagesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_unit_is_put_below_its_department_renamed_and_shown_in_the_tree()
    {
        var bureau = await SaveAsync("/units/new", "甲县卫生局");
        var clinic = await SaveAsync("/units/new", "甲县卫生院", bureau);

        await SaveAsync($"/units/{clinic}", "甲县中心卫生院", bureau);

        var tree = await (await application.Client.GetAsync("/units")).TextAsync();
        tree.IndexOf("甲县卫生局", StringComparison.Ordinal).ShouldBeInRange(0, tree.IndexOf("甲县中心卫生院", StringComparison.Ordinal));
        tree.ShouldNotContain("甲县卫生院<");
    }

    [Fact]
    public async Task Units_stand_by_their_codes_and_those_without_one_behind()
    {
        foreach (var (name, code) in new[] { ("己县第10小学", "903010"), ("己县第1小学", "903001"), ("己县第2小学", "903002"), ("己县阿小学", "") })
        {
            (await SendAsync("/units/new", name, null, code)).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        var tree = await (await application.Client.GetAsync("/units")).TextAsync();
        var choices = await (await application.Client.GetAsync("/units/new")).TextAsync();
        foreach (var page in new[] { tree, choices })
        {
            new[] { "己县第1小学", "己县第2小学", "己县第10小学", "己县阿小学" }.Select(name => page.IndexOf(name + "<", StringComparison.Ordinal)).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task A_unit_cannot_stand_below_itself()
    {
        var above = await SaveAsync("/units/new", "乙县教育局");
        var below = await SaveAsync("/units/new", "乙县第一中学", above);

        (await RefusalAsync($"/units/{above}", "乙县教育局", below)).ShouldContain("主管部门不能是本单位或本单位的下级单位");
        (await RefusalAsync($"/units/{above}", "乙县教育局", above)).ShouldContain("主管部门不能是本单位或本单位的下级单位");
    }

    [Fact]
    public async Task Names_are_unique_and_not_blank()
    {
        await SaveAsync("/units/new", "丙县水务局");

        (await RefusalAsync("/units/new", "丙县水务局", null)).ShouldContain("已有名为“丙县水务局”的单位");
        (await RefusalAsync("/units/new", "  ", null)).ShouldContain("请填写单位名称");
        (await RefusalAsync("/units/new", new string('长', 201), null)).ShouldContain("最多 200 个字");
    }

    [Fact]
    public async Task A_unit_that_is_not_on_record_is_not_found() =>
        (await application.Client.GetAsync("/units/" + Guid.NewGuid())).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<string> SaveAsync(string page, string name, string? department = null)
    {
        var answer = await SendAsync(page, name, department);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.TextAsync());
        return answer.LeadsTo()!["/units/".Length..].Split('?')[0];
    }

    private async Task<string> RefusalAsync(string page, string name, string? department) => await (await SendAsync(page, name, department)).TextAsync();

    private Task<HttpResponseMessage> SendAsync(string page, string name, string? department, string code = "") => application.Client.SendFormAsync(
        page, "unit", ("Entry.Name", name), ("Entry.Code", code), ("Entry.Department", department ?? ""), ("Entry.Place", "central"));
}
