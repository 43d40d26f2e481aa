using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Tracking;
using PerfBudget.Domain.Indicators;
using PerfBudget.Domain.Projects;
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

    private static Form Explained() => Midyear().Printing("indicator.reason").Printing("indicator.measure");
}
