using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Ledger;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Ledger;

public sealed class LedgerDoubtsTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);
    private static readonly MoneyLine Line = new(new DateOnly(2026, 3, 1), MoneyKind.Spent, FundingSource.GeneralBudget, 1_000, null);

    [Fact]
    public void A_usual_line_raises_no_doubt() => LedgerDoubts.Of(Line, 2026, Today).ShouldBeEmpty();

    [Fact]
    public void Days_outside_the_year_or_ahead_and_negative_spending_are_worth_a_look()
    {
        LedgerDoubts.Of(Line with { On = new DateOnly(2025, 12, 30) }, 2026, Today).ShouldBe(["日期不在 2026 年度内"]);
        LedgerDoubts.Of(Line with { On = new DateOnly(2026, 9, 11) }, 2026, Today).ShouldBe(["日期在今天之后"]);
        LedgerDoubts.Of(Line with { Yuan = -5 }, 2026, Today).ShouldHaveSingleItem().ShouldStartWith("支出是负数");
        LedgerDoubts.Of(Line with { Kind = MoneyKind.Adjustment, Yuan = -5 }, 2026, Today).ShouldBeEmpty();
    }

    [Fact]
    public void Spending_is_held_against_the_budget_with_its_adjustments()
    {
        var budget = Line with { Kind = MoneyKind.Budget, Yuan = 800 };

        LedgerDoubts.Of(new MoneyLedger([budget, Line])).ShouldBe("支出合计 1,000.00 元，超过全年预算 800.00 元");
        LedgerDoubts.Of(new MoneyLedger([budget, Line with { Kind = MoneyKind.Adjustment, Yuan = 200 }, Line])).ShouldBeNull();
        LedgerDoubts.Of(new MoneyLedger([Line])).ShouldBe("已有支出，还没有登记预算");
        LedgerDoubts.Of(new MoneyLedger([])).ShouldBeNull();
    }
}
