namespace PerfBudget.Domain.Tests.RealForms;

/// <summary>A test that needs the real forms; skipped, and said so, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFormFactAttribute : FactAttribute
{
    /// <summary>Skips where the forms are missing.</summary>
    public RealFormFactAttribute() => Skip = RealForm.Missing;
}
