using PerfBudget.Domain.Checks.AcrossStages;
using PerfBudget.Domain.Forms;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class AcrossStagesTests : CheckTests
{
    [Finds<TargetIsAsApproved>] public void A_changed_target_is_found() =>
        Finds<TargetIsAsApproved>(SelfEvaluation().Row("更新设备数量", target: "≥15台").Approved(Declaration()));

    [KeepsQuiet<TargetIsAsApproved>] public void A_target_written_otherwise_passes() =>
        Quiet<TargetIsAsApproved>(SelfEvaluation().Row("更新设备数量", target: "≥20.00(台)").Approved(Declaration()));

    [Finds<NameIsAsApproved>] public void A_changed_name_of_the_same_row_is_found() =>
        Finds<NameIsAsApproved>(Renamed());

    [KeepsQuiet<NameIsAsApproved>] public void The_same_names_pass() =>
        Quiet<NameIsAsApproved>(SelfEvaluation().Approved(Declaration()));

    [Finds<PlaceIsAsApproved>] public void A_row_in_another_place_is_found() =>
        Finds<PlaceIsAsApproved>(SelfEvaluation().Row("更新设备数量", level2: "质量指标").Approved(Declaration()));

    [KeepsQuiet<PlaceIsAsApproved>] public void A_form_without_kinds_passes() =>
        Quiet<PlaceIsAsApproved>(SelfEvaluation().Rows(row => row.Level2 = null).Approved(Declaration()));

    [Finds<WeightIsAsApproved>] public void A_changed_weight_is_found() =>
        Finds<WeightIsAsApproved>(SelfEvaluation().Approved(Declaration().Rows(row => row.Weight = new("12", 12))));

    [KeepsQuiet<WeightIsAsApproved>] public void An_approval_without_weights_passes() =>
        Quiet<WeightIsAsApproved>(SelfEvaluation().Approved(Declaration()));

    [Finds<NoIndicatorIsDropped>] public void A_dropped_indicator_is_found() =>
        Finds<NoIndicatorIsDropped>(SelfEvaluation().Without("更新设备数量").Approved(Declaration()));

    [KeepsQuiet<NoIndicatorIsDropped>] public void All_indicators_pass() =>
        Quiet<NoIndicatorIsDropped>(SelfEvaluation().Approved(Declaration()));

    [Finds<NoIndicatorIsAdded>] public void An_added_indicator_is_found() =>
        Finds<NoIndicatorIsAdded>(SelfEvaluation().Add("产出指标", "数量指标", "购置图书数量", "≥500册", "500册", "5", "5").Approved(Declaration()));

    [KeepsQuiet<NoIndicatorIsAdded>] public void No_more_indicators_than_approved_pass() =>
        Quiet<NoIndicatorIsAdded>(SelfEvaluation().Approved(Declaration()));

    [Finds<ProjectIsTheSame>] public void Another_project_is_found() =>
        Finds<ProjectIsTheSame>(SelfEvaluation().Set("project.name", "美术馆设备更新").Approved(Declaration()));

    [KeepsQuiet<ProjectIsTheSame>] public void A_code_that_only_one_form_prints_passes() =>
        Quiet<ProjectIsTheSame>(SelfEvaluation().Set("project.name", "99010124T000001234567-图书馆设备更新").Approved(Declaration()));

    [Finds<BudgetIsAsApproved>] public void Another_budget_is_found() =>
        Finds<BudgetIsAsApproved>(SelfEvaluation().Amounts(FundingMeasure.Initial, 90).Approved(Declaration()));

    [KeepsQuiet<BudgetIsAsApproved>] public void The_same_budget_in_another_unit_passes() =>
        Quiet<BudgetIsAsApproved>(SelfEvaluation().Approved(Declaration()));

    [Finds<GoalIsAsApproved>] public void Another_goal_is_found() =>
        Finds<GoalIsAsApproved>(SelfEvaluation().Set("goals.annual", "更新设备18台。").Approved(Declaration()));

    [KeepsQuiet<GoalIsAsApproved>] public void The_same_goal_passes() =>
        Quiet<GoalIsAsApproved>(SelfEvaluation().Approved(Declaration()));

    [Finds<ResultFitsTheTracking>] public void Full_marks_for_the_impossible_are_found() =>
        Finds<ResultFitsTheTracking>(SelfEvaluation().Tracked(Midyear().Row("更新设备数量", then: row => row.Likelihood = Likelihood.Impossible)));

    [KeepsQuiet<ResultFitsTheTracking>] public void Full_marks_for_the_possible_pass() =>
        Quiet<ResultFitsTheTracking>(SelfEvaluation().Tracked(Midyear().Row("更新设备数量", then: row => row.Likelihood = Likelihood.Possible)));

    [Finds<CountsDoNotShrink>] public void Less_at_the_end_than_in_August_is_found() =>
        Finds<CountsDoNotShrink>(SelfEvaluation().Row("培训馆员人次", actual: "40人次").Tracked(Midyear()));

    [KeepsQuiet<CountsDoNotShrink>] public void More_at_the_end_than_in_August_passes() =>
        Quiet<CountsDoNotShrink>(SelfEvaluation().Tracked(Midyear()));

    [Finds<SpendingDoesNotShrink>] public void Less_spent_at_the_end_than_in_August_is_found() =>
        Finds<SpendingDoesNotShrink>(SelfEvaluation().Amounts(FundingMeasure.Executed, 60).Tracked(Midyear()));

    [KeepsQuiet<SpendingDoesNotShrink>] public void More_spent_at_the_end_than_in_August_passes() =>
        Quiet<SpendingDoesNotShrink>(SelfEvaluation().Tracked(Midyear()));

    [Finds<GoalIsNotLastYears>] public void Last_years_goal_is_found() =>
        Finds<GoalIsNotLastYears>(Declaration().LastYear(Declaration()));

    [KeepsQuiet<GoalIsNotLastYears>] public void A_goal_of_its_own_passes() =>
        Quiet<GoalIsNotLastYears>(Declaration().LastYear(Declaration().Set("goals.annual", "新建分馆2个，购置图书500册。")));

    [Finds<ActualsAreNotLastYears>] public void Last_years_actuals_are_found() =>
        Finds<ActualsAreNotLastYears>(SelfEvaluation().LastYear(SelfEvaluation()));

    [KeepsQuiet<ActualsAreNotLastYears>] public void One_actual_of_its_own_passes() =>
        Quiet<ActualsAreNotLastYears>(SelfEvaluation().Row("培训馆员人次", actual: "66人次").LastYear(SelfEvaluation()));

    // A later stage keeps the identity of its rows, so that a new name is a new name and no new indicator.
    private static Form Renamed()
    {
        var approved = Declaration();
        var identity = approved.File.Indicators.First(row => row.Name == "更新设备数量").Id;
        return SelfEvaluation().Row("更新设备数量", rename: "新购设备数量", then: row => row.Id = identity).Approved(approved);
    }
}
