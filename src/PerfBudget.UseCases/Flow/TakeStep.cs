using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Flow;

/// <summary>What came of a wish to take a step.</summary>
/// <param name="Refusal">Why it was not taken, and what to do; null where it was.</param>
public sealed record StepAnswer(string? Refusal);

/// <summary>Takes a stage from one state to the next, and keeps who did it, when and why, under the lock of its project.</summary>
public sealed class TakeStep(IDbContextFactory<PerfBudgetContext> contexts, CheckForm check, FormBook book, WriteStepMail letters, TimeProvider clock)
{
    /// <summary>The answer; null where there is no such filing with which the person ever takes this step.</summary>
    /// <param name="viewer">Who takes it.</param>
    /// <param name="project">The project.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="step">The step.</param>
    /// <param name="reason">理由.</param>
    /// <param name="seen">The version of the form that the person had before their eyes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<StepAnswer?> RunAsync(Viewer viewer, Guid project, Stage stage, FlowStep step, string? reason, int seen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(step.UseCase()))
            .Include(row => row.Unit).ThenInclude(unit => unit.Department).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filing(stage) is not { } filing)
        {
            return null;
        }

        var calendar = await FilingWindows.FindAsync(context, record, clock, cancellation);
        var steps = new PossibleSteps(viewer, record, filing, calendar.NeedsConfirmation, calendar.Of(stage));
        if (filing.Sequence != seen && steps.IsPermitted(step))
        {
            return new StepAnswer($"这张表刚刚有改动，请看过最新内容再{step.Term()}。");
        }

        if (steps.Refusal(step) is { } refusal)
        {
            return new StepAnswer(refusal + "。");
        }

        if (step == FlowStep.Submit && await ObjectionAsync(context, viewer, record, filing, cancellation) is { } objection)
        {
            return new StepAnswer(objection);
        }

        var decision = new Decision(viewer.Actor, clock.GetUtcNow(), string.IsNullOrWhiteSpace(reason) ? null : reason.ReplaceLineEndings("\n").Trim());
        var wasEditable = filing.IsEditable;
        var inForce = step == FlowStep.AbandonAdjustment
            ? await context.Versions.AsNoTracking().FirstOrDefaultAsync(version => version.FilingId == filing.Id && version.Number == filing.ApprovedVersion, cancellation)
            : null;
        var taken = filing.Take(step, decision, calendar.NeedsConfirmation, inForce, book.LayoutOf(record, filing)?.Unit);
        if (!taken.IsTaken)
        {
            return new StepAnswer(taken.Refusal + "。");
        }

        context.Steps.Add(taken.Record);
        context.Changes.AddRange(taken.Changes);
        if (taken.Version is { } version)
        {
            context.Versions.Add(version);
        }

        if (filing.IsEditable && !wasEditable)
        {
            var former = await context.ProjectEvents.AsNoTracking()
                .Where(happened => happened.ProjectId == project && (happened.Kind == ProjectEventKind.HandedOver || happened.Kind == ProjectEventKind.Merged))
                .Select(happened => happened.Before!).ToListAsync(cancellation);
            context.Changes.AddRange(record.NameTheUnit(filing, former, decision.By, decision.At));
        }

        if (step == FlowStep.Approve && stage.Kind == FormKind.Declaration)
        {
            var agreed = new AgreedContent(filing.Open(), record.Unit);
            foreach (var carried in record.Filings.Where(later => later.Kind != FormKind.Declaration).Select(later => later.Follow(agreed, decision)).OfType<StepTaken>())
            {
                context.Steps.Add(carried.Record!);
                context.Changes.AddRange(carried.Changes);
            }
        }

        await letters.RunAsync(context, record, filing, step, decision, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new StepAnswer(null);
    }

    // What stands in the way of a submission; and what the check book says is kept with it.
    private async Task<string?> ObjectionAsync(
        PerfBudgetContext context, Viewer viewer, Project record, Filing filing, CancellationToken cancellation)
    {
        var form = await check.RunAsync(context, viewer, record, filing, cancellation);
        var tally = form.Tally;
        filing.Note(tally.Counts);
        if (form.Failures.Count > 0)
        {
            return $"有 {form.Failures.Count} 项检查没有运行成功，暂不能提交。" + string.Concat(form.Failures.Select(failure => failure.Sentence));
        }

        return !tally.KeepsFromSubmitting ? null : tally switch
        {
            { Errors: > 0, ToExplain: > 0 } => $"还有 {tally.Errors} 处必须修改、{tally.ToExplain} 处需要说明；请在填写页面的“审核意见”中逐条改好、写好，再提交。",
            { Errors: > 0 } => $"还有 {tally.Errors} 处必须修改；请按填写页面的“审核意见”逐条改好，再提交。",
            _ => $"还有 {tally.ToExplain} 处需要说明；请在填写页面的“审核意见”中逐条写明，再提交。",
        };
    }
}
