using PerfBudget.Domain.Checks.Money;
using PerfBudget.Domain.Forms;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class MoneyTests : CheckTests
{
    [Finds<TotalIsSumOfSources>] public void A_total_that_its_sources_do_not_make_is_found() =>
        Finds<TotalIsSumOfSources>(SelfEvaluation().Money(FundingSource.Fiscal, FundingMeasure.Budget, 80));

    [KeepsQuiet<TotalIsSumOfSources>] public void A_total_that_is_off_by_rounding_of_the_printed_digits_passes() =>
        Quiet<TotalIsSumOfSources>(ByGroups().Money(FundingSource.Total, FundingMeasure.Budget, 100.00m, "100.00").Money(FundingSource.City, FundingMeasure.Budget, 33.333m).Money(FundingSource.County, FundingMeasure.Budget, 66.67m));

    [Finds<RateFollowsAmounts>] public void A_rate_that_is_not_spent_by_budget_is_found() =>
        Finds<RateFollowsAmounts>(SelfEvaluation().Money(FundingSource.Total, FundingMeasure.Rate, 97));

    [KeepsQuiet<RateFollowsAmounts>] public void A_rate_rounded_to_whole_percent_passes() =>
        Quiet<RateFollowsAmounts>(SelfEvaluation().Amounts(FundingMeasure.Executed, 95.4m));

    [Finds<RateIsOfAdjustedBudget>] public void A_rate_of_the_first_budget_is_found() =>
        Finds<RateIsOfAdjustedBudget>(SelfEvaluation().Amounts(FundingMeasure.Budget, 120).Money(FundingSource.Total, FundingMeasure.Rate, 95));

    [KeepsQuiet<RateIsOfAdjustedBudget>] public void A_rate_of_the_adjusted_budget_passes() =>
        Quiet<RateIsOfAdjustedBudget>(SelfEvaluation().Amounts(FundingMeasure.Budget, 190).Money(FundingSource.Total, FundingMeasure.Rate, 50).Money(FundingSource.Fiscal, FundingMeasure.Rate, 50));

    [Finds<RateIsFilledIn>] public void A_blank_rate_beside_amounts_is_found() =>
        Finds<RateIsFilledIn>(SelfEvaluation().Money(FundingSource.Fiscal, FundingMeasure.Rate, null));

    [KeepsQuiet<RateIsFilledIn>] public void A_blank_rate_beside_a_budget_of_zero_passes() =>
        Quiet<RateIsFilledIn>(SelfEvaluation().Money(FundingSource.Other, FundingMeasure.Rate, null));

    [Finds<ZeroBudgetHasNoRate>] public void Spending_from_a_budget_of_zero_is_found() =>
        Finds<ZeroBudgetHasNoRate>(SelfEvaluation().Amounts(FundingMeasure.Budget, 0));

    [KeepsQuiet<ZeroBudgetHasNoRate>] public void A_budget_of_zero_with_nothing_spent_passes() =>
        Quiet<ZeroBudgetHasNoRate>(SelfEvaluation().Amounts(FundingMeasure.Budget, 0).Amounts(FundingMeasure.Executed, 0).Money(FundingSource.Total, FundingMeasure.Rate, null));

    [Finds<SpendingWithinBudget>] public void More_spent_than_budgeted_is_found() =>
        Finds<SpendingWithinBudget>(SelfEvaluation().Amounts(FundingMeasure.Executed, 101));

    [KeepsQuiet<SpendingWithinBudget>] public void All_of_the_budget_spent_passes() =>
        Quiet<SpendingWithinBudget>(SelfEvaluation().Amounts(FundingMeasure.Executed, 100));

    [Finds<SourceWithinItsBudget>] public void A_source_spent_beyond_its_part_is_found() =>
        Finds<SourceWithinItsBudget>(ByGroups().Money(FundingSource.City, FundingMeasure.Executed, 70).Money(FundingSource.County, FundingMeasure.Executed, 30));

    [KeepsQuiet<SourceWithinItsBudget>] public void A_source_spent_to_its_last_yuan_passes() =>
        Quiet<SourceWithinItsBudget>(ByGroups());

    [Finds<ReceivedWithinBudget>] public void More_received_than_budgeted_is_found() =>
        Finds<ReceivedWithinBudget>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 110));

    [KeepsQuiet<ReceivedWithinBudget>] public void All_received_passes() =>
        Quiet<ReceivedWithinBudget>(ByGroups());

    [Finds<SpendingWithinReceived>] public void More_spent_than_received_is_found() =>
        Finds<SpendingWithinReceived>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 90));

    [KeepsQuiet<SpendingWithinReceived>] public void Less_spent_than_received_passes() =>
        Quiet<SpendingWithinReceived>(ByGroups().Money(FundingSource.Total, FundingMeasure.Executed, 90));

    [Finds<ShortfallIsExplained>] public void Money_that_never_came_and_is_not_explained_is_found() =>
        Finds<ShortfallIsExplained>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 60));

    [KeepsQuiet<ShortfallIsExplained>] public void Money_that_never_came_and_is_owned_to_passes() =>
        Quiet<ShortfallIsExplained>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 60).Set("evaluation.problems", "财政压减预算，40万元未到位。"));

    [Finds<LowExecutionIsExplained>] public void A_low_rate_without_a_word_is_found() =>
        Finds<LowExecutionIsExplained>(SelfEvaluation().Amounts(FundingMeasure.Executed, 60));

    [KeepsQuiet<LowExecutionIsExplained>] public void A_low_rate_with_its_reason_passes() =>
        Quiet<LowExecutionIsExplained>(SelfEvaluation().Amounts(FundingMeasure.Executed, 60).Set("evaluation.problems", "尾款结转下年支付。"));

    [Finds<ChangedBudgetIsExplained>] public void A_budget_that_changed_is_found() =>
        Finds<ChangedBudgetIsExplained>(SelfEvaluation().Amounts(FundingMeasure.Budget, 96));

    [KeepsQuiet<ChangedBudgetIsExplained>] public void A_budget_that_stayed_passes() =>
        Quiet<ChangedBudgetIsExplained>(SelfEvaluation());

    [Finds<AddedProjectIsExplained>] public void A_project_without_a_first_budget_is_found() =>
        Finds<AddedProjectIsExplained>(SelfEvaluation().Amounts(FundingMeasure.Initial, 0));

    [KeepsQuiet<AddedProjectIsExplained>] public void A_project_with_a_first_budget_passes() =>
        Quiet<AddedProjectIsExplained>(SelfEvaluation().Amounts(FundingMeasure.Initial, 1));

    [Finds<AmountsAreNotNegative>] public void A_negative_amount_is_found() =>
        Finds<AmountsAreNotNegative>(SelfEvaluation().Money(FundingSource.Other, FundingMeasure.Executed, -3));

    [KeepsQuiet<AmountsAreNotNegative>] public void An_amount_of_zero_passes() =>
        Quiet<AmountsAreNotNegative>(SelfEvaluation());

    [Finds<BlankAmongAmounts>] public void A_blank_among_zeros_is_found() =>
        Finds<BlankAmongAmounts>(SelfEvaluation().Money(FundingSource.Other, FundingMeasure.Budget, null));

    [KeepsQuiet<BlankAmongAmounts>] public void A_column_that_fills_in_only_the_budget_passes() =>
        Quiet<BlankAmongAmounts>(SelfEvaluation().Money(FundingSource.Other, FundingMeasure.Budget, null).Money(FundingSource.Carryover, FundingMeasure.Budget, null));

    [Finds<AmountsNameTheirUnit>] public void Amounts_without_a_unit_are_found() =>
        Finds<AmountsNameTheirUnit>(SelfEvaluation().With(file => file.Funding.Unit = null));

    [KeepsQuiet<AmountsNameTheirUnit>] public void Amounts_in_yuan_pass() =>
        Quiet<AmountsNameTheirUnit>(Declaration());

    [Finds<AmountsFitTheirUnit>] public void Amounts_in_ten_thousands_that_look_like_yuan_are_found() =>
        Finds<AmountsFitTheirUnit>(SelfEvaluation().Amounts(FundingMeasure.Budget, 1_250_000));

    [KeepsQuiet<AmountsFitTheirUnit>] public void A_large_amount_in_yuan_passes() =>
        Quiet<AmountsFitTheirUnit>(Declaration());

    [Finds<AmountInTextIsTheAmount>] public void Two_digits_swapped_in_a_text_are_found() =>
        Finds<AmountInTextIsTheAmount>(SelfEvaluation().Amounts(FundingMeasure.Budget, 23.4567m).Set("goals.annual", "安排23.4657万元更新设备20台。"));

    [KeepsQuiet<AmountInTextIsTheAmount>] public void Another_amount_altogether_passes() =>
        Quiet<AmountInTextIsTheAmount>(SelfEvaluation().Amounts(FundingMeasure.Budget, 23.4567m).Set("goals.annual", "上年投入18.2万元，本年更新设备20台，服务140万人。"));

    [Finds<AmountInTableIsNotRounded>] public void A_rounded_amount_in_the_table_is_found() =>
        Finds<AmountInTableIsNotRounded>(SelfEvaluation().Money(FundingSource.Total, FundingMeasure.Budget, 88.46m, "88.46").Set("goals.annual", "设备款884565元。"));

    [KeepsQuiet<AmountInTableIsNotRounded>] public void An_amount_that_the_text_repeats_passes() =>
        Quiet<AmountInTableIsNotRounded>(SelfEvaluation().Set("goals.annual", "设备款1000000元，即100万元。"));

    [Finds<ItemsInTextAddUp>] public void Items_that_do_not_make_their_sum_are_found() =>
        Finds<ItemsInTextAddUp>(SelfEvaluation().Set("goals.annual", "所需经费：租金12.5万元、电费3.2万元、维修2.1万元，合计18.8万元。"));

    [KeepsQuiet<ItemsInTextAddUp>] public void Items_that_make_their_sum_pass() =>
        Quiet<ItemsInTextAddUp>(SelfEvaluation().Set("goals.annual", "所需经费：租金12.5万元、电费3.2万元、维修2.1万元，合计17.8万元。"));

    [Finds<ForecastIsNotBelowSpent>] public void A_forecast_below_what_is_spent_is_found() =>
        Finds<ForecastIsNotBelowSpent>(Midyear().Money(FundingSource.Total, FundingMeasure.Forecast, 600_000));

    [KeepsQuiet<ForecastIsNotBelowSpent>] public void A_forecast_of_the_whole_budget_passes() =>
        Quiet<ForecastIsNotBelowSpent>(Midyear().Money(FundingSource.Total, FundingMeasure.Forecast, 1_000_000));

    [Finds<AnnualWithinProject>] public void A_year_above_the_whole_project_is_found() =>
        Finds<AnnualWithinProject>(Declaration().Money(FundingSource.Total, FundingMeasure.Annual, 1_200_000));

    [KeepsQuiet<AnnualWithinProject>] public void A_year_that_is_the_whole_project_passes() =>
        Quiet<AnnualWithinProject>(Declaration());
}
