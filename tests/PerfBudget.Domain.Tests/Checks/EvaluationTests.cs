using PerfBudget.Domain.Checks.Evaluation;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class EvaluationTests : CheckTests
{
    [Finds<NumberIsAnsweredByANumber>] public void A_number_answered_by_a_word_is_found() =>
        Finds<NumberIsAnsweredByANumber>(SelfEvaluation().Row("更新设备数量", actual: "已完成"));

    [KeepsQuiet<NumberIsAnsweredByANumber>] public void A_day_answered_by_a_word_passes() =>
        Quiet<NumberIsAnsweredByANumber>(SelfEvaluation().Row("设备安装完成时间", target: "10月底前", actual: "按期完成"));

    [Finds<SatisfactionIsMeasured>] public void Satisfaction_answered_by_a_word_is_found() =>
        Finds<SatisfactionIsMeasured>(SelfEvaluation().Row("读者满意度", actual: "满意"));

    [KeepsQuiet<SatisfactionIsMeasured>] public void Satisfaction_answered_by_a_share_passes() =>
        Quiet<SatisfactionIsMeasured>(SelfEvaluation());

    [Finds<ActualIsNotALimit>] public void An_actual_that_is_a_limit_is_found() =>
        Finds<ActualIsNotALimit>(SelfEvaluation().Row("读者满意度", actual: "≥90%"));

    [KeepsQuiet<ActualIsNotALimit>] public void An_actual_that_is_a_value_passes() =>
        Quiet<ActualIsNotALimit>(SelfEvaluation());

    [Finds<ActualsAreNotAllOnTheLimit>] public void Two_actuals_on_their_limits_are_found() =>
        Finds<ActualsAreNotAllOnTheLimit>(SelfEvaluation().Row("培训馆员人次", actual: "60人次"));

    [KeepsQuiet<ActualsAreNotAllOnTheLimit>] public void One_actual_on_its_limit_passes() =>
        Quiet<ActualsAreNotAllOnTheLimit>(SelfEvaluation());

    [Finds<WordsAnswerTheWholeTarget>] public void Half_an_answer_is_found() =>
        Finds<WordsAnswerTheWholeTarget>(SelfEvaluation().Row("到馆读者增长率", target: "建立健全", actual: "健全"));

    [KeepsQuiet<WordsAnswerTheWholeTarget>] public void A_whole_answer_passes() =>
        Quiet<WordsAnswerTheWholeTarget>(SelfEvaluation().Row("到馆读者增长率", target: "建立健全", actual: "已建立健全"));

    [Finds<ResultOwnsToWhatWasMissed>] public void A_claim_of_all_beside_a_miss_is_found() =>
        Finds<ResultOwnsToWhatWasMissed>(SelfEvaluation().Row("更新设备数量", actual: "18台").Set("evaluation.goalResult", "全部完成年度目标，更新设备18台。"));

    [KeepsQuiet<ResultOwnsToWhatWasMissed>] public void A_claim_of_all_beside_no_miss_passes() =>
        Quiet<ResultOwnsToWhatWasMissed>(SelfEvaluation().Set("evaluation.goalResult", "全部完成年度目标，更新设备20台。"));
}
