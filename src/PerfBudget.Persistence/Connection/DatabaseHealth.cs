using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace PerfBudget.Persistence.Connection;

/// <summary>/health is well only while the database answers.</summary>
internal sealed class DatabaseHealth(DatabaseProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await probe.ReadAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException problem)
        {
            return HealthCheckResult.Unhealthy("数据库没有应答", problem);
        }
    }
}
