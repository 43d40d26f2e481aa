using PerfBudget.Persistence.Queries;
using PerfBudget.UseCases.Addresses;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

public sealed class ListPagingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    public void A_list_has_as_many_pages_as_its_rows_fill_and_at_least_one(int rows, int pages) => Paging.Pages(rows, 20).ShouldBe(pages);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("99", 3)]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("x", 1)]
    [InlineData(null, 1)]
    [InlineData("99999999999999", 1)]
    public void What_an_address_names_is_a_page_that_there_is(string? said, int page) =>
        Paging.Within(Paging.Read(said), 50, 20).ShouldBe(page);

    [Fact]
    public void The_last_page_holds_the_rest() => Enumerable.Range(1, 50).ToList().OfPage(3, 20).ShouldBe(Enumerable.Range(41, 10));

    [Theory]
    [InlineData("培训", "%培训%")]
    [InlineData("50%_a", @"%50\%\_a%")]
    [InlineData(@"a\b", @"%a\\b%")]
    public void Signs_of_a_pattern_are_sought_as_they_are(string words, string pattern) => LikePattern.Containing(words).ShouldBe(pattern);
}
