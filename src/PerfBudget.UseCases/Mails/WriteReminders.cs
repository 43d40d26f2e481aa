using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Mails;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Mails;

/// <summary>
/// Writes the letters of a day (每日提醒), one a person: to filers the forms that are due in as many days as the year's calendar says, and
/// tomorrow; to reviewers how many forms wait. Written twice on one day, it adds nothing. What fell on days on which the application did not
/// run stands in the next letter, as long as its deadline has not passed.
/// </summary>
public sealed class WriteReminders(
    IDbContextFactory<PerfBudgetContext> contexts, FindViewer viewers, FindTodo todo, MailSetup setup, TimeProvider clock, ILogger<WriteReminders> log)
{
    /// <summary>How long letters that were sent or given up are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>How many missed days are made up for.</summary>
    public const int MostMissedDays = 7;

    private const int MostLines = 30;

    // Who is to hand in what soon. Adjustments have no deadline of their own.
    private const string DueQuery = $"""
        SELECT a.id AS "Person", w.project AS "Project", w.unit AS "Unit", w.kind AS "Kind", w.number AS "Number", w.due AS "Due", w.state AS "State"
        FROM ({OpenWork.Sql}) w
        JOIN memberships m ON m.unit_id = w.unit_id AND m.role = 'filer' JOIN accounts a ON a.id = m.person_id
        WHERE w.reminder_days > 0 AND w.due >= @today AND (w.due - 1 BETWEEN @first AND @today OR w.due - w.reminder_days BETWEEN @first AND @today) AND NOT w.is_adjustment AND NOT a.is_disabled AND a.email IS NOT NULL
        ORDER BY a.id, w.due, w.project, w.kind, w.number
        """;

    /// <summary>Writes the letters of a day.</summary>
    /// <returns>How many were written now.</returns>
    public async Task<int> RunAsync(DateOnly today, CancellationToken cancellation)
    {
        if (setup.Settings is not { } settings)
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var texts = new Dictionary<Guid, List<string>>();
        var due = await context.Database.SqlQueryRaw<DueRow>(DueQuery, Day("today", today), Day("first", await FirstAsync(context, today, cancellation))).ToListAsync(cancellation);
        foreach (var person in due.GroupBy(row => row.Person))
        {
            texts[person.Key] = [DueText([.. person], today)];
        }

        foreach (var (person, text) in await WaitingAsync(context, cancellation))
        {
            (texts.TryGetValue(person, out var known) ? known : texts[person] = []).Add(text);
        }

        var people = texts.Keys.ToArray();
        var written = 0;
        foreach (var person in await context.Accounts.Where(account => people.Contains(account.Id)).Reachable().ToListAsync(cancellation))
        {
            written += MailAddresses.IsOne(person.Email) ? await WriteAsync(context, person, texts[person.Id], settings, today, cancellation) : 0;
        }

        // Noted last: should the process die before, the day is written again, and who has the letter of the day gets no second one.
        await context.Database.ExecuteSqlAsync($"INSERT INTO reminded_days (day) VALUES ({today}) ON CONFLICT DO NOTHING", cancellation);
        var old = clock.GetUtcNow() - Kept;
        await context.Mails.Where(mail => mail.NextTryAt == null && mail.CreatedAt < old).ExecuteDeleteAsync(cancellation);
        log.LogInformation("每日提醒：写了 {Written} 封", written);
        return written;
    }

    // The day after the last one that was written, or today where none was.
    private static async Task<DateOnly> FirstAsync(PerfBudgetContext context, DateOnly today, CancellationToken cancellation)
    {
        var last = await context.RemindedDays.Where(row => row.Day < today).MaxAsync(row => (DateOnly?)row.Day, cancellation);
        var earliest = today.AddDays(-MostMissedDays);
        return last is not { } day ? today : day.AddDays(1) > earliest ? day.AddDays(1) : earliest;
    }

    private static NpgsqlParameter Day(string name, DateOnly day) => new(name, NpgsqlDbType.Date) { Value = day };

    private async Task<int> WriteAsync(PerfBudgetContext context, Account person, List<string> texts, MailSettings settings, DateOnly today, CancellationToken cancellation)
    {
        var once = string.Create(CultureInfo.InvariantCulture, $"daily:{today:yyyy-MM-dd}:{person.Id:N}");
        var mail = new Mail(person.Id, person.Email!, $"绩效填报待办提醒（{today.Month}月{today.Day}日）",
            MailWords.Letter(person.Name, string.Join("\n\n", texts), settings.BaseUrl + TodoAddresses.Page), clock.GetUtcNow(), once);
        return await context.Database.ExecuteSqlAsync($"""
            INSERT INTO mails (id, person_id, "to", subject, text, once, created_at, tries, next_try_at)
            VALUES ({mail.Id}, {mail.PersonId}, {mail.To}, {mail.Subject}, {mail.Text}, {mail.Once}, {mail.CreatedAt}, 0, {mail.NextTryAt})
            ON CONFLICT (once) DO NOTHING
            """, cancellation);
    }

    // What waits for each reviewer who can be written to: as the to-do list has it.
    private async Task<List<(Guid Person, string Text)>> WaitingAsync(PerfBudgetContext context, CancellationToken cancellation)
    {
        var found = new List<(Guid, string)>();
        var reviewers = context.Accounts.Where(account => context.Memberships.Any(held => held.PersonId == account.Id && held.Role == Role.Reviewer));
        foreach (var account in await reviewers.Reachable().ToListAsync(cancellation))
        {
            if (await viewers.RunAsync(account.Id, account.SecurityStamp!, cancellation) is { } reviewer
                && (await todo.RunAsync(reviewer.Viewer, cancellation)).Sections.FirstOrDefault(section => section.Kind == TodoKind.Review) is { } waiting)
            {
                found.Add((account.Id, Lines($"待您审核的表格有 {waiting.Total} 张，最早提交的：", waiting.Items.Select(item => $"{item.Name}（{item.Unit}）{item.Stage.Form}"), waiting.Total)));
            }
        }

        return found;
    }

    private static string DueText(List<DueRow> rows, DateOnly today) => Lines("以下表格即将截止，还没有提交：", rows.Select(row =>
        $"{row.Project}（{row.Unit}）{new Stage(FormKinds.FromId(row.Kind)!.Value, row.Number).Form}：{row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 截止，"
        + $"{(row.Due == today ? "就在今天" : $"还有 {row.Due.DayNumber - today.DayNumber} 天")}，{(row.State is null ? "尚未填报" : FilingStates.FromId(row.State)!.Value.Term())}"), rows.Count);

    private static string Lines(string heading, IEnumerable<string> lines, int total)
    {
        var text = new StringBuilder(heading);
        var shown = lines.Take(MostLines).ToList();
        shown.ForEach(line => text.Append('\n').Append("· ").Append(line));
        return (total > shown.Count ? text.Append(CultureInfo.InvariantCulture, $"\n还有 {total - shown.Count} 项") : text).ToString();
    }

    private sealed record DueRow(Guid Person, string Project, string Unit, string Kind, int Number, DateOnly Due, string? State);
}
