namespace PerfBudget.Forms.Places.Blocks;

/// <summary>A part of a form. A handful of kinds is enough for every place.</summary>
/// <param name="Line">The line of the profile where it stands.</param>
public abstract record Block(int Line);

/// <summary>A label that stands merged at the left of all rows of a block (绩效指标).</summary>
/// <param name="Label">The label; it may hold placeholders such as <c>{unit}</c>.</param>
/// <param name="Span">How many columns it takes.</param>
public sealed record SideLabel(string Label, int Span);

/// <summary>Lines below the table for those who answer for the form: 负责人：　填表人：</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Across">How many stand on one line.</param>
/// <param name="Entries">Label and field.</param>
public sealed record SignaturesBlock(int Line, int Across, IReadOnlyList<SignatureSpec> Entries) : Block(Line);

/// <summary>One entry of the signatures.</summary>
/// <param name="Label">The label as printed, with its colon.</param>
/// <param name="Field">The field's path, or null for a place to sign by hand.</param>
public sealed record SignatureSpec(string Label, string? Field);

/// <summary>A note below the table.</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Text">The note.</param>
public sealed record FootnoteBlock(int Line, string Text) : Block(Line);
