using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.Projects.List;

namespace PerfBudget.UseCases.Review;

/// <summary>One page of the queue.</summary>
/// <param name="Query">What it shows: the query with the unit, the place and the page that there really are.</param>
/// <param name="Rows">The forms of the page.</param>
/// <param name="Total">How many forms all pages have.</param>
/// <param name="Units">The units to choose from, by pinyin.</param>
/// <param name="Places">The places to choose from, by their ids.</param>
public sealed record ReviewQueue(ReviewQuery Query, IReadOnlyList<QueuedForm> Rows, int Total, IReadOnlyList<UnitChoice> Units, IReadOnlyList<string> Places)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Paging.Pages(Total, ReviewQuery.Size);
}

/// <summary>A form in the queue.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Unit">The unit that files.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Stage">The stage.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AnnualYuan">The year's money in yuan; null where it is not known.</param>
/// <param name="SubmittedAt">When it was submitted; null where it was brought in from elsewhere, and was not checked then.</param>
/// <param name="Findings">What the check book said when it was submitted.</param>
/// <param name="Due">The last day of filing; null where there is none.</param>
/// <param name="OpenComments">How many comments nobody has solved.</param>
public sealed record QueuedForm(
    Guid Filing, string Project, string Unit, int Year, Stage Stage, FilingState State, decimal? AnnualYuan, DateTimeOffset? SubmittedAt,
    FindingCounts Findings, DateOnly? Due, int OpenComments);
