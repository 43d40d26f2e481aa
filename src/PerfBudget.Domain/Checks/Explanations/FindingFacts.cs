using System.Security.Cryptography;
using System.Text;

namespace PerfBudget.Domain.Checks.Explanations;

/// <summary>What a finding says, as one short word: the same finding on the same facts has the same word, on other facts another.</summary>
public static class FindingFacts
{
    /// <summary>The length of the word.</summary>
    public const int Length = 32;

    /// <summary>The word: of the check, the cell, and every number and name that the finding's sentence holds; how grave it is does not count.</summary>
    public static string Of(Finding finding)
    {
        var said = string.Join('\n', finding.Code, finding.Place.Path, finding.Place.Row?.ToString(), finding.Message, finding.Expected, finding.Found);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, Length / 2));
    }
}
