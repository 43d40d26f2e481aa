using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Tests.Checks;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Tests.Pages.Review;

/// <summary>Puts forms on record that were submitted.</summary>
internal sealed class SubmittedForms(PerfBudgetContext context)
{
    public static readonly DateTimeOffset Start = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Actor Filer = new("filer", "何云");

    /// <summary>A project with a declaration that no check has a word about, and that is then spoilt.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="name">项目名称.</param>
    /// <param name="yuan">The year's money.</param>
    /// <param name="minutes">How long after the start it was submitted.</param>
    /// <param name="findings">What was said of it then.</param>
    /// <param name="needsConfirmation">Whether it waits for the unit's head.</param>
    /// <param name="spoil">What is wrong with it.</param>
    public Project Declaration(
        Unit unit, string name, decimal yuan = 1_000_000, int minutes = 0, FindingCounts? findings = null, bool needsConfirmation = false, Action<FormContent>? spoil = null)
    {
        var form = Form.Declaration().File;
        form.Project.Name = new CodedName(null, name);
        form.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>($"{yuan}", yuan));
        spoil?.Invoke(form);
        var project = Project.Create(unit, new FiscalYear(2024), name);
        project.Put(form, "central/declaration", FilingState.Draft, Start);
        var filing = project.Filings[0];
        filing.Note(findings ?? FindingCounts.None);
        var taken = filing.Take(FlowStep.Submit, new Decision(Filer, Start.AddMinutes(minutes)), needsConfirmation);
        context.Projects.Add(project);
        context.Versions.Add(taken.Version!);
        context.Steps.Add(taken.Record!);
        return project;
    }
}
