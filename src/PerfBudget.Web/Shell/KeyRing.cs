using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using PerfBudget.Persistence.StartUp;

namespace PerfBudget.Web.Shell;

/// <summary>The keys behind forms and sign-ins stand in the data folder, so that a restart or an upgrade signs nobody out. They stand there
/// unencrypted, in a folder that the application's account alone reads: whoever reads that account's files reads the database's password too.
/// The framework's English warning of it is left out of the log (appsettings.json); the README tells of it.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PerfBudget");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                Folder(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()),
                provider.GetRequiredService<ILoggerFactory>())));
    }

    private static DirectoryInfo Folder(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.Combine(DataFolder.Of(configuration, environment), "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
