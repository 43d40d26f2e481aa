namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>How closely a form is set: type size, leading and padding. A form takes the largest at which it fits one page, else <see cref="Comfortable"/>.</summary>
/// <param name="Size">The size of the body's type.</param>
/// <param name="Leading">The height of a line in sizes.</param>
/// <param name="PadX">The space left and right of a cell's text.</param>
/// <param name="PadY">The space above and below it.</param>
internal sealed record Density(double Size, double Leading, double PadX, double PadY)
{
    /// <summary>The smallest type of a body.</summary>
    public const double SmallestType = 9;

    /// <summary>From the largest to the smallest.</summary>
    public static readonly IReadOnlyList<Density> All =
    [
        new(10.5, 1.40, 4.0, 4.5),
        new(10.5, 1.32, 3.5, 3.0),
        new(10.0, 1.30, 3.0, 2.4),
        new(9.5, 1.27, 2.8, 1.8),
        new(SmallestType, 1.24, 2.4, 1.3),
    ];

    /// <summary>For forms of several pages.</summary>
    public static readonly Density Comfortable = All[2];

    public double LineHeight => Size * Leading;

    /// <summary>The height of a cell with so many lines.</summary>
    public double Height(int lines) => (lines * LineHeight) + (2 * PadY);

    /// <summary>How many lines a height has room for.</summary>
    public int LinesIn(double height) => (int)Math.Floor((height - (2 * PadY) + 0.01) / LineHeight);
}
