using System.Globalization;
using System.Runtime.CompilerServices;
using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.Tests;

/// <summary>The tests run in the culture of the application.</summary>
internal static class Culture
{
    [ModuleInitializer]
    internal static void Use()
    {
        CultureInfo.DefaultThreadCurrentCulture = ChineseCulture.Instance;
        CultureInfo.DefaultThreadCurrentUICulture = ChineseCulture.Instance;
    }
}
