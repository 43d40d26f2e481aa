using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Projects;

/// <summary>What the declaration of a project says that is made from another (复制为新项目, 结转到下一年度).</summary>
public static partial class ProjectCopy
{
    /// <summary>The new project's declaration. Texts, goals and indicators are taken over; day and hand of the signature are not, nor the code within one year, where it names the other project.</summary>
    /// <param name="from">The project that is copied, its unit and filings with it.</param>
    /// <param name="copy">The new project, its unit and department with it.</param>
    /// <param name="keepAmounts">Whether the amounts are taken over too.</param>
    public static FormContent Of(Project from, Project copy, bool keepAmounts) =>
        from.Filing(FormKind.Declaration) is { } declared
            ? Of(declared.Open(), from.Year, copy, _ => keepAmounts)
            : StageBeginning.Of(copy, FormKind.Declaration);

    /// <summary>The next year's declaration of a project that goes on. What looks at all its years (中期目标, 中期指标, 项目资金总额) is taken over unchanged, whatever is done with the year's amounts.</summary>
    /// <param name="agreed">The declaration as it was approved; null where none was, then as it stands.</param>
    /// <param name="from">The project of the year before.</param>
    /// <param name="next">The new project, its unit and department with it.</param>
    /// <param name="keepAmounts">Whether the year's amounts are taken over too.</param>
    public static FormContent Continuing(FormContent? agreed, Project from, Project next, bool keepAmounts) =>
        (agreed ?? from.Filing(FormKind.Declaration)?.Open()) is { } declared
            ? Of(declared, from.Year, next, measure => keepAmounts || measure == FundingMeasure.Project)
            : StageBeginning.Of(next, FormKind.Declaration);

    /// <summary>The name that is suggested for the next year: the year in it, and a span of two years such as 2025—2026学年, each a year later. A longer span is the whole term's and stays.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="year">Its year.</param>
    public static string NameInNextYear(string name, int year) => Years().Replace(name, found =>
    {
        var (first, last) = (int.Parse(found.Groups["first"].ValueSpan, CultureInfo.InvariantCulture), found.Groups["last"]);
        var isOfTheYear = last.Success
            ? int.Parse(last.ValueSpan, CultureInfo.InvariantCulture) is var second && second == first + 1 && (first == year || second == year)
            : first == year;
        return isOfTheYear ? Number().Replace(found.Value, number => (int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)) : found.Value;
    });

    [GeneratedRegex(@"(?<!\d)(?<first>20\d\d)(?!\d)(?:\s*年?\s*[-—–－~～至]+\s*(?<last>20\d\d)(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // Dates that all lie in the year are the year's own and move on with it; those of a longer term stay.
    private static void MoveDates(ProjectFacts project, int from, int to)
    {
        string Moved(string text) => text.Replace(from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (new[] { project.Start, project.End }.OfType<Written<DateOnly>>().All(date => date.Value?.Year == from))
        {
            project.Start = project.Start is { } start ? WrittenValues.Date(Moved(start.Text)) : null;
            project.End = project.End is { } end ? WrittenValues.Date(Moved(end.Text)) : null;
        }

        if (project.Term is { Value: { } term } written && term.From.Year == from && term.To.Year == from)
        {
            project.Term = WrittenValues.Period(Moved(written.Text));
        }
    }

    private static FormContent Of(FormContent taken, int from, Project copy, Func<FundingMeasure, bool> isKept)
    {
        var isSameYear = from == copy.Year;
        var file = StageBeginning.Of(copy, FormKind.Declaration);
        taken.Year = FiscalYear.TryOf(copy.Year);
        taken.Project.Name = new CodedName(isSameYear ? null : taken.Project.Name?.Code, copy.Name);
        taken.Project.Code = isSameYear ? null : taken.Project.Code;
        taken.Project.Unit = file.Project.Unit;
        taken.Project.Department = file.Project.Department;
        MoveDates(taken.Project, from, copy.Year);
        taken.Signatures.Date = null;
        taken.Signatures.Responsible = null;
        foreach (var row in taken.Indicators)
        {
            row.Id = Guid.NewGuid();
        }

        foreach (var line in taken.Funding.Lines)
        {
            foreach (var measure in line.Entries.Keys.Where(measure => !isKept(measure)))
            {
                line.Entries[measure] = null;
            }
        }

        return taken;
    }
}
