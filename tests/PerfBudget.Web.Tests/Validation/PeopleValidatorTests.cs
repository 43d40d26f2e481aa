using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Mails;
using PerfBudget.UseCases.Accounts.Password;
using PerfBudget.UseCases.Accounts.People;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Validation;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

public sealed class PeopleValidatorTests
{
    private static readonly PersonEntry Person = new("孙小明", "sunxiaoming");
    private static readonly PasswordEntry Password = new("the old password", "a quite different one", "a quite different one");

    [Fact]
    public void A_name_is_as_long_as_its_limit_and_no_longer()
    {
        new PersonNameEntryValidator().ShouldTake(new PersonNameEntry(Said.Long(AccountRules.NameLength)));
        new PersonNameEntryValidator()
            .ShouldRefuse(new PersonNameEntry(Said.Long(AccountRules.NameLength + 1)), "Name", RefusalCode.TooLong, "姓名最多");
    }

    [Theory]
    [InlineData(null, RefusalCode.Required)]
    [InlineData("  ", RefusalCode.Required)]
    [InlineData("孙\u0007明", RefusalCode.ControlCharacters)]
    public void A_name_that_is_blank_or_holds_control_characters_is_refused(string? name, string code)
    {
        new PersonNameEntryValidator().ShouldRefuse(new PersonNameEntry(name), "Name", code, "姓名");
        new PersonEntryValidator().ShouldRefuse(Person with { Name = name }, "Name", code, "姓名");
    }

    [Fact]
    public void A_user_name_is_as_long_as_its_limit_and_no_longer()
    {
        new PersonEntryValidator().ShouldTake(Person with { UserName = new string('a', AccountRules.UserNameLength) });
        new PersonEntryValidator().ShouldRefuse(
            Person with { UserName = new string('a', AccountRules.UserNameLength + 1) }, "UserName", RefusalCode.Malformed,
                $"最多 {AccountRules.UserNameLength} 个字符");
    }

    [Theory]
    [InlineData("has space")]
    [InlineData("有汉字")]
    [InlineData("a\0b")]
    public void A_user_name_of_other_characters_is_refused(string name) =>
        new PersonEntryValidator().ShouldRefuse(Person with { UserName = name }, "UserName", RefusalCode.Malformed, "用户名只能由字母、数字");

    [Fact]
    public void Each_wrong_field_of_a_person_has_its_own_sentence() =>
        new PersonEntryValidator().Problems(new PersonEntry("", "")).ShouldNotBeNull().All.Select(problem => problem.Field)
            .ShouldBe(["Name", "UserName"]);

    [Theory]
    [InlineData(Role.Filer, true, RefusalCode.Contradiction, "单位填报员须指定一个单位")]
    [InlineData(Role.Filer, false, RefusalCode.Required, "单位填报员须指定一个单位")]
    [InlineData(Role.Reviewer, false, RefusalCode.Required, "请选择单位，或选“全部单位”")]
    public void A_role_without_a_unit_is_refused_unless_it_is_one_for_all_units_and_they_are_chosen(
        Role role, bool isEverywhere, string code, string words) =>
        new RoleEntryValidator().ShouldRefuse(new RoleEntry(role, null, isEverywhere), "Unit", code, words);

    [Fact]
    public void A_filer_in_a_unit_is_taken() => new RoleEntryValidator().ShouldTake(new RoleEntry(Role.Filer, Guid.NewGuid(), false));

    [Fact]
    public void An_administrator_in_a_unit_is_refused() => new RoleEntryValidator().ShouldRefuse(
        new RoleEntry(Role.Administrator, Guid.NewGuid(), false), "Unit", RefusalCode.Contradiction, "管理员不属于某个单位");

    [Fact]
    public void No_role_is_refused_at_the_role() => new RoleEntryValidator()
        .ShouldRefuse(new RoleEntry(null, null, true), "Role", RefusalCode.NotOffered, "请选择角色");

    [Fact]
    public void A_reviewer_of_all_units_is_taken() => new RoleEntryValidator().ShouldTake(new RoleEntry(Role.Reviewer, null, true));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData(" chen@school.example ")]
    public void One_address_or_none_is_taken(string? address) => new MailAddressEntryValidator().ShouldTake(new MailAddressEntry(address));

    [Theory]
    [InlineData("chen")]
    [InlineData("chen@school.example, li@school.example")]
    [InlineData("chen\r\n@school.example")]
    public void Anything_else_is_no_address(string address) =>
        new MailAddressEntryValidator().ShouldRefuse(new MailAddressEntry(address), "Email", RefusalCode.Malformed, "这不是一个邮箱地址");

    [Fact]
    public void An_address_is_as_long_as_its_limit_and_no_longer()
    {
        const string name = "chen@";
        new MailAddressEntryValidator().ShouldTake(new MailAddressEntry(name + new string('a', MailAddresses.Length - name.Length)));
        new MailAddressEntryValidator().ShouldRefuse(
            new MailAddressEntry(name + new string('a', MailAddresses.Length - name.Length + 1)), "Email", RefusalCode.Malformed,
                "这不是一个邮箱地址");
    }

    [Theory]
    [InlineData(AccountRules.ShortestPassword)]
    [InlineData(AccountRules.LongestPassword)]
    public void A_password_is_taken_at_both_limits(int length)
    {
        var wanted = new string('x', length);
        new PasswordEntryValidator().ShouldTake(Password with { Wanted = wanted, Again = wanted });
    }

    [Theory]
    [InlineData(AccountRules.ShortestPassword - 1, RefusalCode.TooShort)]
    [InlineData(AccountRules.LongestPassword + 1, RefusalCode.TooLong)]
    [InlineData(0, RefusalCode.Required)]
    public void A_password_beyond_a_limit_is_refused(int length, string code)
    {
        var wanted = new string('x', length);
        new PasswordEntryValidator().ShouldRefuse(Password with { Wanted = wanted, Again = wanted }, "Wanted", code, "密码");
    }

    [Fact]
    public void The_second_time_has_to_be_as_the_first() =>
        new PasswordEntryValidator()
            .ShouldRefuse(Password with { Again = "another one" }, "Again", RefusalCode.Contradiction, "两次输入的新密码不一样");

    [Fact]
    public void The_old_password_is_no_new_one() =>
        new PasswordEntryValidator()
            .ShouldRefuse(Password with { Wanted = Password.Current, Again = Password.Current }, "Wanted", RefusalCode.Contradiction,
                "与当前密码相同");

    [Fact]
    public void The_current_password_is_asked_for() =>
        new PasswordEntryValidator().ShouldRefuse(Password with { Current = "" }, "Current", RefusalCode.Required, "请填写当前密码");
}
