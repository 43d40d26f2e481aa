using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.Projects.Details;

/// <summary>What a card says of a stage: the figures that one asks for first, in the words of its form. It computes nothing.</summary>
internal static class StageSummary
{
    public static IEnumerable<(string Term, string Value)> Of(FormContent file)
    {
        foreach (var measure in MeasuresOf(file.Kind))
        {
            if (file.Funding.Amount(FundingSource.Total, measure) is { } money)
            {
                yield return (TermOf(measure, file.Kind), Amounts.WithUnit(money.Yuan));
            }
        }

        if (file.Funding.Entry(FundingSource.Total, FundingMeasure.Rate) is { } rate)
        {
            yield return (FundingMeasure.Rate.Term, rate.Value is { } percent ? percent.ToString("0.##", ChineseCulture.Instance) + "%" : rate.Text);
        }

        if (file.Tracking.Period is { } period)
        {
            yield return ("跟踪时段", period.Value is { } days ? $"{days.From:yyyy-MM-dd} 至 {days.To:yyyy-MM-dd}" : period.Text);
        }

        if (file.Evaluation.Total is { } total)
        {
            yield return ("自评总分", total.Text + (file.Evaluation.Grade is { } grade ? $"（{grade}）" : ""));
        }

        yield return ("绩效指标", file.Indicators.Count == 0 ? "无" : $"{file.Indicators.Count} 条");
        if (file.Signatures.Date is { } date)
        {
            yield return ("填报日期", date.Value?.ToString("yyyy-MM-dd", ChineseCulture.Instance) ?? date.Text);
        }
    }

    // During the year the money spent is not yet that of the whole year.
    private static string TermOf(FundingMeasure measure, FormKind kind) =>
        kind == FormKind.Tracking && measure == FundingMeasure.Executed ? "已执行数" : measure.Term;

    private static FundingMeasure[] MeasuresOf(FormKind kind) => kind == FormKind.Declaration
        ? [FundingMeasure.Project, FundingMeasure.Annual]
        : [FundingMeasure.Initial, FundingMeasure.Budget, FundingMeasure.Executed];
}
