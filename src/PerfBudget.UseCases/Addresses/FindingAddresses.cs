using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a finding stands on the form's page, and where a decision about its explanation is sent.</summary>
internal static class FindingAddresses
{
    /// <summary>The notice in the form page's address after a decision on an explanation that was rewritten meanwhile.</summary>
    public const string Notice = "notice", Rewritten = "rewritten";

    /// <summary>Where a reviewer's decision about an explanation is sent.</summary>
    public static string Decide(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/explanations";

    /// <summary>The anchor of a finding on the form's page.</summary>
    public static string Anchor(string facts) => "finding-" + facts;
}
