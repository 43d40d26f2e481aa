using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace PerfBudget.Architecture.Tests;

public sealed class ProjectLawTests
{
    [Theory]
    [InlineData("PerfBudget.Domain")]
    [InlineData("PerfBudget.Forms", "PerfBudget.Domain")]
    [InlineData("PerfBudget.Persistence", "PerfBudget.Domain")]
    [InlineData("PerfBudget.UseCases", "PerfBudget.Domain", "PerfBudget.Forms", "PerfBudget.Persistence")]
    [InlineData("PerfBudget.Web", "PerfBudget.UseCases")]
    [InlineData("PerfBudget.Cli", "PerfBudget.Forms")]
    public void A_project_refers_to_those_below_it_alone(string project, params string[] others) =>
        References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order().ShouldBe(others.Order());

    [Fact]
    public void The_domain_takes_no_package() => References("PerfBudget.Domain", "PackageReference").ShouldBeEmpty();

    [Fact]
    public void The_web_names_no_context_and_no_sql()
    {
        foreach (var type in Product.Of("PerfBudget.Web"))
        {
            type.Names.ShouldNotContain(name => name.StartsWith("Npgsql", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name == "PerfBudget.Persistence.PerfBudgetContext", type.Name);
        }

        foreach (var file in Sources("PerfBudget.Web"))
        {
            Regex.IsMatch(File.ReadAllText(file), @"\b(FromSql\w*|SqlQuery\w*|ExecuteSql\w*|IDbContextFactory|SELECT\s+[\w*]+\s+FROM)\b").ShouldBeFalse(file);
        }
    }

    [Fact]
    public void Use_cases_know_nothing_of_http_and_pages()
    {
        string[] banned = ["Microsoft.AspNetCore.Http.", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Routing", "MudBlazor"];
        foreach (var type in Product.Of("PerfBudget.UseCases"))
        {
            type.Names.ShouldNotContain(name => banned.Any(one => name.StartsWith(one, StringComparison.Ordinal)), type.Name);
        }
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Product.Folder, "src", project), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Product.Folder, "src", project, project + ".csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
