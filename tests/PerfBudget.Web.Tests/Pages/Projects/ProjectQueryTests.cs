using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.Projects.List;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

public sealed class ProjectQueryTests
{
    [Fact]
    public void What_is_usual_is_not_said() => new ProjectQuery().Address().ShouldBe("/projects");

    [Fact]
    public void An_address_says_everything_again()
    {
        var query = new ProjectQuery
        {
            Year = 2024, Search = "环境 100%", Unit = Guid.NewGuid(), Stage = FormKind.Tracking, State = "draft", Order = ProjectOrder.Money, Descending = false, Page = 3, Size = 50,
        };

        Parse(query.Address()["/projects".Length..]).ShouldBe(query);
    }

    [Theory]
    [InlineData("?year=abc&page=-1&size=7&unit=x&stage=y&state=z&sort=w&dir=v")]
    [InlineData("?year=99999999999999&page=0&size=1000000")]
    [InlineData("?year=1066&page=1.5&q=%00")]
    [InlineData("?page=１&size=２０")]
    public void What_is_not_understood_counts_as_not_said(string said) => Parse(said).ShouldBe(new ProjectQuery());

    [Fact]
    public void A_search_has_its_limit() => Parse("?q=" + new string('长', 500)).Search.Length.ShouldBe(ProjectQuery.LongestSearch);

    [Fact]
    public void Another_order_begins_at_the_first_page_and_the_same_turns_round()
    {
        var byName = new ProjectQuery { Page = 4 }.By(ProjectOrder.Name);

        (byName.Order, byName.Descending, byName.Page).ShouldBe((ProjectOrder.Name, false, 1));
        byName.By(ProjectOrder.Name).Descending.ShouldBeTrue();
    }

    private static ProjectQuery Parse(string query) => ProjectQuery.Parse(new AddressQuery(name => QueryHelpers.ParseQuery(query).GetValueOrDefault(name)));
}
