namespace PerfBudget.Persistence.StartUp;

/// <summary>The one folder that the application writes to: <c>PerfBudget:DataFolder</c>, or <c>data</c> beside it.</summary>
public static class DataFolder
{
    /// <summary>Its full path.</summary>
    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration["PerfBudget:DataFolder"] is { Length: > 0 } configured ? configured : "data", environment.ContentRootPath);
}
