using System.Text.RegularExpressions;
using Xunit;

namespace PerfBudget.Domain.Tests.House;

/// <summary>All SQL text stands in PerfBudget.Persistence.</summary>
public sealed partial class SqlTests
{
    [Theory]
    [InlineData("PerfBudget.UseCases")]
    [InlineData("PerfBudget.Web")]
    public void No_SQL_stands_outside_the_persistence_project(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var found = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !IsBuilt(Path.GetRelativePath(folder, path)))
            .SelectMany(path => File.ReadLines(path).Where(line => Sql().IsMatch(line)).Select(line => $"{Path.GetRelativePath(folder, path)}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("SELECT id FROM units", true)]
    [InlineData("    WHERE year = 1 FOR UPDATE", true)]
    [InlineData("context.Database.ExecuteSqlAsync(text)", true)]
    [InlineData("context.Mails.FromSql(text)", true)]
    [InlineData("new NpgsqlParameter<Guid>(\"me\", id)", true)]
    [InlineData("from unit in units where unit.IsClosed orderby unit.Name select unit", false)]
    [InlineData("""<select name="unit">""", false)]
    public void A_line_of_SQL_is_known_by_its_words(string line, bool isSql) => Assert.Equal(isSql, Sql().IsMatch(line));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    [GeneratedRegex(@"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \w+ SET|LEFT JOIN|FOR UPDATE|ORDER BY|GROUP BY|WHERE)\b|FromSql|ExecuteSql|SqlQuery|NpgsqlParameter")]
    private static partial Regex Sql();
}
