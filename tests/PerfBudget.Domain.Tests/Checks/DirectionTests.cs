using PerfBudget.Domain.Checks.Direction;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class DirectionTests : CheckTests
{
    [Finds<HighIsWanted>] public void A_pass_rate_limited_from_above_is_found() =>
        Finds<HighIsWanted>(Declaration().Row("设备验收合格率", target: "≤98%"));

    [KeepsQuiet<HighIsWanted>] public void The_rate_of_what_failed_passes() =>
        Quiet<HighIsWanted>(Declaration().Row("设备验收合格率", rename: "设备不合格率", target: "≤2%"));

    [Finds<LowIsWanted>] public void Accidents_asked_for_from_below_are_found() =>
        Finds<LowIsWanted>(Declaration().Add("效益指标", "社会效益指标", "安全事故数", "≥1次"));

    [KeepsQuiet<LowIsWanted>] public void Complaints_that_were_settled_pass() =>
        Quiet<LowIsWanted>(Declaration().Add("产出指标", "数量指标", "调解纠纷", "≥100件").Add("产出指标", "质量指标", "投诉办结率", "≥95%").Add("产出指标", "数量指标", "排查安全隐患", "≥20处"));

    [Finds<CostHasAnUpperLimit>] public void A_cost_without_an_upper_limit_is_found() =>
        Finds<CostHasAnUpperLimit>(Declaration().Row("设备购置总成本", target: "≥100万元"));

    [KeepsQuiet<CostHasAnUpperLimit>] public void A_saving_asked_for_from_below_passes() =>
        Quiet<CostHasAnUpperLimit>(Declaration().Add("成本指标", "经济成本指标", "成本节约率", "≥5%"));

    [Finds<TimeHasAnUpperLimit>] public void A_term_without_an_upper_limit_is_found() =>
        Finds<TimeHasAnUpperLimit>(Declaration().Row("设备安装完成时间", target: "≥30天"));

    [KeepsQuiet<TimeHasAnUpperLimit>] public void A_course_that_lasts_passes() =>
        Quiet<TimeHasAnUpperLimit>(Declaration().Add("产出指标", "时效指标", "培训时间", "≥3天"));

    [Finds<ReductionIsNotALooseLimit>] public void A_reduction_of_at_most_nearly_all_is_found() =>
        Finds<ReductionIsNotALooseLimit>(Declaration().Row("到馆读者增长率", rename: "降低破损风险", target: "≤90%"));

    [KeepsQuiet<ReductionIsNotALooseLimit>] public void A_reduction_of_at_least_some_passes() =>
        Quiet<ReductionIsNotALooseLimit>(Declaration().Row("到馆读者增长率", rename: "降低图书破损率", target: "≥5%"));

    [Finds<DurationIsALimit>] public void A_duration_of_exactly_so_long_is_found() =>
        Finds<DurationIsALimit>(Declaration().Add("产出指标", "时效指标", "改造工期", "=6个月"));

    [KeepsQuiet<DurationIsALimit>] public void A_duration_of_at_most_so_long_passes() =>
        Quiet<DurationIsALimit>(Declaration().Add("产出指标", "时效指标", "改造工期", "≤6个月"));

    [Finds<LimitConstrains>] public void A_target_of_at_least_zero_is_found() =>
        Finds<LimitConstrains>(Declaration().Row("更新设备数量", target: "≥0台"));

    [KeepsQuiet<LimitConstrains>] public void A_target_of_at_most_zero_passes() =>
        Quiet<LimitConstrains>(Declaration().Add("效益指标", "社会效益指标", "安全事故数", "≤0次"));
}
