using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Years;

/// <summary>A budget year's rules (年度安排): whether units confirm, and when each stage is filed. A year without one is open all along.</summary>
public sealed class BudgetYear
{
    private readonly List<StageCalendar> _stages = [];

    private BudgetYear(int number) => Number = number;

    /// <summary>The year's rules as a year begins: a declaration, one tracking of its first half, a self-evaluation; no deadlines.</summary>
    public static BudgetYear Create(FiscalYear year)
    {
        var rules = new BudgetYear(year.Number);
        rules._stages.AddRange(Enum.GetValues<FormKind>().Select(kind => new StageCalendar(year.Number, kind)));
        return rules;
    }

    /// <summary>The budget year.</summary>
    public int Number { get; private set; }

    /// <summary>单位负责人确认: whether the unit's head confirms before the finance office reviews.</summary>
    public bool NeedsConfirmation { get; set; } = true;

    /// <summary>From this month on, whoever makes a project means the next year.</summary>
    private const int MonthOfNextYear = 9;

    /// <summary>The year for which projects are declared on a day: the newest whose calendar has declarations open then, else from September on the next one, else the day's own.</summary>
    /// <param name="years">The years that are arranged.</param>
    /// <param name="today">The day.</param>
    public static int DeclaredOn(IEnumerable<BudgetYear> years, DateOnly today) =>
        years.Where(year => year.Of(FormKind.Declaration) is { } stage && (stage.Opens is not null || stage.Due is not null) && !(today < stage.Opens) && !(stage.Due < today))
            .Max(year => (int?)year.Number) ?? today.Year + (today.Month >= MonthOfNextYear ? 1 : 0);

    /// <summary>When its stages are filed, in their order.</summary>
    public IReadOnlyList<StageCalendar> Stages => [.. _stages.OrderBy(stage => stage.Kind).ThenBy(stage => stage.Number)];

    /// <summary>When a stage is filed; null where the year does not have the stage.</summary>
    public StageCalendar? Of(Stage stage) => _stages.Find(row => row.Stage == stage);

    /// <summary>The last of the trackings.</summary>
    public StageCalendar LastTracking => _stages.Where(stage => stage.Kind == FormKind.Tracking).MaxBy(stage => stage.Number)!;

    /// <summary>Adds another tracking behind the last.</summary>
    /// <exception cref="InvalidOperationException">The year has as many as it can.</exception>
    public StageCalendar AddTracking()
    {
        var number = LastTracking.Number + 1;
        if (number > Stage.MostTrackings)
        {
            throw new InvalidOperationException($"A year has at most {Stage.MostTrackings} trackings.");
        }

        var added = new StageCalendar(Number, new Stage(FormKind.Tracking, number));
        _stages.Add(added);
        return added;
    }

    /// <summary>Takes the last tracking away; the first stays.</summary>
    public bool RemoveLastTracking() => LastTracking is { Number: > 1 } last && _stages.Remove(last);
}
