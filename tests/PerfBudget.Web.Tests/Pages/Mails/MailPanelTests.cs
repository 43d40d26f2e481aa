using Microsoft.Extensions.Configuration;
using PerfBudget.UseCases.Mails;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Mails;

[Collection(WebTests.Name)]
public sealed class MailPanelTests(MailingApplication application) : IClassFixture<MailingApplication>
{
    [Fact]
    public async Task A_test_letter_goes_to_the_address_that_was_typed_without_any_script()
    {
        (await (await application.Client.SendFormAsync("/running-state", "try-mail", ("To", "无"))).TextAsync()).ShouldContain("请填写一个邮箱地址");

        (await (await application.Client.SendFormAsync("/running-state", "try-mail", ("To", "guan@bureau.example"))).TextAsync())
            .ShouldContain("邮件服务器已接收，请到 guan@bureau.example 查看");

        (await application.Server.NextAsync()).To.ShouldBe(["guan@bureau.example"]);
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var setup = MailSetup.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PerfBudget:Mail:Host"] = "smtp.example", ["PerfBudget:Mail:Security"] = "ssl",
        }).Build());

        setup.Settings.ShouldBeNull();
        foreach (var key in new[] { "Security", "From", "BaseUrl" })
        {
            setup.Mistake!.ShouldContain("PerfBudget:Mail:" + key);
        }
    }
}
