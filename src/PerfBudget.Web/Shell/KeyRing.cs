using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace PerfBudget.Web.Shell;

/// <summary>The keys behind forms and sign-ins stand in the data folder, so that a restart or an upgrade signs nobody out.</summary>
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
