namespace PerfBudget.Forms.Places.Blocks;

/// <summary>A list of people (评价人员).</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Side">The merged label at the left, or null.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Roles">The roles whose rows stand even where nobody has them.</param>
public sealed record PeopleBlock(int Line, SideLabel? Side, IReadOnlyList<PersonColumn> Columns, IReadOnlyList<string> Roles) : Block(Line);

/// <summary>A column of the list of people.</summary>
/// <param name="Field">role, name, position or organisation; null for a place to sign by hand.</param>
/// <param name="Label">The head; empty for none.</param>
/// <param name="Span">How many columns of the form it takes.</param>
public sealed record PersonColumn(string? Field, string Label, int Span);
