using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Names;
using PerfBudget.Domain.Forms;
using Shouldly;
using static PerfBudget.Domain.Tests.Checks.Form;

namespace PerfBudget.Domain.Tests.Checks;

public sealed class NamesTests : CheckTests
{
    [Finds<NameIsAnIndicator>] public void A_goal_for_a_name_is_found() =>
        Finds<NameIsAnIndicator>(Declaration().Row("到馆读者增长率", rename: "保障市民阅读需求，营造书香氛围"));

    [KeepsQuiet<NameIsAnIndicator>] public void A_long_name_of_a_rate_passes() =>
        Quiet<NameIsAnIndicator>(Declaration().Row("到馆读者增长率", rename: "县、乡、村三级图书馆（室）开放覆盖率"));

    [Finds<WishHasNoPercentage>] public void A_wish_in_percent_is_found() =>
        Finds<WishHasNoPercentage>(Declaration().Row("到馆读者增长率", rename: "提升公共文化服务能力", target: "≥85%"));

    [KeepsQuiet<WishHasNoPercentage>] public void A_rate_in_percent_passes() =>
        Quiet<WishHasNoPercentage>(Declaration());

    [Finds<NumberingIsComplete>] public void A_second_without_a_first_is_found() =>
        Finds<NumberingIsComplete>(Declaration().Row("培训馆员人次", rename: "指标2：培训馆员人次"));

    [KeepsQuiet<NumberingIsComplete>] public void A_first_and_a_second_pass() =>
        Quiet<NumberingIsComplete>(Declaration().Row("更新设备数量", rename: "指标1：更新设备数量").Row("培训馆员人次", rename: "指标2：培训馆员人次"));

    [KeepsQuiet<NumberingIsComplete>] public void A_second_passes_where_rows_are_kept_from_sight() =>
        new NumberingIsComplete().Run(new CheckContext(Declaration().Row("培训馆员人次", rename: "指标2：培训馆员人次").File) { IsPart = true }).ShouldBeEmpty();

    [Finds<NameStandsOnce>] public void One_name_in_two_rows_is_found() =>
        Finds<NameStandsOnce>(Declaration().Row("培训馆员人次", rename: "更新设备数量"));

    [KeepsQuiet<NameStandsOnce>] public void One_name_for_year_and_term_passes() =>
        Quiet<NameStandsOnce>(Declaration().Row("培训馆员人次", rename: "更新设备数量", then: row => row.Horizon = Horizon.Medium));

    [Finds<SatisfactionSaysWhose>] public void Satisfaction_of_nobody_is_found() =>
        Finds<SatisfactionSaysWhose>(Declaration().Row("读者满意度", rename: "满意度"));

    [KeepsQuiet<SatisfactionSaysWhose>] public void Satisfaction_of_the_served_passes() =>
        Quiet<SatisfactionSaysWhose>(Declaration().Row("读者满意度", rename: "服务对象满意度"));

    [Finds<NameHasNoGap>] public void A_gap_in_a_name_is_found() =>
        Finds<NameHasNoGap>(Declaration().Row("更新设备数量", rename: "XX个分馆设备数量"));

    [KeepsQuiet<NameHasNoGap>] public void A_letter_in_a_name_passes() =>
        Quiet<NameHasNoGap>(Declaration().Row("更新设备数量", rename: "XC设备数量"));
}
