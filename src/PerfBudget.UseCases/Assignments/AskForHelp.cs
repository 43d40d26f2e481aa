using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Whom a filer asks, as typed.</summary>
/// <param name="Rows">The identities of the indicators.</param>
/// <param name="Colleague">The user name of the colleague's account.</param>
/// <param name="Until">The last day.</param>
/// <param name="Message">What the colleague is told.</param>
public sealed record AskedHelp(IReadOnlyCollection<Guid> Rows, string? Colleague, DateOnly? Until, string? Message);

/// <summary>What came of it.</summary>
/// <param name="Assignment">The identity of the assignment; null where there is none.</param>
/// <param name="Refusal">Why not, and what to do; null where it was made.</param>
public sealed record HelpAnswer(Guid? Assignment, string? Refusal);

/// <summary>Asks a colleague to fill chosen indicators of a form (请人协助填报), and writes the colleague a letter.</summary>
public sealed class AskForHelp(IDbContextFactory<PerfBudgetContext> contexts, FindViewer viewers, ILookupNormalizer names, WriteAssignmentMail letter, TimeProvider clock)
{
    /// <summary>What came of it; null where there is no such form for which the person ever asks.</summary>
    public async Task<HelpAnswer?> RunAsync(Viewer viewer, Guid project, Stage stage, AskedHelp asked, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (colleague, powers, objection) = await ColleagueAsync(context, asked.Colleague, cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.AskForHelp)).Include(row => row.Unit).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filing(stage) is not { } filing)
        {
            return null;
        }

        if (!viewer.May(UseCase.AskForHelp, record.UnitId, filing.State))
        {
            return Refused($"这张表{filing.State.Term()}，现在不能请人协助填报。");
        }

        if ((await FilingWindows.FindAsync(context, record, clock, cancellation)).Of(stage).Refusal is { } closed)
        {
            return Refused(closed + "。");
        }

        if (asked.Until is not { } until)
        {
            return Refused("请选择截止日期。");
        }

        if (colleague is null)
        {
            return Refused(objection!);
        }

        if (powers!.May(UseCase.Review, record.UnitId, FilingState.InReview)) // who will judge the form does not write it
        {
            return Refused($"{colleague.Name}要审核这张表，不能协助填报，请另请一人。");
        }

        var (by, now) = (viewer.Actor, clock.GetUtcNow());
        var (assignment, refusal) = Assignment.Ask(
            filing, new AssignmentWish(asked.Rows, colleague.Id, colleague.Name, until, asked.Message), by, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), now);
        if (assignment is null)
        {
            return Refused(refusal!);
        }

        context.Assignments.Add(assignment);
        letter.Add(context, record, stage, assignment, colleague, now);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new HelpAnswer(assignment.Id, null);
    }

    // Anybody with an account here. Asked before anything is held, as it takes a connection of its own.
    private async Task<(Account? Colleague, Viewer? Powers, string? Objection)> ColleagueAsync(PerfBudgetContext context, string? typed, CancellationToken cancellation)
    {
        if (typed?.Trim() is not { Length: > 0 } name)
        {
            return (null, null, "请填写协助人的用户名。");
        }

        var normal = names.NormalizeName(name);
        var account = name.Length > AccountRules.UserNameLength || name.Contains('\0', StringComparison.Ordinal) ? null
            : await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedUserName == normal, cancellation);
        if (account is null)
        {
            return (null, null, $"没有用户名为“{name}”的账号；请核对用户名，没有账号的请管理员先开通。");
        }

        return !account.IsDisabled && await viewers.RunAsync(account.Id, account.SecurityStamp!, cancellation) is { } found
            ? (account, found.Viewer, null)
            : (null, null, $"{account.Name}的账号已停用，请另请一人。");
    }

    private static HelpAnswer Refused(string reason) => new(null, reason);
}
