namespace PerfBudget.Domain.Mails;

/// <summary>A day whose reminders (每日提醒) were written, so that the days on which the application did not run are known.</summary>
public sealed class RemindedDay
{
    private RemindedDay()
    {
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }
}
