using Microsoft.AspNetCore.Connections;
using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Persistence.StartUp;
using Serilog;

namespace PerfBudget.Web.Shell;

/// <summary>
/// Logs to the console and to files in the data folder, a new one each day and whenever one is full; levels come from the section "Serilog".
/// </summary>
internal static class ApplicationLog
{
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}";
    private const string FileTemplate = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {TraceId} {SourceContext} {Message:lj}";
    private const long BytesOfAFile = 20L * 1024 * 1024;
    private const int FilesKept = 100;
    private static readonly TimeSpan TimeKept = TimeSpan.FromDays(31);

    public static void AddApplicationLog(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, log) => Arrange(
            log.ReadFrom.Services(services), services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()),
        preserveStaticLogger: true); // several applications may run in one process, as in tests

    /// <summary>Problems whose message is meant for the operator; Program shows that sentence and no stack trace.</summary>
    public static bool SaysItInOneSentence(Exception? problem) => Sentence(problem) is not null;

    /// <summary>What a problem of the start says to the operator; null for one that only its stack trace explains.</summary>
    public static string? Sentence(Exception? problem) => problem switch
    {
        EmbeddedPostgresException or DatabaseUnfitException => problem.Message,
        IOException { InnerException: AddressInUseException } =>
            $"网址 {AddressOf(problem.Message)} 的端口已被其他程序占用：请停止占用它的程序，或换一个端口，例如 ./run --urls http://localhost:5090。",
        _ => null,
    };

    // Kestrel names the address in its own sentence alone.
    private static string AddressOf(string message) =>
        message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "";

    private static void Arrange(LoggerConfiguration log, IConfiguration configuration, IHostEnvironment environment) => log
        .ReadFrom.Configuration(configuration)
        .Filter.ByExcluding(entry => SaysItInOneSentence(entry.Exception))
        .WriteTo.Console(new LogLine(ConsoleTemplate))
        .WriteTo.File(
            new LogLine(FileTemplate), Path.Combine(DataFolder.Of(configuration, environment), "logs", "perfbudget-.log"),
            fileSizeLimitBytes: BytesOfAFile, rollOnFileSizeLimit: true, rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: FilesKept, retainedFileTimeLimit: TimeKept);
}
