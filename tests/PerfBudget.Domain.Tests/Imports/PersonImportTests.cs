using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Imports;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Imports;

public sealed class PersonImportTests
{
    private static readonly string[] Heads = ["姓名", "用户名", "单位", "角色", "邮箱"];

    [Fact]
    public void Several_roles_in_several_units_are_several_rows_of_one_person()
    {
        var plan = Plan([], ["王一", "wangyi", "甲局", "单位填报员", "w@example.com"], ["", "WANGYI", "02", "单位负责人", ""]);

        plan.Lines.Select(line => line.Action).ShouldBe([ImportAction.New, ImportAction.Changed]);
        var person = plan.People.Single();
        (person.Name, person.Email, person.IsNew).ShouldBe(("王一", "w@example.com", true));
        person.Roles.ShouldBe([(Role.Filer, "甲局"), (Role.UnitHead, "乙局")]);
    }

    [Fact]
    public void Who_is_on_record_gets_what_is_new_and_nothing_is_taken()
    {
        KnownPerson[] known = [new("liuer", "刘二", "l@example.com", false, [(Role.Filer, "甲局")])];

        var plan = Plan(known, ["刘二", "LiuEr", "甲局", "单位填报员", ""], ["刘二", "liuer", "全部单位", "财政审核员", "n@example.com"]);

        plan.Lines.Select(line => line.Action).ShouldBe([ImportAction.Same, ImportAction.Changed]);
        plan.Lines[1].What.ShouldBe("授予财政审核员（全部单位）；邮箱：l@example.com → n@example.com");
        plan.People.Single().Roles.ShouldBe([(Role.Reviewer, null)]);
        plan.New.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "new", "甲局", "单位填报员", "", "姓名", "请填写姓名")]
    [InlineData("王一", "", "甲局", "单位填报员", "", "用户名", "请填写用户名")]
    [InlineData("王一", "有汉字", "甲局", "单位填报员", "", "用户名", "用户名只能由")]
    [InlineData("王一", "=cmd", "甲局", "单位填报员", "", "用户名", "像是公式")]
    [InlineData("王一", "taken", "甲局", "单位填报员", "", "用户名", "用户名已属于“刘二”")]
    [InlineData("停三", "closed", "甲局", "单位填报员", "", "用户名", "账号已停用")]
    [InlineData("王一", "new", "没有的局", "单位填报员", "", "单位", "没有这个单位")]
    [InlineData("王一", "new", "并掉的局", "单位填报员", "", "单位", "已并入其他单位")]
    [InlineData("王一", "new", "03", "单位填报员", "", "单位", "几个单位用这个代码")]
    [InlineData("王一", "new", "甲局", "局长", "", "角色", "没有这个角色")]
    [InlineData("王一", "new", "甲局", "", "", "角色", "请填写角色")]
    [InlineData("王一", "new", "", "单位填报员", "", "单位", "须指定一个单位")]
    [InlineData("王一", "new", "", "财政审核员", "", "单位", "请填写单位，或填“全部单位”")]
    [InlineData("王一", "new", "甲局", "管理员", "", "单位", "管理员不属于某个单位")]
    [InlineData("王一", "new", "甲局", "单位填报员", "not an address", "邮箱", "不像是邮箱地址")]
    public void What_is_wrong_is_said_at_its_cell(string name, string userName, string unit, string role, string email, string head, string why)
    {
        KnownPerson[] known = [new("taken", "刘二", null, false, []), new("closed", "停三", null, true, [])];

        var line = Plan(known, [name, userName, unit, role, email]).Lines.Single();

        line.Action.ShouldBe(ImportAction.Wrong);
        line.Problems[head].ShouldContain(why);
    }

    [Fact]
    public void The_same_row_twice_and_two_names_of_one_login_are_wrong()
    {
        var lines = Plan([], ["王一", "w", "甲局", "单位填报员", ""], ["王一", "w", "甲局", "单位填报员", ""], ["王二", "w", "乙局", "单位填报员", ""]).Lines;

        lines[1].Problems["用户名"].ShouldBe("与第 2 行重复");
        lines[2].Problems["姓名"].ShouldContain("与第 2 行的同一用户名姓名不同");
    }

    [Fact]
    public void A_unit_named_once_by_name_and_once_by_code_gives_its_role_once()
    {
        var plan = Plan([], ["王一", "w", "乙局", "单位填报员", ""], ["王一", "w", "02", "单位填报员", ""]);

        plan.People.Single().Roles.Count.ShouldBe(1);
    }

    private static PersonImportPlan Plan(KnownPerson[] known, params string[][] rows) => PersonImport.Plan(
        ImportTable.Read([Heads, .. rows], PersonImport.Columns).Table!, known,
        new Dictionary<string, bool> { ["甲局"] = true, ["乙局"] = true, ["并掉的局"] = false }, new Dictionary<string, string?> { ["02"] = "乙局", ["03"] = null });
}
