using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence.Queries;
using PerfBudget.Testing;
using PerfBudget.Testing.Projects;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Years;

/// <summary>The database tells the last day of a stage as the editor does.</summary>
[Collection(WebTests.Name)]
public sealed class DeadlineTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    private static readonly DateOnly Today = new(2025, 6, 20);
    private static int _years = 2030;

    // The calendar's last day and the extensions, oldest first, as days from today.
    [Theory]
    [InlineData(null)]
    [InlineData(null, 3)]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(5, 9)]
    [InlineData(5, 5)]
    [InlineData(5, 2)]
    [InlineData(5, 20, 9)]
    [InlineData(5, 20, 1)]
    [InlineData(-5, -2)]
    public async Task Begun_unbegun_and_queued_forms_have_the_last_day_that_the_filing_window_says(int? due, params int[] extensions)
    {
        var year = BudgetYear.Create(new FiscalYear(Interlocked.Increment(ref _years)));
        year.Of(FormKind.Declaration)!.Arrange(Today.AddDays(-30), due is { } days ? Today.AddDays(days) : null, false, 7).ShouldBeNull();
        var (begun, queued, unbegun) = await SaveAsync(year, extensions);
        var newest = extensions.Length == 0 ? (DateOnly?)null : Today.AddDays(extensions[^1]);
        var window = FilingWindow.Of(year, FormKind.Declaration, newest, Today);

        await using var context = new Contexts(database).CreateDbContext();
        var filer = Viewers.With(new Grant(Role.Filer, begun.UnitId, "单位", [begun.UnitId]));
        var rows = await context.TodoRowsAsync(filer, Today, 20, CancellationToken.None);
        var inQueue = await context
            .WithDeadlines(context.Filings.Where(filing => filing.UnitId == queued.UnitId && filing.State == FilingState.InReview))
            .SingleAsync();

        foreach (var project in new[] { begun, unbegun })
        {
            var row = rows.Single(row => row.Project == project.Id);
            (row.Due, row.IsExtended).ShouldBe((window.Due, window.IsExtended), row.Task);
        }

        inQueue.Due.ShouldBe(window.Due);
    }

    private async Task<(Project Begun, Project Queued, Project Unbegun)> SaveAsync(BudgetYear year, int[] extensions)
    {
        await using var context = new Contexts(database).CreateDbContext();
        context.Add(year);
        var records = new ProjectRecords(context);
        var unit = records.Unit("云溪区卫生站" + Guid.NewGuid().ToString("N")[..8]);
        var begun = records.Project(unit, "在填", year: year.Number);
        var queued = records.Project(unit, "在审", year: year.Number, stages: (FormKind.Declaration, FilingState.InReview));
        var unbegun = Project.Create(unit, new FiscalYear(year.Number), "未填");
        context.Add(unbegun);
        foreach (var project in new[] { begun, queued, unbegun })
        {
            foreach (var until in extensions)
            {
                context.Add(new Extension(
                    project, FormKind.Declaration, Today.AddDays(until), "补充材料", new Actor("r", "沈竹"), ProjectRecords.Start));
                await context.SaveChangesAsync();
            }
        }

        await context.SaveChangesAsync();
        return (begun, queued, unbegun);
    }
}
