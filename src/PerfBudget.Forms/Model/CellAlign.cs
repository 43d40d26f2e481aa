namespace PerfBudget.Forms.Model;

/// <summary>Where the text stands in a cell.</summary>
public enum CellAlign
{
    /// <summary>At the left: long texts.</summary>
    Left,

    /// <summary>In the middle: labels, short values.</summary>
    Center,

    /// <summary>At the right: amounts.</summary>
    Right,
}
