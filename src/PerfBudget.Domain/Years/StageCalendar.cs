using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Years;

/// <summary>When a stage of a budget year is filed.</summary>
public sealed class StageCalendar
{
    /// <summary>The most days that a reminder comes before the deadline.</summary>
    public const int MostReminderDays = 60;

    private StageCalendar()
    {
    }

    internal StageCalendar(int year, Stage stage) => (Year, Kind, Number) = (year, stage.Kind, stage.Number);

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>The form.</summary>
    public FormKind Kind { get; private set; }

    /// <summary>期次.</summary>
    public int Number { get; private set; }

    /// <summary>The stage.</summary>
    public Stage Stage => new(Kind, Number);

    /// <summary>开始日期: before it nothing is filed; null for at any time.</summary>
    public DateOnly? Opens { get; private set; }

    /// <summary>截止日期: the last day of filing; null for none.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>逾期锁定: whether nothing can be written or submitted after the deadline without an extension (延期).</summary>
    public bool Freezes { get; private set; }

    /// <summary>提前提醒: how many days before the deadline people are reminded; 0 for not.</summary>
    public int ReminderDays { get; private set; } = 7;

    /// <summary>跟踪时段, of a tracking: the days that it looks at.</summary>
    public DateOnly? CoversFrom { get; private set; }

    /// <summary>The last of these days.</summary>
    public DateOnly? CoversTo { get; private set; }

    /// <summary>The days that a tracking looks at; null where nobody has said them.</summary>
    public Period? Covers => (CoversFrom, CoversTo) is ({ } from, { } to) ? new Period(from, to) : null;

    /// <summary>Says when the stage is filed.</summary>
    /// <returns>What is wrong with it, in a sentence for whoever says it; null where it is taken.</returns>
    public string? Arrange(DateOnly? opens, DateOnly? due, bool freezes, int reminderDays, Period? covers = null)
    {
        var problem = opens is { } first && due is { } last && last < first ? "截止日期早于开始日期"
            : reminderDays is < 0 or > MostReminderDays ? $"提前提醒的天数应在 0 到 {MostReminderDays} 之间"
            : covers is { IsInOrder: false } ? "跟踪时段的结束早于开始"
            : freezes && due is null ? "没有截止日期，不能设逾期锁定"
            : null;
        if (problem is null)
        {
            (Opens, Due, Freezes, ReminderDays, CoversFrom, CoversTo) = (opens, due, freezes, reminderDays, covers?.From, covers?.To);
        }

        return problem is null ? null : $"{Stage.Term}：{problem}。";
    }
}
