using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.History;

/// <summary>The rounds (办理阶段) of a project's forms, and with them why each change was made.</summary>
internal sealed class ProjectRounds
{
    private readonly ILookup<Guid, FlowRecord> _steps;
    private readonly ILookup<Stage, Extension> _extensions;

    private ProjectRounds(IEnumerable<FlowRecord> steps, IEnumerable<Extension> extensions) =>
        (_steps, _extensions) = (steps.ToLookup(step => step.FilingId), extensions.ToLookup(one => new Stage(one.Kind, one.Number)));

    /// <summary>The rounds of some forms of a project, in two statements.</summary>
    public static async Task<ProjectRounds> FindAsync(PerfBudgetContext context, Guid project, IReadOnlyCollection<Guid> filings, CancellationToken cancellation) => new(
        await context.Steps.AsNoTracking().Where(step => filings.Contains(step.FilingId)).ToListAsync(cancellation),
        await context.Extensions.AsNoTracking().Where(one => one.ProjectId == project).ToListAsync(cancellation));

    /// <summary>The times at which a form was submitted, the newest first.</summary>
    public IEnumerable<DateTimeOffset> Submissions(Guid filing) => _steps[filing].Where(step => step.Step == FlowStep.Submit).Select(step => step.At).OrderDescending();

    /// <summary>Why a cell was changed (为什么): the round, where the text came from, what the person says.</summary>
    /// <param name="filing">The form.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="at">When the cell was changed.</param>
    /// <param name="origin">来源.</param>
    /// <param name="note">修改说明.</param>
    /// <param name="isBrief">Whether a long reason of the round is cut, because it stands in each line.</param>
    public string Why(Guid filing, Stage stage, DateTimeOffset at, ChangeOrigin? origin, string? note, bool isBrief = true)
    {
        // What the application changed by itself has its own reason, whichever round the form is in.
        var round = origin is { } known && !known.IsOfBrowser() ? null : FilingRound.At(at, _steps[filing], _extensions[stage]);
        return string.Join('；', new[] { isBrief ? round?.Brief : round?.Words, origin is null or ChangeOrigin.Typed ? null : origin.Value.Term(), note is null ? null : "说明：" + note }.OfType<string>());
    }
}
