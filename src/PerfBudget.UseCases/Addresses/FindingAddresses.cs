using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of finding.</summary>
internal static class FindingAddresses
{
    /// <summary>What the form's page says after a decision about an explanation that was rewritten meanwhile.</summary>
    public const string Notice = "notice", Rewritten = "rewritten";

    /// <summary>Where a reviewer's decision about an explanation is sent.</summary>
    public static string Decide(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/explanations";

    /// <summary>The place of a finding on the form's page.</summary>
    public static string Anchor(string facts) => "finding-" + facts;
}
