using PerfBudget.Domain.Checks.Taxonomy;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class TaxonomyTests : CheckTests
{
    [Finds<OutputAndBenefitArePresent>] public void A_form_without_benefit_is_found() =>
        Finds<OutputAndBenefitArePresent>(Declaration().WithoutGroup("效益指标"));

    [KeepsQuiet<OutputAndBenefitArePresent>] public void Both_groups_pass() =>
        Quiet<OutputAndBenefitArePresent>(Declaration());

    [Finds<SatisfactionIsPresent>] public void A_form_without_satisfaction_is_found() =>
        Finds<SatisfactionIsPresent>(Declaration().WithoutGroup("满意度指标"));

    [KeepsQuiet<SatisfactionIsPresent>] public void Satisfaction_below_benefit_passes() =>
        Quiet<SatisfactionIsPresent>(Declaration().Row("读者满意度", level1: "效益指标"));

    [Finds<CostIsPresent>] public void A_form_without_cost_is_found() =>
        Finds<CostIsPresent>(Declaration().WithoutGroup("成本指标"));

    [KeepsQuiet<CostIsPresent>] public void Cost_below_output_passes() =>
        Quiet<CostIsPresent>(Declaration().Row("设备购置总成本", level1: "产出指标", level2: "成本指标"));

    [Finds<KindBelongsToItsGroup>] public void A_kind_in_the_wrong_group_is_found() =>
        Finds<KindBelongsToItsGroup>(Declaration().Row("更新设备数量", level1: "效益指标"));

    [KeepsQuiet<KindBelongsToItsGroup>] public void Cost_as_a_kind_of_output_passes() =>
        Quiet<KindBelongsToItsGroup>(Declaration().Row("设备购置总成本", level1: "产出指标", level2: "成本指标"));

    [Finds<QuantityIsNoShare>] public void A_rate_among_the_counts_is_found() =>
        Finds<QuantityIsNoShare>(Declaration().Row("设备验收合格率", level2: "数量指标"));

    [KeepsQuiet<QuantityIsNoShare>] public void A_count_among_the_counts_passes() =>
        Quiet<QuantityIsNoShare>(Declaration());

    [Finds<TimeIsTimeliness>] public void A_response_time_among_the_qualities_is_found() =>
        Finds<TimeIsTimeliness>(Declaration().Add("产出指标", "质量指标", "故障响应时间", "≤2小时"));

    [KeepsQuiet<TimeIsTimeliness>] public void The_length_of_a_course_among_the_counts_passes() =>
        Quiet<TimeIsTimeliness>(Declaration().Add("产出指标", "数量指标", "培训时长", "≥8小时"));

    [Finds<TimelinessHasATime>] public void Timeliness_without_a_time_is_found() =>
        Finds<TimelinessHasATime>(Declaration().Row("设备安装完成时间", target: "按合同要求"));

    [KeepsQuiet<TimelinessHasATime>] public void A_share_that_is_on_time_passes() =>
        Quiet<TimelinessHasATime>(Declaration().Row("设备安装完成时间", rename: "设备安装及时率", target: "≥95%"));

    [Finds<TimelinessIsNoAmount>] public void Machines_as_timeliness_are_found() =>
        Finds<TimelinessIsNoAmount>(Declaration().Row("设备安装完成时间", target: "≤20台"));

    [KeepsQuiet<TimelinessIsNoAmount>] public void Days_as_timeliness_pass() =>
        Quiet<TimelinessIsNoAmount>(Declaration().Row("设备安装完成时间", target: "≤20天"));

    [Finds<SpendingIsNoOutput>] public void The_pace_of_spending_as_output_is_found() =>
        Finds<SpendingIsNoOutput>(Declaration().Row("设备安装完成时间", rename: "资金支付进度"));

    [KeepsQuiet<SpendingIsNoOutput>] public void The_pace_of_spending_as_cost_passes() =>
        Quiet<SpendingIsNoOutput>(Declaration().Row("设备购置总成本", rename: "预算执行率", target: "≤100%"));

    [Finds<QualityIsNoBenefit>] public void A_pass_rate_as_benefit_is_found() =>
        Finds<QualityIsNoBenefit>(Declaration().Row("到馆读者增长率", rename: "设备完好率"));

    [KeepsQuiet<QualityIsNoBenefit>] public void A_growth_as_benefit_passes() =>
        Quiet<QualityIsNoBenefit>(Declaration());

    [Finds<CostIsNoOutput>] public void A_cost_among_the_counts_is_found() =>
        Finds<CostIsNoOutput>(Declaration().Row("更新设备数量", rename: "设备更新费用", target: "≤50万元"));

    [KeepsQuiet<CostIsNoOutput>] public void An_income_among_the_benefits_passes() =>
        Quiet<CostIsNoOutput>(Declaration().Row("到馆读者增长率", rename: "文创收入", target: "≥5万元"));

    [Finds<SatisfactionHasItsOwnGroup>] public void Satisfaction_among_the_benefits_is_found() =>
        Finds<SatisfactionHasItsOwnGroup>(Declaration().Row("到馆读者增长率", rename: "到馆读者满意度"));

    [KeepsQuiet<SatisfactionHasItsOwnGroup>] public void Satisfaction_as_a_kind_of_benefit_passes() =>
        Quiet<SatisfactionHasItsOwnGroup>(Declaration().Row("读者满意度", level1: "效益指标"));

    [Finds<OutputCountsAndGrades>] public void Output_without_a_quality_is_found() =>
        Finds<OutputCountsAndGrades>(Declaration().Without("设备验收合格率"));

    [KeepsQuiet<OutputCountsAndGrades>] public void A_form_without_kinds_passes() =>
        Quiet<OutputCountsAndGrades>(Declaration().Rows(row => row.Level2 = null));
}
