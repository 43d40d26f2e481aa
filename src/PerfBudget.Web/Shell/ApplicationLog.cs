using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Persistence.StartUp;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace PerfBudget.Web.Shell;

/// <summary>Logs to the console and to one file a day in the data folder; levels come from the section "Serilog".</summary>
internal static class ApplicationLog
{
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const string FileTemplate = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const int DaysKept = 31;

    public static void AddApplicationLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Trace); // Serilog's levels decide
        builder.Services.AddSingleton<ILoggerProvider>(services => new SerilogLoggerProvider(
            Create(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()), dispose: true));
    }

    /// <summary>Problems whose message is meant for the operator; Program shows that sentence and no stack trace.</summary>
    public static bool SaysItInOneSentence(Exception? problem) => problem is EmbeddedPostgresException or DatabaseUnfitException;

    private static Logger Create(IConfiguration configuration, IHostEnvironment environment) => new LoggerConfiguration()
        .ReadFrom.Configuration(configuration)
        .Filter.ByExcluding(entry => SaysItInOneSentence(entry.Exception))
        .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: ChineseCulture.Instance)
        .WriteTo.File(
            Path.Combine(DataFolder.Of(configuration, environment), "logs", "perfbudget-.log"), outputTemplate: FileTemplate,
            formatProvider: ChineseCulture.Instance, rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept)
        .CreateLogger();
}
