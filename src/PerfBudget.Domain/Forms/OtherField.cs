namespace PerfBudget.Domain.Forms;

/// <summary>Something that a form of some place asks and the catalogue of fields does not know.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="Text">What stands behind it; null where it is blank.</param>
public sealed record OtherField(string Label, string? Text)
{
    /// <summary>The path of all such fields in interfaces; the label tells them apart.</summary>
    public const string Path = "other";
}
