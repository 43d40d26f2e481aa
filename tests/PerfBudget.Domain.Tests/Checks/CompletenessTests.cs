using PerfBudget.Domain.Checks.Completeness;
using PerfBudget.Domain.Forms;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class CompletenessTests : CheckTests
{
    [Finds<RequiredFieldsAreFilled>] public void A_blank_unit_is_found() =>
        Finds<RequiredFieldsAreFilled>(Declaration().Set("project.unit", null));

    [KeepsQuiet<RequiredFieldsAreFilled>] public void A_blank_that_the_form_does_not_print_passes() =>
        Quiet<RequiredFieldsAreFilled>(Declaration().Set("project.unit", null).NotPrinted("project.unit"));

    [Finds<QuestionsAreAnswered>] public void A_question_without_an_answer_is_found() =>
        Finds<QuestionsAreAnswered>(Midyear().Set("tracking.needsAdjustment", null));

    [KeepsQuiet<QuestionsAreAnswered>] public void A_question_that_the_form_does_not_ask_passes() =>
        Quiet<QuestionsAreAnswered>(Midyear().Set("tracking.needsAdjustment", null).NotPrinted("tracking.needsAdjustment"));

    [Finds<SomebodyAnswersForTheForm>] public void A_form_without_a_preparer_is_found() =>
        Finds<SomebodyAnswersForTheForm>(Midyear().Set("sign.preparer", null));

    [KeepsQuiet<SomebodyAnswersForTheForm>] public void A_signed_form_passes() =>
        Quiet<SomebodyAnswersForTheForm>(Midyear());

    [Finds<ProjectTotalsAreFilled>] public void A_blank_column_of_project_totals_is_found() =>
        Finds<ProjectTotalsAreFilled>(Declaration().With(file => file.Funding.Lines.ForEach(line => line.Entries[FundingMeasure.Project] = null)));

    [KeepsQuiet<ProjectTotalsAreFilled>] public void A_form_without_such_a_column_passes() =>
        Quiet<ProjectTotalsAreFilled>(Declaration().With(file => file.Funding.Lines.ForEach(line => line.Entries.Remove(FundingMeasure.Project))));

    [Finds<LongProjectSaysItsTotal>] public void Three_years_without_a_total_are_found() =>
        Finds<LongProjectSaysItsTotal>(Declaration().With(file => file.Funding.Lines.ForEach(line => line.Entries[FundingMeasure.Project] = null)).Add("产出指标", "时效指标", "建设周期", "≤36个月"));

    [KeepsQuiet<LongProjectSaysItsTotal>] public void One_year_without_a_total_passes() =>
        Quiet<LongProjectSaysItsTotal>(Declaration().With(file => file.Funding.Lines.ForEach(line => line.Entries[FundingMeasure.Project] = null)));

    [Finds<ActualIsFilled>] public void A_blank_actual_is_found() =>
        Finds<ActualIsFilled>(SelfEvaluation().Row("更新设备数量", then: row => row.Actual = null));

    [KeepsQuiet<ActualIsFilled>] public void A_blank_actual_of_a_declaration_passes() =>
        Quiet<ActualIsFilled>(Declaration());

    [Finds<TargetIsFilled>] public void A_name_without_a_target_is_found() =>
        Finds<TargetIsFilled>(Declaration().Row("更新设备数量", then: row => row.Target = null));

    [KeepsQuiet<TargetIsFilled>] public void A_wholly_blank_row_passes() =>
        Quiet<TargetIsFilled>(Declaration().Add("产出指标", "数量指标", null, null));

    [Finds<RowsAreNotLeftBlank>] public void Rows_that_a_document_prints_blank_are_found_as_one() =>
        Finds<RowsAreNotLeftBlank>(SelfEvaluation().With(file => file.BlankRows = 3));

    [KeepsQuiet<RowsAreNotLeftBlank>] public void A_form_without_any_indicator_has_another_cause() =>
        Quiet<RowsAreNotLeftBlank>(SelfEvaluation().With(file => file.BlankRows = 3).With(file => file.Indicators.Clear()));

    [Finds<IndicatorHasAName>] public void A_target_without_a_name_is_found() =>
        Finds<IndicatorHasAName>(Declaration().Row("更新设备数量", then: row => row.Name = null));

    [KeepsQuiet<IndicatorHasAName>] public void A_named_target_passes() =>
        Quiet<IndicatorHasAName>(Declaration());

    [Finds<ScoresAreComplete>] public void One_blank_score_among_scores_is_found() =>
        Finds<ScoresAreComplete>(SelfEvaluation().Row("更新设备数量", then: row => row.Score = null));

    [KeepsQuiet<ScoresAreComplete>] public void No_scores_at_all_pass() =>
        Quiet<ScoresAreComplete>(Midyear());

    [Finds<TotalIsFilled>] public void Scores_without_a_total_are_found() =>
        Finds<TotalIsFilled>(SelfEvaluation().Set("evaluation.total", null));

    [KeepsQuiet<TotalIsFilled>] public void A_total_passes() =>
        Quiet<TotalIsFilled>(SelfEvaluation());

    [Finds<MoneyIsFilled>] public void A_blank_total_of_money_is_found() =>
        Finds<MoneyIsFilled>(Declaration().With(file => file.Funding.Lines.ForEach(line => line.Entries.Clear())));

    [KeepsQuiet<MoneyIsFilled>] public void Nothing_spent_but_filled_in_passes() =>
        Quiet<MoneyIsFilled>(Midyear().Money(FundingSource.Total, FundingMeasure.Executed, 0));

    [Finds<FormHasIndicators>] public void A_form_without_indicators_is_found() =>
        Finds<FormHasIndicators>(Declaration().With(file => file.Indicators.Clear()));

    [KeepsQuiet<FormHasIndicators>] public void One_indicator_passes() =>
        Quiet<FormHasIndicators>(Declaration());

    [Finds<NoPlaceholders>] public void A_target_yet_to_be_written_is_found() =>
        Finds<NoPlaceholders>(Declaration().Row("更新设备数量", target: "待定"));

    [KeepsQuiet<NoPlaceholders>] public void A_real_target_passes() =>
        Quiet<NoPlaceholders>(SelfEvaluation().Row("更新设备数量", actual: "无"));

    [Finds<NumbersAndDatesCanBeRead>] public void A_date_that_is_none_is_found() =>
        Finds<NumbersAndDatesCanBeRead>(Declaration().Set("project.end", "约年底"));

    [KeepsQuiet<NumbersAndDatesCanBeRead>] public void A_stroke_where_no_points_apply_passes() =>
        Quiet<NumbersAndDatesCanBeRead>(SelfEvaluation().Money(FundingSource.Fiscal, FundingMeasure.Score, null, "—"));
}
