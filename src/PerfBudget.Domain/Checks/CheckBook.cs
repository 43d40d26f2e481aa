using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>
/// All checks over a form: what a careful reviewer would say of it, gravest first, each cause once. It never throws, and it
/// reads drafts as well as filed forms.
/// </summary>
public sealed class CheckBook
{
    // Shorter terms (分值, 备注) are parts of other words too.
    private const int LeastTerm = 4;

    private readonly Dictionary<string, ICheck> _byCode;
    private readonly Dictionary<FormKind, ICheck[]> _byKind;

    /// <summary>A book of the given checks.</summary>
    /// <param name="checks">The checks; their codes differ.</param>
    public CheckBook(IReadOnlyList<ICheck> checks)
    {
        Checks = checks;
        _byCode = checks.ToDictionary(check => check.Code, StringComparer.Ordinal);
        _byKind = Enum.GetValues<FormKind>().ToDictionary(kind => kind, kind => checks.Where(check => check.Kinds.Contains(kind)).ToArray());
    }

    /// <summary>The book of all shipped checks.</summary>
    public static CheckBook Shipped { get; } = new(ShippedChecks.All);

    /// <summary>The checks, in the order of the book.</summary>
    public IReadOnlyList<ICheck> Checks { get; }

    /// <summary>The check of the code, or null.</summary>
    public ICheck? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>What there is to say of a form: gravest first, then in the order of the book.</summary>
    public IReadOnlyList<Finding> Run(CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var check in _byKind.GetValueOrDefault(context.File.Kind) ?? [])
        {
            var setting = context.Settings.Setting(check.Code, context.Year);
            if (setting is { On: false })
            {
                continue;
            }

            var from = findings.Count;
            try
            {
                findings.AddRange(check.Run(context));
            }
            catch (Exception error) when (error is ArithmeticException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException)
            {
                // A form that a check cannot read gives no finding of it: it must not keep a filer from saving, nor the other checks from speaking.
                findings.RemoveRange(from, findings.Count - from);
            }

            for (var i = from; i < findings.Count; i++)
            {
                findings[i] = Named(findings[i], context) with
                {
                    Severity = setting?.Severity ?? findings[i].Severity,
                    Citation = setting?.Source ?? OwnSource(check, context) ?? findings[i].Citation,
                };
            }
        }

        return [.. Join(WithoutSuperseded(findings)).OrderBy(finding => finding.Severity)];
    }

    // A finding calls its cell as the form does. The other cells of a sentence keep their official terms.
    private static Finding Named(Finding finding, CheckContext context)
    {
        FindingPlace Name(FindingPlace place) => context.CellName?.Invoke(place.Path) is { } name ? place with { Term = name } : place;
        var (was, place) = (finding.Place.Term, Name(finding.Place));
        string Say(string said) => was.Length < LeastTerm || said.Contains(place.Term, StringComparison.Ordinal) ? said : said.Replace(was, place.Term, StringComparison.Ordinal);
        return place.Term == was ? finding with { Also = [.. finding.Also.Select(Name)] } : finding with
        {
            Place = place, Also = [.. finding.Also.Select(Name)], Message = Say(finding.Message), TogetherMessage = finding.TogetherMessage is { } said ? Say(said) : null,
        };
    }

    // A place that sets one of the check's numbers answers for the rule.
    private static Citation? OwnSource(ICheck check, CheckContext context) =>
        check.Thresholds.Select(threshold => context.Settings.Setting(threshold, context.Year)?.Source).FirstOrDefault(source => source is not null);

    private List<Finding> WithoutSuperseded(List<Finding> findings)
    {
        var dropped = new HashSet<(string Code, Guid? Row)>();
        foreach (var finding in findings)
        {
            foreach (var code in _byCode[finding.Code].Supersedes)
            {
                dropped.Add((code, finding.Place.Row));
            }
        }

        return dropped.Count == 0 ? findings : findings.FindAll(finding => !dropped.Contains((finding.Code, finding.Place.Row)));
    }

    private static IEnumerable<Finding> Join(List<Finding> findings)
    {
        var joined = new HashSet<(string Code, string Together)>();
        foreach (var finding in findings)
        {
            if (finding.Together is not { } together)
            {
                yield return finding;
            }
            else if (joined.Add((finding.Code, together)))
            {
                var all = findings.FindAll(other => other.Code == finding.Code && other.Together == together);
                yield return all.Count == 1 ? finding : finding with
                {
                    Message = Names(all) + finding.TogetherMessage,
                    Found = string.Join("；", all.Select(each => each.Found).OfType<string>().Distinct(StringComparer.Ordinal)),
                    Also = [.. all.Skip(1).Select(each => each.Place)],
                };
            }
        }
    }

    private static string Names(List<Finding> findings)
    {
        const int Most = 8;
        var names = findings.Take(Most).Select(finding => $"“{finding.Place.RowName}”");
        return string.Join("、", names) + (findings.Count > Most ? $"等 {findings.Count} 项" : $"{(findings.Count > 1 ? $"（共 {findings.Count} 项）" : "")}");
    }
}
