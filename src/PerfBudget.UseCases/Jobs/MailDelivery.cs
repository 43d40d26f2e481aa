using PerfBudget.UseCases.Mails;

namespace PerfBudget.UseCases.Jobs;

/// <summary>Sends letters, and writes the daily reminders, for as long as the application runs.</summary>
internal sealed class MailDelivery(IServiceProvider services, MailSetup setup, TimeProvider clock, ILogger<MailDelivery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private DateOnly? _remindedOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (setup.Settings is not { } server)
        {
            if (setup.Mistake is { } mistake)
            {
                log.LogError("不发邮件，配置有误：{Mistake}", mistake);
            }

            return;
        }

        log.LogInformation("邮件由 {Server} 发出", server);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
            {
                await OnceAsync(server, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("邮件发送已停止");
        }
    }

    // Asked for here and not by the constructor, because the database is known only once the start has begun.
    private async Task OnceAsync(MailSettings server, CancellationToken cancellation)
    {
        try
        {
            var now = clock.GetLocalNow();
            if (TimeOnly.FromTimeSpan(now.TimeOfDay) >= server.DailyAt && _remindedOn != DateOnly.FromDateTime(now.DateTime))
            {
                await services.GetRequiredService<WriteReminders>().RunAsync(DateOnly.FromDateTime(now.DateTime), cancellation);
                _remindedOn = DateOnly.FromDateTime(now.DateTime);
            }

            await services.GetRequiredService<SendMails>().RunAsync(cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "邮件处理出错，稍后再试");
        }
    }
}
