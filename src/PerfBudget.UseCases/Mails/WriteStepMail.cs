using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Mails;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Mails;

/// <summary>
/// Writes the letters that a step calls for: a return and an approval to whoever submitted the form (to the unit's filers where that is not
/// known), a form to be confirmed to the unit's heads. Reviewers are not written to for each form; they have one letter a day (<see cref="WriteReminders"/>).
/// </summary>
public sealed class WriteStepMail(MailSetup setup, TimeProvider clock)
{
    /// <summary>Adds the letters to the context of the step, whose transaction keeps both or neither.</summary>
    /// <param name="context">The context in which the step is taken.</param>
    /// <param name="project">The project, with its unit.</param>
    /// <param name="filing">The form, after the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="decision">Who took it, when and why.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task RunAsync(PerfBudgetContext context, Project project, Filing filing, FlowStep step, Decision decision, CancellationToken cancellation)
    {
        if (setup.Settings is not { } settings || Recipients(context, filing, step) is not { } recipients)
        {
            return;
        }

        var link = settings.BaseUrl + FormAddresses.Page(project.Id, filing.Stage);
        foreach (var person in await recipients.Reachable().ToListAsync(cancellation))
        {
            if (person.Id.ToString() != decision.By.Id && MailAddresses.IsOne(person.Email))
            {
                var (subject, text) = step switch
                {
                    FlowStep.Return => Returned(project, filing, decision),
                    FlowStep.Approve => Approved(project, filing, decision),
                    _ => ToConfirm(project, filing, decision),
                };
                context.Mails.Add(new Mail(person.Id, person.Email!, subject, MailWords.Letter(person.Name, text, link), decision.At));
            }
        }
    }

    private static IQueryable<Account>? Recipients(PerfBudgetContext context, Filing filing, FlowStep step) => (step, filing.State) switch
    {
        (FlowStep.Return or FlowStep.Approve, _) => Guid.TryParse(filing.SubmittedBy, out var submitter)
            ? context.Accounts.Where(account => account.Id == submitter)
            : Holding(context, Role.Filer, filing.UnitId),
        (FlowStep.Submit, FilingState.AwaitingConfirmation) => Holding(context, Role.UnitHead, filing.UnitId),
        _ => null,
    };

    private static IQueryable<Account> Holding(PerfBudgetContext context, Role role, Guid unit) =>
        context.Accounts.Where(account => context.Memberships.Any(held => held.PersonId == account.Id && held.Role == role && held.UnitId == unit));

    private (string Subject, string Text) Returned(Project project, Filing filing, Decision decision) => (
        $"退回修改：{project.Name}{filing.Stage.Form}",
        $"""
        {project.Year} 年项目“{project.Name}”（{project.Unit.Name}）的{filing.Stage.Form}被退回，请修改后重新提交。

        退回人：{decision.By.Name}
        时间：{Time(decision.At)}
        理由：{decision.Reason}
        """);

    private (string Subject, string Text) Approved(Project project, Filing filing, Decision decision) => (
        $"已批复：{project.Name}{filing.Stage.Form}",
        $"""
        {project.Year} 年项目“{project.Name}”（{project.Unit.Name}）的{filing.Stage.Form}已批复，内容锁定；再改须申请调整。

        批复人：{decision.By.Name}
        时间：{Time(decision.At)}{(decision.Reason is { } reason ? "\n意见：" + reason : "")}
        """);

    private (string Subject, string Text) ToConfirm(Project project, Filing filing, Decision decision) => (
        $"请确认：{project.Name}{filing.Stage.Form}",
        $"""
        {project.Year} 年项目“{project.Name}”（{project.Unit.Name}）的{filing.Stage.Form}已提交，等您确认后送财政部门审核。

        提交人：{decision.By.Name}
        时间：{Time(decision.At)}{(decision.Reason is { } reason ? "\n说明：" + reason : "")}
        """);

    private string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>What all letters have in common.</summary>
internal static class MailWords
{
    /// <summary>A letter from greeting to foot.</summary>
    public static string Letter(string name, string text, string link) => $"""
        {name}：

        {text.Trim()}

        打开：{link}

        本邮件由预算绩效管理系统自动发出，请勿回复。不想再收到，可在“账号与密码”中删去邮箱地址。
        """;

    /// <summary>The accounts that may still sign in and have an address.</summary>
    public static IQueryable<Account> Reachable(this IQueryable<Account> accounts) => accounts.AsNoTracking().Where(account => !account.IsDisabled && account.Email != null);
}
