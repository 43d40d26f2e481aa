using System.Reflection;

namespace PerfBudget.Domain.Checks;

/// <summary>All checks that the program ships with: every check class of this assembly, in the order of their codes.</summary>
public static class ShippedChecks
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        .. typeof(ShippedChecks).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(ICheck).IsAssignableFrom(type) && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null)
            .Select(type => (ICheck)Activator.CreateInstance(type)!)
            .OrderBy(check => check.Code, StringComparer.Ordinal),
    ];
}
