namespace PerfBudget.Domain.Values;

/// <summary>
/// What stands in a cell, and what it means where it could be understood. A draft keeps the text even where no value
/// can be made of it (<c>约三月</c> in a date), so that nothing typed is lost and a check can point at it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Text">The text as written, without stray spaces; never empty.</param>
/// <param name="Value">The value, or null where the text has none.</param>
public readonly record struct Written<T>(string Text, T? Value) where T : struct
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
