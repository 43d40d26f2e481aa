using PerfBudget.Domain.Citations;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A form has indicators.</summary>
public sealed class FormHasIndicators() : Check("complete.indicators", Severity.Error, "至少有一个绩效指标",
    "绩效指标表不能整张空白。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Indicators.Count == 0)
        {
            yield return AtIndicators("没有填写任何绩效指标。");
        }
    }
}
