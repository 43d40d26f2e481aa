namespace PerfBudget.Forms.Model;

/// <summary>The paper of a form: its size and margins in points (1/72 inch).</summary>
/// <param name="Width">Width of the sheet.</param>
/// <param name="Height">Height of the sheet.</param>
/// <param name="Margin">The margin left and right.</param>
/// <param name="Top">The margin at the top.</param>
/// <param name="Bottom">The margin at the bottom; page number, state and check code stand in it.</param>
public sealed record PageSetup(double Width, double Height, double Margin, double Top, double Bottom)
{
    /// <summary>A4, upright.</summary>
    public static readonly PageSetup Portrait = new(595.28, 841.89, 45, 48, 48);

    /// <summary>A4, lying.</summary>
    public static readonly PageSetup Landscape = new(841.89, 595.28, 45, 42, 42);

    /// <summary>The names in profiles.</summary>
    public static IReadOnlyDictionary<string, PageSetup> Known { get; } = new Dictionary<string, PageSetup>(StringComparer.Ordinal)
    {
        ["A4 portrait"] = Portrait,
        ["A4 landscape"] = Landscape,
    };

    /// <summary>Whether the sheet lies.</summary>
    public bool IsLandscape => Width > Height;

    /// <summary>The width that a table takes.</summary>
    public double BodyWidth => Width - (2 * Margin);

    /// <summary>The height between the margins.</summary>
    public double BodyHeight => Height - Top - Bottom;
}
