using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Flow;

/// <summary>A stage's form as it was submitted or approved (版本). It is never changed: the database lets the application add versions only.</summary>
public sealed class FilingVersion
{
    /// <summary>Hexadecimal digits of a hash, and of the check code that is printed of it.</summary>
    public const int HashLength = 64, CheckCodeLength = 16;

    private FilingVersion()
    {
    }

    internal FilingVersion(Filing filing, int number, FlowStep step, Decision decision)
    {
        (FilingId, UnitId, Number, Step) = (filing.Id, filing.UnitId, number, step);
        (Layout, Content, Hash) = (filing.Layout, filing.Content, HashOf(filing));
        (PersonName, At) = (decision.By.Name, decision.At);
    }

    /// <summary>The filing.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>版本号: 1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>What it was kept for: a submission or an approval.</summary>
    public FlowStep Step { get; private set; }

    /// <summary>The layout that the form followed; null for that of the unit's place.</summary>
    public string? Layout { get; private set; }

    /// <summary>The contents, as <see cref="FormContentJson"/> writes them.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 over filing, layout and contents, in lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Who took the step, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>校验码: the beginning of the hash, in groups of four, as it is printed at the foot of the page.</summary>
    public string CheckCode => CheckCodeOf(Hash);

    /// <summary>The hash of a filing as it stands.</summary>
    public static string HashOf(Filing filing) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{filing.Id:N}\n{filing.Layout}\n{filing.Content}")));

    /// <summary>The check code of a hash: 7C31-09AF-….</summary>
    public static string CheckCodeOf(string hash) =>
        string.Join('-', hash[..CheckCodeLength].ToUpperInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>The beginning of a hash that a written check code stands for; null where it is none.</summary>
    public static string? BeginningOf(string? code)
    {
        var digits = string.Concat((code ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();
        return digits.Length == CheckCodeLength ? digits : null;
    }

    /// <summary>The contents as a project file.</summary>
    public FormContent Open()
    {
        using var json = JsonDocument.Parse(Content);
        return FormContentJson.Read(json.RootElement);
    }
}
