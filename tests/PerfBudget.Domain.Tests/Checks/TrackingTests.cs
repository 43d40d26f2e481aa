using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Tracking;
using PerfBudget.Domain.Forms;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class TrackingTests : CheckTests
{
    [Finds<CellsSayDifferentThings>] public void A_state_for_deviation_and_reason_is_found() =>
        Finds<CellsSayDifferentThings>(Midyear().Row("更新设备数量", actual: "正在采购", deviation: "正在采购", reason: "正在采购"));

    [KeepsQuiet<CellsSayDifferentThings>] public void Nothing_to_say_in_all_cells_passes() =>
        Quiet<CellsSayDifferentThings>(Midyear().Rows(row => (row.Deviation, row.Reason, row.Measure) = ("无", "无", "无")));

    [Finds<DeviationIsExplained>] public void A_deviation_without_a_reason_is_found() =>
        Finds<DeviationIsExplained>(Midyear().Row("更新设备数量", actual: "6台"));

    [KeepsQuiet<DeviationIsExplained>] public void A_deviation_with_a_ticked_cause_passes() =>
        Quiet<DeviationIsExplained>(Midyear().Row("更新设备数量", actual: "6台", then: row => row.Causes = [DeviationCause.Funds]));

    [Finds<DeviationIsTheDifference>] public void A_deviation_that_is_not_the_difference_is_found() =>
        Finds<DeviationIsTheDifference>(Midyear().Row("更新设备数量", actual: "9台", deviation: "2"));

    [KeepsQuiet<DeviationIsTheDifference>] public void A_deviation_in_percent_of_what_was_due_passes() =>
        Quiet<DeviationIsTheDifference>(Midyear().Row("更新设备数量", actual: "9台", deviation: "25%"));

    [Finds<DeviationNeedsAWord>] public void A_deviation_without_an_explanation_is_found() =>
        Finds<DeviationNeedsAWord>(Midyear().Row("更新设备数量", actual: "6台"));

    [KeepsQuiet<DeviationNeedsAWord>] public void A_deviation_with_an_explanation_passes() =>
        Quiet<DeviationNeedsAWord>(Midyear().Row("更新设备数量", actual: "6台").Set("tracking.explanation", "供应商停产，改在十月交货。"));

    [Finds<MoneyIsNotAheadOfWork>] public void Money_far_ahead_of_work_is_found() =>
        Finds<MoneyIsNotAheadOfWork>(Midyear().Row("更新设备数量", actual: "3台"));

    [KeepsQuiet<MoneyIsNotAheadOfWork>] public void Money_a_little_ahead_of_work_passes() =>
        Quiet<MoneyIsNotAheadOfWork>(Midyear().Row("更新设备数量", actual: "7台"));

    [Finds<SpendingKeepsPace>] public void Little_spent_by_August_is_found() =>
        Finds<SpendingKeepsPace>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 300_000));

    [KeepsQuiet<SpendingKeepsPace>] public void Most_of_the_years_share_spent_by_August_passes() =>
        Quiet<SpendingKeepsPace>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 550_000));

    [Finds<SpendingIsNotRushed>] public void Nearly_all_spent_by_August_is_found() =>
        Finds<SpendingIsNotRushed>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 980_000));

    [KeepsQuiet<SpendingIsNotRushed>] public void A_little_ahead_by_August_passes() =>
        Quiet<SpendingIsNotRushed>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 750_000));

    [Finds<DueIsLessThanTheYears>] public void The_whole_year_due_by_August_is_found() =>
        Finds<DueIsLessThanTheYears>(Midyear().Rows(row => row.Expected = row.Target));

    [KeepsQuiet<DueIsLessThanTheYears>] public void A_part_of_the_year_due_by_August_passes() =>
        Quiet<DueIsLessThanTheYears>(Midyear());

    [Finds<DeviationIsNotDeniedThroughout>] public void No_deviation_in_any_row_beside_overspending_is_found() =>
        Finds<DeviationIsNotDeniedThroughout>(Midyear().Rows(row => row.Deviation = "无").Money(FundingSource.Total, FundingMeasure.Executed, 1_300_000));

    [KeepsQuiet<DeviationIsNotDeniedThroughout>] public void Deviations_of_nought_pass() =>
        Quiet<DeviationIsNotDeniedThroughout>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 1_300_000));

    [Finds<AdjustmentIsNotDenied>] public void No_adjustment_beside_overspending_is_found() =>
        Finds<AdjustmentIsNotDenied>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 1_300_000));

    [KeepsQuiet<AdjustmentIsNotDenied>] public void No_adjustment_within_the_budget_passes() =>
        Quiet<AdjustmentIsNotDenied>(Midyear());

    [Finds<DoubtHasACause>] public void Doubt_without_a_cause_is_found() =>
        Finds<DoubtHasACause>(Midyear().Row("更新设备数量", then: row => row.Likelihood = Likelihood.Possible));

    [KeepsQuiet<DoubtHasACause>] public void Doubt_with_cause_and_reason_passes() =>
        Quiet<DoubtHasACause>(Midyear().Row("更新设备数量", reason: "供应商停产", then: row => (row.Likelihood, row.Causes) = (Likelihood.Possible, [DeviationCause.Other])));

    [Finds<LikelihoodIsTicked>] public void One_row_without_a_tick_is_found() =>
        Finds<LikelihoodIsTicked>(Midyear().Rows(row => row.Likelihood = Likelihood.Certain).Row("更新设备数量", then: row => row.Likelihood = null));

    [KeepsQuiet<LikelihoodIsTicked>] public void A_form_without_ticks_passes() =>
        Quiet<LikelihoodIsTicked>(Midyear());

    [Finds<CertaintyFitsTheForecast>] public void Certainty_of_what_is_forecast_to_fail_is_found() =>
        Finds<CertaintyFitsTheForecast>(Midyear().Row("更新设备数量", then: row => (row.Likelihood, row.Forecast) = (Likelihood.Certain, Domain.Values.TargetValue.Parse("15台"))));

    [KeepsQuiet<CertaintyFitsTheForecast>] public void Certainty_of_what_is_forecast_to_be_met_passes() =>
        Quiet<CertaintyFitsTheForecast>(Midyear().Row("更新设备数量", then: row => (row.Likelihood, row.Forecast) = (Likelihood.Certain, Domain.Values.TargetValue.Parse("20台"))));

    [Finds<ForecastNotBelowDone>] public void A_forecast_below_what_is_done_is_found() =>
        Finds<ForecastNotBelowDone>(Midyear().Row("更新设备数量", then: row => row.Forecast = Domain.Values.TargetValue.Parse("10台")));

    [KeepsQuiet<ForecastNotBelowDone>] public void A_forecast_of_more_passes() =>
        Quiet<ForecastNotBelowDone>(Midyear().Row("更新设备数量", then: row => row.Forecast = Domain.Values.TargetValue.Parse("20台")));

    [Finds<LightIsExplained>] public void A_red_light_without_cause_and_correction_is_found() =>
        Finds<LightIsExplained>(Explained().Row("更新设备数量", actual: "6台"));

    [KeepsQuiet<LightIsExplained>] public void A_red_light_with_cause_and_correction_passes() =>
        Quiet<LightIsExplained>(Explained().Row("更新设备数量", actual: "6台", reason: "供应商停产", measure: "改由第二家供应商在十月前交货"));

    [Fact] public void Green_rows_are_asked_for_nothing() => Quiet<LightIsExplained>(Explained());

    [Fact] public void A_form_without_the_columns_is_not_asked() => Quiet<LightIsExplained>(Midyear().Row("更新设备数量", actual: "6台"));

    [Fact] public void A_place_sets_where_green_ends()
    {
        var form = Explained().Row("更新设备数量", actual: "10台", then: row => row.Expected = null);
        Quiet<LightIsExplained>(form.Settings(new CheckSettings { Thresholds = [new("tracking.light.green", 70)] }));
        Finds<LightIsExplained>(form.Settings(new CheckSettings { Thresholds = [new("tracking.light.green", 80)] }));
    }

    [Theory]
    [InlineData("读者满意度", "尚未调查", null)]
    [InlineData("读者满意度", "尚未调查", "未到期")]
    [InlineData("读者满意度", "未到测评时点", "待测评")]
    [InlineData("读者满意度", null, "未到期")]
    [InlineData("培训馆员人次", "尚未开展", null)]
    [InlineData("培训馆员人次", "计划于四季度开展", "年底")]
    [InlineData("设备验收合格率", "年底验收", null)]
    [InlineData("设备验收合格率", "未到期", null)]
    public void What_is_not_due_yet_is_neither_a_fault_nor_asked_for_a_cause(string name, string? actual, string? due)
    {
        var form = Explained().Row(name, then: row => (row.Actual, row.Expected) = (Domain.Values.TargetValue.Parse(actual), Domain.Values.TargetValue.Parse(due)));
        var row = form.File.Indicators.Single(row => row.Name == name).Id;

        CheckBook.Shipped.Run(form.Context).Where(finding => finding.Place.Row == row && finding.Severity != Severity.Hint).ShouldBeEmpty();
        Domain.Checks.Judging.TrackingJudgement.Of(form.File, Domain.Checks.Judging.LightThresholds.Of()).Indicators.Single(each => each.Row == row)
            .ShouldSatisfyAllConditions(each => each.Light.ShouldBe(Domain.Checks.Judging.Light.NotDue), each => each.Explanation.ShouldEndWith("未到期，暂不判断。"));
    }

    [Fact] public void What_was_due_by_now_and_is_not_begun_stays_a_deviation() =>
        Finds<DeviationIsExplained>(Midyear().Row("培训馆员人次", actual: "尚未开展", expected: "≥40人次"));

    [Fact] public void At_the_years_end_everything_is_due() =>
        CheckBook.Shipped.Run(Midyear().Set("tracking.period", "2024-01-01 2024-12-31").Row("读者满意度", actual: "未到期", then: row => row.Expected = null).Context)
            .ShouldContain(finding => finding.Code == "actual.satisfaction");

    [Fact] public void At_the_self_evaluation_everything_is_due() =>
        CheckBook.Shipped.Run(SelfEvaluation().Row("读者满意度", actual: "尚未调查").Context).ShouldContain(finding => finding.Code == "actual.satisfaction");

    [Fact] public void Shares_do_not_grow_with_the_months() =>
        Quiet<DueIsLessThanTheYears>(Midyear().Row("设备验收合格率", expected: "≥98%").Row("读者满意度", expected: "≥90%").Row("到馆读者增长率", expected: "≥5%"));

    [Theory]
    [InlineData(500_000, "tracking.pace", "（黄灯），请在“需要说明的情况”写明资金的原因和措施。")]
    [InlineData(300_000, "tracking.pace", "（红灯），请在“需要说明的情况”写明资金的原因和措施。")]
    [InlineData(950_000, "tracking.rushed", "（黄灯），请在“需要说明的情况”写明资金的原因和措施。")]
    public void Money_that_is_not_green_owes_a_cause_until_the_form_says_it(int executed, string code, string asks)
    {
        var form = Midyear().Money(FundingSource.Total, FundingMeasure.Executed, executed);
        Finding Of(Form form) => CheckBook.Shipped.Run(form.Context).Single(finding => finding.Code == code);

        (Of(form).Severity, Of(form).Message[^asks.Length..]).ShouldBe((Severity.Explain, asks));
        Of(form.NotPrinted("tracking.explanation")).Message.ShouldEndWith("，请说明原因和措施。");
        Of(form.Set("tracking.explanation", "设备款按合同在十月支付。")).Severity.ShouldBe(Severity.Hint);
    }

    private static Form Explained() => Midyear().Printing("indicator.reason").Printing("indicator.measure");
}
