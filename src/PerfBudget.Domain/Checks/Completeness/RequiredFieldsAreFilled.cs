using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>What every form must say is not left blank.</summary>
public sealed class RequiredFieldsAreFilled() : Check("complete.required", Severity.Error, "必填项不空白",
    "表上印有的项目名称、主管部门、实施单位、年度目标、起止日期等必填项不能空白；本地可以增减必填项。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var path in context.Settings.Required)
        {
            if (FieldCatalog.Find(path) is { } field && context.Prints(field) && field.Get(context.File) is null)
            {
                yield return At(field, $"“{field.Term}”没有填写。");
            }
        }
    }
}
