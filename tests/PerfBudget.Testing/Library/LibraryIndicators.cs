using PerfBudget.Domain.Library;

namespace PerfBudget.Testing.Library;

/// <summary>Invented indicators for the library.</summary>
internal static class LibraryIndicators
{
    /// <summary>A whole indicator of this name.</summary>
    public static LibraryIndicator Named(string name) => new()
    {
        Name = name, Level1 = "产出指标", Level2 = "质量指标", Industry = "教育", Definition = $"{name}的解释。", Formula = "达到要求的次数÷总次数×100%",
        Unit = "%", Direction = IndicatorDirection.AtLeast, UsualValues = ["≥95%"], Source = "本单位编写",
    };
}
