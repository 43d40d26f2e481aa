using System.Text.RegularExpressions;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

/// <summary>Pages show what is wrong at the field that it is about, put the focus on the first one, and keep what was typed.</summary>
[Collection(WebTests.Name)]
public sealed class ProblemsAtTheFieldTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_unit_without_a_name_and_with_a_code_that_is_too_long_says_so_at_both_fields_and_focuses_the_name()
    {
        var code = new string('9', Unit.CodeLength + 1);
        var page = await SentAsync(
            application.Client, "/units/new", "unit", ("Entry.Name", " "), ("Entry.Code", code), ("Entry.Department", ""),
                ("Entry.Place", "central"));

        page.At("Entry.Name").ShouldStartWith("请填写单位名称");
        page.At("Entry.Code").ShouldStartWith("单位编码最多");
        page.Focused.ShouldBe("Entry.Name");
        page.Text.ShouldContain($"value=\"{code}\"");
        page.Text.ShouldNotContain("alert-danger");
    }

    [Fact]
    public async Task A_person_with_a_user_name_of_other_letters_is_told_at_the_user_name()
    {
        var page = await SentAsync(application.Client, "/people/new", "new-person", ("Name", "孙小明"), ("UserName", "孙小明"));

        page.At("UserName").ShouldStartWith("用户名只能由字母、数字");
        page.Focused.ShouldBe("UserName");
        page.Text.ShouldContain("value=\"孙小明\"");
    }

    [Fact]
    public async Task A_new_project_without_unit_and_with_a_year_beyond_the_last_says_so_at_both_fields()
    {
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], "shanghai");
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        using var filer = await application.ClientOfAsync(
            await application.AccountAsync("fields" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, unit.Id)));

        var page = await SentAsync(
            filer, "/projects/new", "new-project", ("name", "校舍维修"), ("unit", ""), ("year", "2100"), ("anyway", "2100"));

        page.At("unit").ShouldStartWith("请选择单位");
        page.At("year").ShouldStartWith("请填写 2000 至 2099 之间的年度");
        page.Focused.ShouldBe("unit");
        page.Text.ShouldContain("value=\"校舍维修\"");
    }

    private static async Task<SentPage> SentAsync(
        HttpClient client, string path, string form, params (string Name, string Value)[] fields) =>
        new(await (await client.SendFormAsync(path, form, fields)).TextAsync());

    private sealed record SentPage(string Text)
    {
        /// <summary>The name of the field that gets the focus.</summary>
        public string? Focused => Fields().Where(tag => Regex.IsMatch(tag, @"\sautofocus"))
            .Select(tag => Attribute(tag, "name")).SingleOrDefault();

        /// <summary>The sentence that a field names as its description, where it says that it is wrong.</summary>
        public string At(string name)
        {
            var tag = Fields().Single(tag => Attribute(tag, "name") == name);
            Attribute(tag, "aria-invalid").ShouldBe("true", tag);
            var id = Attribute(tag, "aria-describedby").ShouldNotBeNull().Split(' ')[0];
            var said = Regex.Match(Text, $"id=\"{Regex.Escape(id)}\".*?</p>", RegexOptions.Singleline).Value;
            return Regex.Match(said, "<span>(?<said>[^<]+)</span></p>").Groups["said"].Value;
        }

        private IEnumerable<string> Fields() => Regex.Matches(Text, "<(input|select|textarea)\\s[^>]*>").Select(match => match.Value);

        private static string? Attribute(string tag, string name) =>
            Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"") is { Success: true } found ? found.Groups["value"].Value : null;
    }
}
