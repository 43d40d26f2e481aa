using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>One field of a project's file: the single name by which forms, checks, comments, history and interfaces speak of it.</summary>
/// <param name="Path">The name in profiles and interfaces, such as <c>project.unit</c>.</param>
/// <param name="Term">The official Chinese term, such as 实施单位.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="MaxLength">The most characters it takes.</param>
/// <param name="Get">The text in the field; null where it is blank.</param>
/// <param name="Set">Writes a text into the field; null clears it. A text that is no value of the type is kept as it is.</param>
/// <param name="Value">The typed value: string, <see cref="DateOnly"/>, <see cref="Values.Period"/>, bool, decimal or <see cref="Values.FiscalYear"/>; null where the field is blank or its text is no such value.</param>
public sealed record Field(
    string Path,
    string Term,
    FieldType Type,
    int MaxLength,
    Func<FormContent, string?> Get,
    Action<FormContent, string?> Set,
    Func<FormContent, object?> Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path} ({Term})";
}
