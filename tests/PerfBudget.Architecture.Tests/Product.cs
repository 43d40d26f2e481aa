using Mono.Cecil;

namespace PerfBudget.Architecture.Tests;

/// <summary>The product as it was compiled: its assemblies, and which type names which.</summary>
internal static class Product
{
    /// <summary>The projects of the product, as their assemblies are called.</summary>
    public static readonly string[] Projects =
        ["PerfBudget.Domain", "PerfBudget.Forms", "PerfBudget.Persistence", "PerfBudget.UseCases", "PerfBudget.Web", "PerfBudget.Cli"];

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<NamedType>>> Read = new(() =>
        Projects.ToDictionary(name => name, IReadOnlyList<NamedType> (name) => TypesOf(name), StringComparer.Ordinal));

    /// <summary>The types of a project with the types that they name, of the product and of others.</summary>
    public static IReadOnlyList<NamedType> Of(string project) => Read.Value[project];

    /// <summary>The folder of the repository.</summary>
    public static string Folder { get; } = FindFolder();

    private static List<NamedType> TypesOf(string project)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!);
        using var module = ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, (project == "PerfBudget.Cli" ? "perfbudget" : project) + ".dll"), new ReaderParameters { AssemblyResolver = resolver });
        return [.. module.Types.Where(type => !type.Name.StartsWith('<') && type.Namespace.StartsWith("PerfBudget", StringComparison.Ordinal))
            .Select(type => new NamedType(project, type.FullName, NamesIn.Type(type)))];
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return folder.FullName;
    }
}

/// <summary>A type and the full names of the types that it names.</summary>
internal sealed record NamedType(string Project, string Name, IReadOnlySet<string> Names)
{
    /// <summary>The top folder in its project, as its namespace says; null for what stands in the project's root.</summary>
    public string? Room => RoomOf(Project, Name);

    /// <summary>The top folder of a type's full name in a project; null where it stands in the root or in another project.</summary>
    public static string? RoomOf(string project, string name)
    {
        if (!name.StartsWith(project + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = name[(project.Length + 1)..].Split('.');
        var inPages = parts[0] == "Pages" && parts.Length > 2;
        return parts.Length < 2 ? null : inPages ? $"{parts[0]}.{parts[1]}" : parts[0];
    }
}
