namespace PerfBudget.Forms.Tests.Samples;

/// <summary>A test on the real published forms, skipped where they do not stand beside the repository.</summary>
public sealed class RealFormsTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the test can run.</summary>
    public RealFormsTheoryAttribute()
    {
        if (!Expectations.AreThere)
        {
            Skip = $"The real forms are not in {Expectations.Folder}.";
        }
    }
}

/// <summary>A test that reads a PDF back with poppler, skipped where it is not installed.</summary>
public sealed class PdfTextTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the test can run.</summary>
    public PdfTextTheoryAttribute()
    {
        if (!PdfText.IsThere)
        {
            Skip = "pdftotext (poppler-utils) is not installed.";
        }
    }
}
