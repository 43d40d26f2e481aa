using PerfBudget.Domain.Checks.Dates;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class DatesTests : CheckTests
{
    [Finds<BeginningBeforeEnd>] public void An_end_before_the_beginning_is_found() =>
        Finds<BeginningBeforeEnd>(Declaration().Set("project.end", "2023-12-31"));

    [KeepsQuiet<BeginningBeforeEnd>] public void One_day_passes() =>
        Quiet<BeginningBeforeEnd>(Declaration().Set("project.end", "2024-01-01"));

    [Finds<DurationFitsTheDates>] public void Three_years_within_one_are_found() =>
        Finds<DurationFitsTheDates>(Declaration().Add("产出指标", "时效指标", "建设周期", "≤36个月"));

    [KeepsQuiet<DurationFitsTheDates>] public void Twelve_months_within_one_year_pass() =>
        Quiet<DurationFitsTheDates>(Declaration().Add("产出指标", "时效指标", "建设周期", "≤12个月"));

    [Finds<DeadlineWithinTheProject>] public void A_deadline_after_the_end_is_found() =>
        Finds<DeadlineWithinTheProject>(Declaration().Row("设备安装完成时间", target: "2025年3月底前"));

    [KeepsQuiet<DeadlineWithinTheProject>] public void A_deadline_within_the_year_passes() =>
        Quiet<DeadlineWithinTheProject>(Declaration());

    [Finds<PeriodInTextIsTheProjects>] public void Another_period_in_the_text_is_found() =>
        Finds<PeriodInTextIsTheProjects>(Declaration().Set("goals.annual", "2023年1月1日至2025年12月31日更新设备20台。"));

    [KeepsQuiet<PeriodInTextIsTheProjects>] public void The_same_period_in_the_text_passes() =>
        Quiet<PeriodInTextIsTheProjects>(Declaration().Set("goals.annual", "2024年1月1日至2024年12月31日更新设备20台。"));

    [Finds<PeriodWithinTheYear>] public void A_period_of_another_year_is_found() =>
        Finds<PeriodWithinTheYear>(Midyear().Set("tracking.period", "2023-01-01 2023-08-31"));

    [KeepsQuiet<PeriodWithinTheYear>] public void A_period_within_the_year_passes() =>
        Quiet<PeriodWithinTheYear>(Midyear());

    [Finds<EvaluatedYearIsTheForms>] public void Another_year_is_found() =>
        Finds<EvaluatedYearIsTheForms>(SelfEvaluation().Set("evaluation.year", "2023年"));

    [KeepsQuiet<EvaluatedYearIsTheForms>] public void The_same_year_passes() =>
        Quiet<EvaluatedYearIsTheForms>(SelfEvaluation().Set("evaluation.year", "2024年度"));

    [Finds<SignedAfterThePeriod>] public void A_report_signed_before_its_time_is_found() =>
        Finds<SignedAfterThePeriod>(Midyear().Set("sign.date", "2024-06-30"));

    [KeepsQuiet<SignedAfterThePeriod>] public void A_report_signed_after_its_time_passes() =>
        Quiet<SignedAfterThePeriod>(Midyear());

    [Finds<PlanHasNotEnded>] public void A_plan_that_has_ended_is_found() =>
        Finds<PlanHasNotEnded>(Declaration().Set("goals.annual", "根据“十三五”规划更新设备20台。"));

    [KeepsQuiet<PlanHasNotEnded>] public void A_plan_that_runs_passes() =>
        Quiet<PlanHasNotEnded>(Declaration().Set("goals.annual", "根据“十四五”规划更新设备20台。"));

    [Finds<ProjectCodeIsOfTheYear>] public void A_code_of_a_later_year_is_found() =>
        Finds<ProjectCodeIsOfTheYear>(Declaration().Set("project.name", "99010125T000001234567-图书馆设备更新"));

    [KeepsQuiet<ProjectCodeIsOfTheYear>] public void A_code_of_an_earlier_year_passes() =>
        Quiet<ProjectCodeIsOfTheYear>(Declaration().Set("project.name", "99010123T000001234567-图书馆设备更新"));

    [Finds<RecurrentProjectIsNotBuilt>] public void A_recurrent_project_that_takes_years_is_found() =>
        Finds<RecurrentProjectIsNotBuilt>(Declaration().Set("project.nature", "经常性项目").Add("产出指标", "时效指标", "建设周期", "≤24个月"));

    [KeepsQuiet<RecurrentProjectIsNotBuilt>] public void A_project_that_is_built_once_passes() =>
        Quiet<RecurrentProjectIsNotBuilt>(Declaration().Add("产出指标", "时效指标", "建设周期", "≤24个月"));
}
