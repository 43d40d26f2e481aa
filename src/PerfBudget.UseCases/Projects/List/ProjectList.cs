using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Projects.List;

/// <summary>One page of the list.</summary>
/// <param name="Query">What it shows: the query with the year and the page that there really are.</param>
/// <param name="Rows">The projects of the page.</param>
/// <param name="Total">How many projects all pages have.</param>
/// <param name="Years">The years with projects, newest first.</param>
/// <param name="Units">The units to choose from, by pinyin.</param>
public sealed record ProjectList(
    ProjectQuery Query, IReadOnlyList<ProjectRow> Rows, int Total, IReadOnlyList<int> Years, IReadOnlyList<UnitChoice> Units)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Paging.Pages(Total, Query.Size);
}

/// <summary>A project in the list.</summary>
public sealed record ProjectRow(Guid Id, string Name, string? Code, string Unit, decimal? AnnualYuan, DateTimeOffset UpdatedAt, bool IsCancelled, IReadOnlyList<RowStage> Stages)
{
    /// <summary>The newest stage of a kind; null where nobody has begun one.</summary>
    public RowStage? Newest(FormKind kind) => Stages.Where(stage => stage.Stage.Kind == kind).MaxBy(stage => stage.Stage.Number);
}

/// <summary>A stage of a project in the list.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="State">Where it stands.</param>
/// <param name="InForce">Of a form that is being changed after its approval, the version that stays in force; else null.</param>
public sealed record RowStage(Stage Stage, FilingState State, int? InForce)
{
    /// <summary>The state in a word: 审核中, 调整中.</summary>
    public string Term => InForce is null ? State.Term() : State.TermOfAdjustment();
}

/// <summary>A unit to choose from; without a department it may be one.</summary>
public sealed record UnitChoice(Guid Id, string Name, Guid? Department)
{
    /// <summary>A unit with all below it, however deep.</summary>
    public static Guid[] WithAllBelow(IEnumerable<UnitChoice> units, Guid unit) =>
        UnitTree.WithAllBelow(units.Select(choice => (choice.Id, choice.Department)), unit);
}
