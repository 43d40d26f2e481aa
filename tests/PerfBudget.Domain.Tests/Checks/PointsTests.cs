using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Points;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class PointsTests : CheckTests
{
    [Finds<WeightsAddUp>] public void Weights_that_do_not_make_ninety_are_found() =>
        Finds<WeightsAddUp>(SelfEvaluation().Row("读者满意度", weight: "15"));

    [KeepsQuiet<WeightsAddUp>] public void Weights_of_a_declaration_that_make_ninety_pass() =>
        Quiet<WeightsAddUp>(Declaration().Rows(row => row.Weight = new("x", row.Name == "读者满意度" ? 30m : 10m)));

    [Fact] public void A_declaration_whose_indicators_take_all_hundred_points_is_told_what_they_should_total()
    {
        var form = Declaration().Rows(row => row.Weight = new("x", row.Name == "读者满意度" ? 40m : 10m));

        var finding = new WeightsAddUp().Run(form.Context).ShouldHaveSingleItem();

        (finding.Severity, finding.Message, finding.Expected).ShouldBe(
            (Severity.Error, "指标分值合计 100，应为 90：自评时另有预算执行率 10 分，合计才是 100 分；分值批复后不能再改，请现在调整。", "90"));
        new WeightsAddUp().Run(form.Printing("indicator.weight").Context).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Explain);
        Quiet<WeightsAddUp>(form.Scheme(new ScoringScheme { Execution = new ExecutionRule { Points = 0 } }));
    }

    [Finds<WeightsAreFiledBeside>] public void Points_that_are_filed_beside_and_blank_are_found() =>
        Finds<WeightsAreFiledBeside>(Declaration().Beside("weight").Rows(row => row.Weight = row.Name == "读者满意度" ? null : new("10", 10m)));

    [KeepsQuiet<WeightsAreFiledBeside>] public void A_declaration_read_from_paper_that_prints_no_points_passes() =>
        Quiet<WeightsAreFiledBeside>(Declaration());

    [Fact] public void A_place_that_scores_by_groups_is_not_asked_for_points_of_indicators() =>
        Quiet<WeightsAreFiledBeside>(Declaration().Beside("weight").Scheme(new ScoringScheme { By = ScoredBy.Groups }));

    [Finds<GroupWeightsFollowTheTemplate>] public void Group_weights_off_the_template_are_found() =>
        Finds<GroupWeightsFollowTheTemplate>(SelfEvaluation().Row("读者满意度", weight: "20").Row("到馆读者增长率", weight: "10"));

    [KeepsQuiet<GroupWeightsFollowTheTemplate>] public void Group_weights_that_the_place_sets_pass() =>
        Quiet<GroupWeightsFollowTheTemplate>(SelfEvaluation().Row("读者满意度", weight: "20").Row("到馆读者增长率", weight: "10").Settings(new CheckSettings { Weights = [new("本市", 20, 40, 10, 20)] }));

    [Finds<ScoreWithinWeight>] public void A_score_above_its_points_is_found() =>
        Finds<ScoreWithinWeight>(SelfEvaluation().Row("更新设备数量", score: "11"));

    [KeepsQuiet<ScoreWithinWeight>] public void Full_marks_pass() =>
        Quiet<ScoreWithinWeight>(SelfEvaluation());

    [Finds<TotalIsSumOfScores>] public void A_total_that_is_not_the_sum_is_found() =>
        Finds<TotalIsSumOfScores>(SelfEvaluation().Set("evaluation.total", "98"));

    [KeepsQuiet<TotalIsSumOfScores>] public void A_total_that_one_blank_score_leaves_open_passes() =>
        Quiet<TotalIsSumOfScores>(SelfEvaluation().Row("更新设备数量", then: row => row.Score = null));

    [Finds<ExecutionScoreFollowsTheRate>] public void Full_marks_for_half_the_money_are_found() =>
        Finds<ExecutionScoreFollowsTheRate>(SelfEvaluation().Amounts(FundingMeasure.Executed, 50));

    [KeepsQuiet<ExecutionScoreFollowsTheRate>] public void Marks_for_the_money_that_came_pass_where_the_place_scores_so() =>
        Quiet<ExecutionScoreFollowsTheRate>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 50).Money(FundingSource.Total, FundingMeasure.Executed, 50).Scheme(new ScoringScheme { Execution = new ExecutionRule { Base = ExecutionBase.Received } }));

    [Finds<ExecutionScoreHidesAShortfall>] public void Full_marks_for_the_money_that_came_are_said_where_the_budget_did_not_come() =>
        Finds<ExecutionScoreHidesAShortfall>(ByGroups().Money(FundingSource.Total, FundingMeasure.Received, 50).Money(FundingSource.Total, FundingMeasure.Executed, 50).Scheme(new ScoringScheme { Execution = new ExecutionRule { Base = ExecutionBase.Received } }));

    [KeepsQuiet<ExecutionScoreHidesAShortfall>] public void Full_marks_for_all_of_the_money_pass() =>
        Quiet<ExecutionScoreHidesAShortfall>(ByGroups().Scheme(new ScoringScheme { Execution = new ExecutionRule { Base = ExecutionBase.Received } }));

    [Finds<MissedTargetLosesPoints>] public void Full_marks_for_a_missed_target_are_found() =>
        Finds<MissedTargetLosesPoints>(SelfEvaluation().Row("更新设备数量", actual: "18台"));

    [KeepsQuiet<MissedTargetLosesPoints>] public void Full_marks_for_a_time_below_its_limit_pass() =>
        Quiet<MissedTargetLosesPoints>(SelfEvaluation().Add("产出指标", "时效指标", "故障响应时间", "≤2小时", "30分钟", "5", "5"));

    [Finds<ScoreFollowsAttainment>] public void A_score_far_from_the_proportion_is_found() =>
        Finds<ScoreFollowsAttainment>(SelfEvaluation().Row("更新设备数量", actual: "16台", score: "5", reason: "两台延期到货"));

    [KeepsQuiet<ScoreFollowsAttainment>] public void A_score_near_the_proportion_passes() =>
        Quiet<ScoreFollowsAttainment>(SelfEvaluation().Row("更新设备数量", actual: "16台", score: "8", reason: "四台延期到货"));

    [Finds<DeductionHasAReason>] public void A_deduction_with_无_for_a_reason_is_found() =>
        Finds<DeductionHasAReason>(SelfEvaluation().Row("更新设备数量", actual: "16台", score: "8", reason: "无"));

    [KeepsQuiet<DeductionHasAReason>] public void A_deduction_with_a_reason_passes() =>
        Quiet<DeductionHasAReason>(SelfEvaluation().Row("更新设备数量", actual: "16台", score: "8", reason: "四台延期到货"));

    [Finds<GroupDeductionHasAReason>] public void A_group_that_loses_points_without_a_reason_is_found() =>
        Finds<GroupDeductionHasAReason>(ByGroups().Group("产出指标", "50", "48"));

    [KeepsQuiet<GroupDeductionHasAReason>] public void A_group_that_loses_points_with_a_reason_in_one_row_passes() =>
        Quiet<GroupDeductionHasAReason>(ByGroups().Group("产出指标", "50", "48").Row("更新设备数量", actual: "19台", reason: "一台延期到货"));

    [Finds<MetTargetKeepsItsPoints>] public void A_met_target_that_loses_points_is_found() =>
        Finds<MetTargetKeepsItsPoints>(SelfEvaluation().Row("更新设备数量", score: "9", reason: "仍需努力"));

    [KeepsQuiet<MetTargetKeepsItsPoints>] public void A_missed_target_that_loses_points_passes() =>
        Quiet<MetTargetKeepsItsPoints>(SelfEvaluation().Row("更新设备数量", actual: "18台", score: "9", reason: "两台延期到货"));

    [Finds<FullMarksAreProven>] public void Full_marks_for_words_are_found() =>
        Finds<FullMarksAreProven>(SelfEvaluation().Row("读者满意度", actual: "满意"));

    [KeepsQuiet<FullMarksAreProven>] public void Full_marks_for_nothing_where_nothing_was_to_happen_pass() =>
        Quiet<FullMarksAreProven>(SelfEvaluation().Add("效益指标", "社会效益指标", "安全事故数", "0次", "未发生", "5", "5"));

    [Finds<GradeFollowsTheTotal>] public void A_grade_that_the_total_does_not_earn_is_found() =>
        Finds<GradeFollowsTheTotal>(SelfEvaluation().Set("evaluation.grade", "良"));

    [KeepsQuiet<GradeFollowsTheTotal>] public void The_least_total_of_a_grade_passes() =>
        Quiet<GradeFollowsTheTotal>(SelfEvaluation().Set("evaluation.total", "90"));

    [Finds<ConclusionNamesTheTotal>] public void Another_total_in_the_conclusion_is_found() =>
        Finds<ConclusionNamesTheTotal>(ByGroups().Set("evaluation.conclusion", "本项目自评97分。"));

    [KeepsQuiet<ConclusionNamesTheTotal>] public void A_conclusion_without_a_total_passes() =>
        Quiet<ConclusionNamesTheTotal>(ByGroups().Set("evaluation.conclusion", "项目按计划完成。"));

    [Finds<ConclusionNamesTheGrade>] public void Another_grade_in_the_conclusion_is_found() =>
        Finds<ConclusionNamesTheGrade>(ByGroups().Set("evaluation.conclusion", "本项目自评100分，等级良。"));

    [KeepsQuiet<ConclusionNamesTheGrade>] public void The_right_grade_passes() =>
        Quiet<ConclusionNamesTheGrade>(ByGroups());

    [Finds<HighScoreAtLowExecution>] public void High_marks_for_little_money_are_found() =>
        Finds<HighScoreAtLowExecution>(SelfEvaluation().Amounts(FundingMeasure.Executed, 0.93m));

    [KeepsQuiet<HighScoreAtLowExecution>] public void High_marks_for_most_of_the_money_pass() =>
        Quiet<HighScoreAtLowExecution>(SelfEvaluation());

    [Finds<QualitativeScoreFitsItsTier>] public void Nearly_full_marks_for_a_middling_result_are_found() =>
        Finds<QualitativeScoreFitsItsTier>(SelfEvaluation().Add("效益指标", "社会效益指标", "阅读氛围", "优", "良", "10", "9.5"));

    [KeepsQuiet<QualitativeScoreFitsItsTier>] public void Marks_within_the_tier_pass() =>
        Quiet<QualitativeScoreFitsItsTier>(SelfEvaluation().Add("效益指标", "社会效益指标", "阅读氛围", "优", "良", "10", "7"));

    [Finds<OvershootIsExplained>] public void An_actual_far_beyond_its_target_is_found() =>
        Finds<OvershootIsExplained>(SelfEvaluation().Row("培训馆员人次", actual: "130人次"));

    [KeepsQuiet<OvershootIsExplained>] public void An_actual_a_little_beyond_its_target_passes() =>
        Quiet<OvershootIsExplained>(SelfEvaluation().Row("培训馆员人次", actual: "70人次"));

    [Finds<ZeroTargetIsPassOrFail>] public void Part_of_the_points_for_a_target_of_zero_is_found() =>
        Finds<ZeroTargetIsPassOrFail>(SelfEvaluation().Add("效益指标", "社会效益指标", "安全事故数", "0次", "1次", "10", "5"));

    [KeepsQuiet<ZeroTargetIsPassOrFail>] public void No_points_for_a_target_of_zero_that_was_missed_pass() =>
        Quiet<ZeroTargetIsPassOrFail>(SelfEvaluation().Add("效益指标", "社会效益指标", "安全事故数", "0次", "1次", "10", "0"));
}
