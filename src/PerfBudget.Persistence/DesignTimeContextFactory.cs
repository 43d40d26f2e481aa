using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PerfBudget.Persistence;

/// <summary>Gives dotnet-ef a context; no command of its that is used here opens the connection.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PerfBudgetContext>
{
    public PerfBudgetContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PerfBudgetContext>().UseNpgsql("Host=localhost;Database=design-time").Options);
}
