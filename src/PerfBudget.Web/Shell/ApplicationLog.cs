using Microsoft.AspNetCore.Connections;
using PerfBudget.Domain.Values;
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
    public static bool SaysItInOneSentence(Exception? problem) => Sentence(problem) is not null;

    /// <summary>What a problem of the start says to the operator; null for one that only its stack trace explains.</summary>
    public static string? Sentence(Exception? problem) => problem switch
    {
        EmbeddedPostgresException or DatabaseUnfitException => problem.Message,
        IOException { InnerException: AddressInUseException } => $"网址 {AddressOf(problem.Message)} 的端口已被其他程序占用：请停止占用它的程序，或换一个端口，例如 ./run --urls http://localhost:5090。",
        _ => null,
    };

    // Kestrel names the address in its own sentence alone.
    private static string AddressOf(string message) => message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "";

    private static Logger Create(IConfiguration configuration, IHostEnvironment environment) => new LoggerConfiguration()
        .ReadFrom.Configuration(configuration)
        .Filter.ByExcluding(entry => SaysItInOneSentence(entry.Exception))
        .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: ChineseCulture.Instance)
        .WriteTo.File(
            Path.Combine(DataFolder.Of(configuration, environment), "logs", "perfbudget-.log"), outputTemplate: FileTemplate,
            formatProvider: ChineseCulture.Instance, rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept)
        .CreateLogger();
}
