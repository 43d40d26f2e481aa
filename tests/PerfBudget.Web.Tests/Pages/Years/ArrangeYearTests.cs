using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Years;

[Collection(WebTests.Name)]
public sealed class ArrangeYearTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly Viewer Administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));

    private ArrangeYear Arrange => application.Services.GetRequiredService<ArrangeYear>();

    [Theory]
    [InlineData(2091, false)]
    [InlineData(2092, true)]
    public async Task Of_two_people_on_one_page_the_second_is_told_and_overwrites_nothing(int number, bool isArranged)
    {
        var year = new FiscalYear(number);
        if (isArranged)
        {
            (await application.ArrangeAsync(number, Due(number, 3))).ShouldBeNull();
        }

        var (_, seen) = await Arrange.FindAsync(Administrator, year, CancellationToken.None);
        (await Arrange.RunAsync(Administrator, year, seen, true, [Due(number, 4)], CancellationToken.None)).ShouldBeNull();

        (await Arrange.RunAsync(Administrator, year, seen, true, [Due(number, 5)], CancellationToken.None)).ShouldNotBeNull().ShouldContain("别人刚刚也改了");

        (await Arrange.FindAsync(Administrator, year, CancellationToken.None)).Year.Of(FormKind.Declaration)!.Due.ShouldBe(new DateOnly(number, 4, 1));
    }

    private static StageEntry Due(int year, int month) => new(FormKind.Declaration, null, new DateOnly(year, month, 1), false, 7, null);
}
