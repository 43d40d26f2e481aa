using System.Globalization;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Mails;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Writes the letter to a colleague who is asked to fill something, where letters are sent and the colleague has an address.</summary>
public sealed class WriteAssignmentMail(MailSetup setup)
{
    /// <summary>Adds the letter to the context of the assignment, whose transaction keeps both or neither.</summary>
    public void Add(PerfBudgetContext context, Project project, Stage stage, Assignment assignment, Account colleague, DateTimeOffset now)
    {
        if (setup.Settings is not { } settings || !MailAddresses.IsOne(colleague.Email))
        {
            return;
        }

        var text = $"""
            {assignment.AskedByName}请您协助填报 {project.Year} 年项目“{project.Name}”（{project.Unit.Name}）{stage.Form}中的 {assignment.Rows.Count} 条指标。

            期限：{assignment.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(assignment.Message is { } message ? "\n留言：" + message : "")}

            登录后只能看到并填写这几条指标；填完请按“填好了”。
            """;
        var letter = MailWords.Letter(colleague.Name, text, settings.BaseUrl + AssignmentAddresses.Link(assignment.Id));
        context.Mails.Add(new Mail(colleague.Id, colleague.Email!, $"请协助填报：{project.Name}{stage.Form}", letter, now));
    }
}
