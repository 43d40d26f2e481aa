using PerfBudget.UseCases.Samples;

namespace PerfBudget.UseCases.Jobs;

/// <summary>
/// Has the samples read in after the application has begun to serve: in development, or where
/// <c>PerfBudget:LoadSamples</c> says so. Pages are usable meanwhile.
/// </summary>
internal sealed class SampleLoading(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, ILogger<SampleLoading> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(configuration.GetValue<bool?>("PerfBudget:LoadSamples") ?? environment.IsDevelopment()))
        {
            return;
        }

        try
        {
            // Asked for here and not by the constructor, because the database is known only once the start has begun.
            var samples = services.GetRequiredService<LoadSamples>();
            await Task.Run(() => samples.RunAsync(Path.Combine(AppContext.BaseDirectory, "samples"), stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("示例文件没有读完，程序已停止");
        }
        catch (Exception problem)
        {
            log.LogError(problem, "示例文件没有读入");
        }
    }
}
