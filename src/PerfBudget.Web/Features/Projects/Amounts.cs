using PerfBudget.Domain.Values;
using PerfBudget.Web.Shell;

namespace PerfBudget.Web.Features.Projects;

/// <summary>How pages write amounts: in 万元, exactly, with thousands separators.</summary>
internal static class Amounts
{
    public static string InTenThousands(decimal yuan) =>
        new Money(yuan).In(MoneyUnit.TenThousandYuan).ToString("#,##0.00######", ChineseCulture.Instance);
}
