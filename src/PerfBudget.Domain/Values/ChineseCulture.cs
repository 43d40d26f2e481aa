using System.Globalization;

namespace PerfBudget.Domain.Values;

/// <summary>The culture of all pages: the same on every machine, whether or not it has ICU.</summary>
public static class ChineseCulture
{
    private static readonly string[] Months =
        ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月", ""];

    private static readonly string[] ShortMonths =
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", ""];

    /// <summary>The culture, read-only.</summary>
    public static CultureInfo Instance { get; } = Create();

    private static CultureInfo Create()
    {
        var culture = new CultureInfo("zh-CN");
        var dates = culture.DateTimeFormat;
        dates.DayNames = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];
        dates.AbbreviatedDayNames = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
        dates.ShortestDayNames = ["日", "一", "二", "三", "四", "五", "六"];
        dates.MonthNames = Months;
        dates.MonthGenitiveNames = Months;
        dates.AbbreviatedMonthNames = ShortMonths;
        dates.AbbreviatedMonthGenitiveNames = ShortMonths;
        dates.AMDesignator = "上午";
        dates.PMDesignator = "下午";
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        dates.DateSeparator = "-";
        dates.ShortDatePattern = "yyyy-MM-dd";
        dates.LongDatePattern = "yyyy'年'M'月'd'日'";
        dates.ShortTimePattern = "HH:mm";
        dates.LongTimePattern = "HH:mm:ss";
        dates.YearMonthPattern = "yyyy'年'M'月'";
        dates.MonthDayPattern = "M'月'd'日'";
        culture.NumberFormat.CurrencySymbol = "¥";
        culture.NumberFormat.CurrencyPositivePattern = 0;
        culture.NumberFormat.CurrencyNegativePattern = 1;
        culture.NumberFormat.PercentPositivePattern = 1;
        culture.NumberFormat.PercentNegativePattern = 1;
        return CultureInfo.ReadOnly(culture);
    }
}
