using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PerfBudget.Persistence;
using PerfBudget.Testing;

namespace PerfBudget.Web.Tests;

/// <summary>Contexts on a test's database, as the application has them.</summary>
internal sealed class Contexts : IDbContextFactory<PerfBudgetContext>
{
    private readonly DbContextOptions<PerfBudgetContext> _options;

    public Contexts(FreshDatabase database, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PerfBudgetContext>();
        options.UsePerfBudget(database.ApplicationConnectionString).AddInterceptors(interceptors);
        _options = options.Options;
    }

    public PerfBudgetContext CreateDbContext() => new(_options);
}
