using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Targets;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class TargetsTests : CheckTests
{
    [Finds<NumberHasAnOperator>] public void A_bare_number_is_found() =>
        Finds<NumberHasAnOperator>(Declaration().Row("更新设备数量", target: "20台"));

    [KeepsQuiet<NumberHasAnOperator>] public void A_number_with_words_for_its_sign_passes() =>
        Quiet<NumberHasAnOperator>(Declaration().Row("更新设备数量", target: "不少于20台").Row("培训馆员人次", target: "60人次以上").Row("设备安装完成时间", target: "10月底前"));

    [Finds<NumberHasAUnit>] public void A_number_without_a_unit_is_found() =>
        Finds<NumberHasAUnit>(Declaration().Row("更新设备数量", target: "≥20"));

    [KeepsQuiet<NumberHasAUnit>] public void A_number_with_a_unit_passes() =>
        Quiet<NumberHasAUnit>(Declaration());

    [Finds<ShareIsAtMostAll>] public void A_pass_rate_above_all_is_found() =>
        Finds<ShareIsAtMostAll>(SelfEvaluation().Row("设备验收合格率", actual: "102%"));

    [KeepsQuiet<ShareIsAtMostAll>] public void A_growth_above_all_passes() =>
        Quiet<ShareIsAtMostAll>(SelfEvaluation().Row("到馆读者增长率", actual: "120%"));

    [Finds<ShareIsNotAFraction>] public void A_share_written_as_a_fraction_is_found() =>
        Finds<ShareIsNotAFraction>(Declaration().Row("设备验收合格率", target: "≥0.98%"));

    [KeepsQuiet<ShareIsNotAFraction>] public void All_of_it_passes() =>
        Quiet<ShareIsNotAFraction>(Declaration().Row("设备验收合格率", target: "=100%"));

    [Finds<PeopleOrVisits>] public void Visits_counted_in_people_are_found() =>
        Finds<PeopleOrVisits>(Declaration().Row("培训馆员人次", target: "≥60人"));

    [KeepsQuiet<PeopleOrVisits>] public void People_counted_in_people_pass() =>
        Quiet<PeopleOrVisits>(Declaration().Row("培训馆员人次", rename: "培训人数", target: "≥60人"));

    [Finds<ShareCountsInPercent>] public void A_share_counted_in_pieces_is_found() =>
        Finds<ShareCountsInPercent>(Declaration().Row("设备验收合格率", target: "≥98台"));

    [KeepsQuiet<ShareCountsInPercent>] public void A_share_counted_in_thousandths_passes() =>
        Quiet<ShareCountsInPercent>(Declaration().Row("设备验收合格率", target: "≥980‰"));

    [Finds<CountIsNotAShare>] public void A_count_in_percent_is_found() =>
        Finds<CountIsNotAShare>(Declaration().Row("更新设备数量", target: "≥20%"));

    [KeepsQuiet<CountIsNotAShare>] public void A_count_of_pieces_passes() =>
        Quiet<CountIsNotAShare>(Declaration());

    [Finds<ActualHasTheTargetsUnit>] public void An_actual_in_another_unit_is_found() =>
        Finds<ActualHasTheTargetsUnit>(SelfEvaluation().Row("培训馆员人次", actual: "3场"));

    [KeepsQuiet<ActualHasTheTargetsUnit>] public void An_actual_in_a_unit_that_converts_passes() =>
        Quiet<ActualHasTheTargetsUnit>(SelfEvaluation().Row("设备购置总成本", actual: "950000元"));

    [Finds<UnitHoldsNoNumber>] public void A_unit_with_a_number_in_it_is_found() =>
        Finds<UnitHoldsNoNumber>(Declaration().Row("更新设备数量", target: "=20(5个分馆每月)"));

    [KeepsQuiet<UnitHoldsNoNumber>] public void A_plain_unit_in_brackets_passes() =>
        Quiet<UnitHoldsNoNumber>(Declaration().Row("更新设备数量", target: "=20.00(台)"));

    [Finds<UnitIsNoResult>] public void A_result_for_a_unit_is_found() =>
        Finds<UnitIsNoResult>(Declaration().Row("更新设备数量", target: "=20(安装到位)"));

    [KeepsQuiet<UnitIsNoResult>] public void A_rare_unit_passes() =>
        Quiet<UnitIsNoResult>(Declaration().Row("更新设备数量", target: "≥20机组"));

    [Finds<PercentIsWrittenAsSign>] public void Percent_in_words_is_found() =>
        Finds<PercentIsWrittenAsSign>(Declaration().Row("设备验收合格率", target: "≥98(百分数)"));

    [KeepsQuiet<PercentIsWrittenAsSign>] public void The_sign_passes() =>
        Quiet<PercentIsWrittenAsSign>(Declaration());

    [Finds<TenThousandOfWhat>] public void A_cost_in_bare_ten_thousands_is_found() =>
        Finds<TenThousandOfWhat>(Declaration().Row("设备购置总成本", target: "≤100万"));

    [KeepsQuiet<TenThousandOfWhat>] public void A_cost_in_ten_thousand_yuan_passes() =>
        Quiet<TenThousandOfWhat>(Declaration());

    [Finds<MonthOrMonths>] public void A_bare_month_is_found() =>
        Finds<MonthOrMonths>(Declaration().Row("设备安装完成时间", target: "≤10月"));

    [KeepsQuiet<MonthOrMonths>] public void A_number_of_months_passes() =>
        Quiet<MonthOrMonths>(Declaration().Row("设备安装完成时间", target: "≤10个月"));

    [Finds<TargetIsNotCopied>] public void One_long_target_in_two_rows_is_found() =>
        Finds<TargetIsNotCopied>(Declaration().Row("更新设备数量", target: "=5(个街道每月各分馆)").Row("培训馆员人次", target: "=5(个街道每月各分馆)"));

    [KeepsQuiet<TargetIsNotCopied>] public void One_short_target_in_two_rows_passes() =>
        Quiet<TargetIsNotCopied>(Declaration().Row("更新设备数量", target: "≥100.00(个)").Row("培训馆员人次", target: "≥100.00(个)"));

    [Finds<TargetIsTheBestLevel>] public void A_target_below_the_best_is_found() =>
        Finds<TargetIsTheBestLevel>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "良"));

    [KeepsQuiet<TargetIsTheBestLevel>] public void The_best_level_passes() =>
        Quiet<TargetIsTheBestLevel>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "优"));

    [Finds<ShareHasANumber>] public void A_rate_in_words_is_found() =>
        Finds<ShareHasANumber>(Declaration().Row("设备验收合格率", target: "一次通过"));

    [KeepsQuiet<ShareHasANumber>] public void Efficiency_in_words_passes() =>
        Quiet<ShareHasANumber>(Declaration().Row("设备验收合格率", rename: "借阅效率", target: "提高"));

    [Finds<SatisfactionHasANumber>] public void Satisfaction_in_words_is_found() =>
        Finds<SatisfactionHasANumber>(Declaration().Row("读者满意度", target: "满意"));

    [KeepsQuiet<SatisfactionHasANumber>] public void Satisfaction_in_percent_passes() =>
        Quiet<SatisfactionHasANumber>(Declaration());

    [Finds<SatisfactionCountsInPercent>] public void Satisfaction_in_marks_is_found() =>
        Finds<SatisfactionCountsInPercent>(Declaration().Row("读者满意度", target: "≥90分"));

    [KeepsQuiet<SatisfactionCountsInPercent>] public void Satisfaction_in_percent_is_left_alone() =>
        Quiet<SatisfactionCountsInPercent>(Declaration());

    [Finds<SatisfactionIsNotLow>] public void A_low_satisfaction_is_found() =>
        Finds<SatisfactionIsNotLow>(Declaration().Row("读者满意度", target: "≥60%"));

    [KeepsQuiet<SatisfactionIsNotLow>] public void A_low_satisfaction_passes_where_the_place_allows_it() =>
        Quiet<SatisfactionIsNotLow>(Declaration().Row("读者满意度", target: "≥75%").Settings(new CheckSettings { Thresholds = [new(CheckThresholds.LowSatisfaction.Name, 70)] }));

    [Finds<TargetStandsInTheForm>] public void A_target_that_stands_elsewhere_is_found() =>
        Finds<TargetStandsInTheForm>(Declaration().Row("更新设备数量", target: "根据计划数"));

    [KeepsQuiet<TargetStandsInTheForm>] public void A_target_with_its_number_passes() =>
        Quiet<TargetStandsInTheForm>(Declaration().Row("更新设备数量", target: "按计划更新20台"));

    [Finds<SignIsTheUsualOne>] public void More_than_is_found() =>
        Finds<SignIsTheUsualOne>(Declaration().Row("设备验收合格率", target: ">98%"));

    [KeepsQuiet<SignIsTheUsualOne>] public void More_than_nothing_passes() =>
        Quiet<SignIsTheUsualOne>(Declaration().Row("到馆读者增长率", target: ">0%"));

    [Finds<LevelOrRise>] public void A_rise_to_a_level_is_found() =>
        Finds<LevelOrRise>(Declaration().Row("读者满意度", rename: "提高读者满意度"));

    [KeepsQuiet<LevelOrRise>] public void A_level_passes() =>
        Quiet<LevelOrRise>(Declaration());

    [Finds<CostHasANumber>] public void A_cost_in_words_is_found() =>
        Finds<CostHasANumber>(Declaration().Row("设备购置总成本", target: "按预算执行"));

    [KeepsQuiet<CostHasANumber>] public void A_cost_in_yuan_passes() =>
        Quiet<CostHasANumber>(Declaration());

    [Finds<CostFollowsTheAdjustedBudget>] public void A_cost_target_left_at_the_first_budget_is_found() =>
        Finds<CostFollowsTheAdjustedBudget>(SelfEvaluation().Amounts(FundingMeasure.Budget, 96));

    [KeepsQuiet<CostFollowsTheAdjustedBudget>] public void A_cost_target_of_its_own_passes() =>
        Quiet<CostFollowsTheAdjustedBudget>(SelfEvaluation().Amounts(FundingMeasure.Budget, 96).Row("设备购置总成本", target: "≤90万元"));

    [Finds<CostIsMoreThanTheBudget>] public void A_cost_that_is_the_budget_to_the_cent_is_found() =>
        Finds<CostIsMoreThanTheBudget>(SelfEvaluation().Row("设备购置总成本", actual: "100万元"));

    [KeepsQuiet<CostIsMoreThanTheBudget>] public void A_cost_below_the_budget_passes() =>
        Quiet<CostIsMoreThanTheBudget>(SelfEvaluation());

    [Finds<CostIsNotFittedToSpending>] public void A_cost_target_that_is_what_was_spent_is_found() =>
        Finds<CostIsNotFittedToSpending>(SelfEvaluation().Row("设备购置总成本", target: "≤95万元"));

    [KeepsQuiet<CostIsNotFittedToSpending>] public void A_cost_target_that_is_the_budget_passes() =>
        Quiet<CostIsNotFittedToSpending>(SelfEvaluation());

    [Finds<CostWithinBudget>] public void A_cost_above_the_budget_is_found() =>
        Finds<CostWithinBudget>(Declaration().Row("设备购置总成本", target: "≤150万元"));

    [KeepsQuiet<CostWithinBudget>] public void A_price_of_one_passes() =>
        Quiet<CostWithinBudget>(Declaration().Row("设备购置总成本", rename: "设备平均单价", target: "≤150万元"));

    [Finds<OneTargetOneNumber>] public void A_list_of_numbers_is_found() =>
        Finds<OneTargetOneNumber>(Declaration().Row("更新设备数量", target: "借还机5台、门禁3台"));

    [KeepsQuiet<OneTargetOneNumber>] public void One_number_passes() =>
        Quiet<OneTargetOneNumber>(Declaration());

    [Finds<CountHasANumber>] public void A_count_in_words_is_found() =>
        Finds<CountHasANumber>(Declaration().Row("更新设备数量", target: "若干"));

    [KeepsQuiet<CountHasANumber>] public void A_count_in_Chinese_numerals_passes() =>
        Quiet<CountHasANumber>(Declaration().Row("更新设备数量", target: "二十台"));

    [Finds<PiecesAreWhole>] public void Half_a_machine_is_found() =>
        Finds<PiecesAreWhole>(Declaration().Row("更新设备数量", target: "≥20.5台"));

    [KeepsQuiet<PiecesAreWhole>] public void Half_a_machine_on_average_passes() =>
        Quiet<PiecesAreWhole>(Declaration().Row("更新设备数量", rename: "馆均设备数", target: "≥2.5台"));
}
