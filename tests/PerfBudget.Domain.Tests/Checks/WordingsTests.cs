using PerfBudget.Domain.Checks.Texts;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class WordingsTests : CheckTests
{
    [Finds<TargetIsMeasurable>] public void Words_of_effect_are_found() =>
        Finds<TargetIsMeasurable>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "有效提升"));

    [KeepsQuiet<TargetIsMeasurable>] public void Words_of_effect_with_a_number_pass() =>
        Quiet<TargetIsMeasurable>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "人均借阅提升2册"));

    [Finds<GradeHasACriterion>] public void A_bare_grade_is_found() =>
        Finds<GradeHasACriterion>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "优"));

    [KeepsQuiet<GradeHasACriterion>] public void A_grade_with_its_criterion_passes() =>
        Quiet<GradeHasACriterion>(Declaration().Row("到馆读者增长率", rename: "阅读氛围", target: "优（评估得分不低于85分）"));

    [Finds<PromiseHasANumber>] public void A_promise_without_a_number_is_found() =>
        Finds<PromiseHasANumber>(Declaration().Set("goals.annual", "更新设备20台，服务水平显著提升。"));

    [KeepsQuiet<PromiseHasANumber>] public void A_promise_with_its_number_passes() =>
        Quiet<PromiseHasANumber>(Declaration().Set("goals.annual", "更新设备20台，借阅量明显提高10%。"));

    [Finds<GoalHasANumber>] public void A_goal_without_a_number_is_found() =>
        Finds<GoalHasANumber>(Declaration().Set("goals.annual", "依据《公共图书馆法》（2018）更新设备，服务读者。"));

    [KeepsQuiet<GoalHasANumber>] public void A_goal_with_a_Chinese_number_passes() =>
        Quiet<GoalHasANumber>(Declaration().Set("goals.annual", "更新二十台设备，服务读者。"));

    [Finds<ResultHasANumber>] public void A_result_without_a_number_is_found() =>
        Finds<ResultHasANumber>(SelfEvaluation().Set("evaluation.goalResult", "设备已更新，读者反映良好。"));

    [KeepsQuiet<ResultHasANumber>] public void A_result_with_a_number_passes() =>
        Quiet<ResultHasANumber>(SelfEvaluation());

    [Finds<ResultIsNotTheGoal>] public void A_result_that_is_the_goal_is_found() =>
        Finds<ResultIsNotTheGoal>(SelfEvaluation().Set("evaluation.goalResult", "更新了设备20台，培训馆员60人次，读者满意度达到90%。"));

    [KeepsQuiet<ResultIsNotTheGoal>] public void A_result_of_its_own_passes() =>
        Quiet<ResultIsNotTheGoal>(SelfEvaluation());

    [Finds<TextIsFinished>] public void A_text_that_breaks_off_is_found() =>
        Finds<TextIsFinished>(Declaration().Set("goals.annual", new string('书', 70) + "更新设备20台并满足"));

    [KeepsQuiet<TextIsFinished>] public void A_text_with_a_full_stop_passes() =>
        Quiet<TextIsFinished>(Declaration().Set("goals.annual", new string('书', 70) + "更新设备20台。"));

    [Finds<TextIsNotTooLong>] public void A_goal_that_is_too_long_is_found() =>
        Finds<TextIsNotTooLong>(Declaration().Set("goals.annual", new string('书', 600) + "20台。"));

    [KeepsQuiet<TextIsNotTooLong>] public void A_short_goal_passes() =>
        Quiet<TextIsNotTooLong>(Declaration());

    [Finds<ProblemsAreOwnedTo>] public void No_problems_where_points_were_lost_are_found() =>
        Finds<ProblemsAreOwnedTo>(SelfEvaluation().Set("evaluation.problems", "无"));

    [KeepsQuiet<ProblemsAreOwnedTo>] public void No_problems_where_nothing_was_lost_pass() =>
        Quiet<ProblemsAreOwnedTo>(ByGroups());

    [Finds<YearIsNotTheWholeProject>] public void A_year_that_is_the_whole_project_is_found() =>
        Finds<YearIsNotTheWholeProject>(Declaration().Set("project.end", "2026-12-31"));

    [KeepsQuiet<YearIsNotTheWholeProject>] public void A_project_of_one_year_passes() =>
        Quiet<YearIsNotTheWholeProject>(Declaration());

    [Finds<GoalIsMeasured>] public void A_rate_that_nothing_measures_is_found() =>
        Finds<GoalIsMeasured>(Declaration().Set("goals.annual", "更新设备20台，图书上架率达到98%。"));

    [KeepsQuiet<GoalIsMeasured>] public void A_rate_that_an_indicator_measures_passes() =>
        Quiet<GoalIsMeasured>(Declaration());

    [Finds<ReasonIsNotCopied>] public void One_reason_for_two_rows_is_found() =>
        Finds<ReasonIsNotCopied>(SelfEvaluation().Row("更新设备数量", reason: "供应商延期交货影响进度", measure: "提前采购").Row("培训馆员人次", reason: "供应商延期交货影响进度", measure: "提前采购"));

    [KeepsQuiet<ReasonIsNotCopied>] public void Two_reasons_for_two_rows_pass() =>
        Quiet<ReasonIsNotCopied>(SelfEvaluation().Row("更新设备数量", reason: "供应商延期交货影响进度", measure: "提前采购").Row("培训馆员人次", reason: "授课教师临时调整时间", measure: "提前预约"));

    [Finds<MeasureIsNotCopied>] public void One_measure_for_all_rows_is_found() =>
        Finds<MeasureIsNotCopied>(Midyear().Rows(row => row.Measure = "加快推进"));

    [KeepsQuiet<MeasureIsNotCopied>] public void No_measure_in_any_row_passes() =>
        Quiet<MeasureIsNotCopied>(Midyear().Rows(row => row.Measure = "无"));

    [Finds<ReasonNamesACause>] public void A_reason_without_a_cause_is_found() =>
        Finds<ReasonNamesACause>(SelfEvaluation().Row("更新设备数量", reason: "设备数量有待进一步提高"));

    [KeepsQuiet<ReasonNamesACause>] public void A_reason_with_a_cause_passes() =>
        Quiet<ReasonNamesACause>(SelfEvaluation().Row("更新设备数量", reason: "因供应商停产，设备数量有待进一步提高"));

    [Finds<ReasonHasAMeasure>] public void A_reason_without_a_measure_is_found() =>
        Finds<ReasonHasAMeasure>(SelfEvaluation().Row("更新设备数量", actual: "18台", score: "9", reason: "两台延期到货"));

    [KeepsQuiet<ReasonHasAMeasure>] public void A_reason_that_says_what_comes_next_passes() =>
        Quiet<ReasonHasAMeasure>(SelfEvaluation().Row("更新设备数量", actual: "18台", score: "9", reason: "两台延期到货，下一步督促交货"));
}
