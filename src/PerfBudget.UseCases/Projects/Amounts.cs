using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.Projects;

/// <summary>How pages write amounts: exactly, with thousands separators.</summary>
internal static class Amounts
{
    private const decimal Hundred = 100m;

    /// <summary>With its unit, for sentences: 20.00 万元; an amount that 万元 says in more than two decimals in 元: 200,000.50 元.</summary>
    public static string WithUnit(decimal yuan) => yuan % Hundred == 0 ? InTenThousands(yuan) + " 万元" : yuan.ToString("#,##0.00####", ChineseCulture.Instance) + " 元";

    /// <summary>In 万元, for columns that say so.</summary>
    public static string InTenThousands(decimal yuan) =>
        new Money(yuan).In(MoneyUnit.TenThousandYuan).ToString("#,##0.00######", ChineseCulture.Instance);
}
