namespace PerfBudget.Web.Shell;

/// <summary>The one folder that the application writes to: <c>PerfBudget:DataFolder</c>, or <c>data</c> beside it.</summary>
internal static class DataFolder
{
    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration["PerfBudget:DataFolder"] is { Length: > 0 } configured ? configured : "data", environment.ContentRootPath);
}
