using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Ledger;

public sealed class MoneyLedgerTests
{
    private static readonly MoneyLedger Ledger = new(
    [
        Line("2026-01-10", MoneyKind.Budget, FundingSource.GeneralBudget, 1_000_000), Line("2026-01-10", MoneyKind.Budget, FundingSource.Other, 200_000),
        Line("2026-06-01", MoneyKind.Adjustment, FundingSource.GeneralBudget, -100_000), Line("2026-03-01", MoneyKind.Spent, FundingSource.GeneralBudget, 300_000.55m),
        Line("2026-09-30", MoneyKind.Spent, FundingSource.GeneralBudget, 250_000),
    ]);

    [Fact]
    public void Forms_take_sums_up_to_their_day()
    {
        Ledger.Value(FundingMeasure.Initial, FundingSource.Total, null).ShouldBe(1_200_000);
        Ledger.Value(FundingMeasure.Budget, FundingSource.Total, new DateOnly(2026, 5, 31)).ShouldBe(1_200_000);
        Ledger.Value(FundingMeasure.Budget, FundingSource.Total, new DateOnly(2026, 6, 1)).ShouldBe(1_100_000);
        Ledger.Value(FundingMeasure.Executed, FundingSource.Total, new DateOnly(2026, 7, 31)).ShouldBe(300_000.55m);
        Ledger.Value(FundingMeasure.Rate, FundingSource.Total, null).ShouldBe(50m);
    }

    [Fact]
    public void A_row_of_all_fiscal_money_sums_its_parts() => Ledger.Value(FundingMeasure.Budget, FundingSource.Fiscal, null).ShouldBe(900_000);

    [Fact]
    public void What_the_ledger_does_not_keep_it_does_not_say()
    {
        Ledger.Value(FundingMeasure.Forecast, FundingSource.Total, null).ShouldBeNull();
        Ledger.Value(FundingMeasure.Received, FundingSource.Total, null).ShouldBeNull();
        Ledger.Value(FundingMeasure.Executed, FundingSource.Other, null).ShouldBeNull();
    }

    [Fact]
    public void A_form_is_compared_in_its_own_unit()
    {
        var file = new FormContent { Kind = FormKind.Tracking };
        file.Funding.Unit = MoneyUnit.TenThousandYuan;
        file.Funding.Set(FundingSource.Total, FundingMeasure.Initial, new Written<decimal>("120", 1_200_000));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Executed, new Written<decimal>("30", 300_000));

        var cells = LedgerComparison.Of(file, ["money.initial.total", "money.executed.total", "money.forecast.total", "project.name"], MoneyUnit.TenThousandYuan, Ledger, new DateOnly(2026, 7, 31));

        cells.Select(cell => (cell.Field, cell.Now, cell.Ledger, cell.Differs)).ShouldBe(
            [("money.initial.total", "120", "120", false), ("money.executed.total", "30", "30.000055", true)]);
    }

    [Theory]
    [InlineData("2026-03-31", "支出", "财政拨款", "1,280.50", null)]
    [InlineData("2026年3月31日", "spent", "fiscal", "0.5万元", null)]
    [InlineData("2026-02-30", "支出", "财政拨款", "1", "“2026-02-30”不是日期，应如 2026-03-31")]
    [InlineData("2019-03-31", "支出", "财政拨款", "1", "日期 2019-03-31 不在 2026 年前后一年之内")]
    [InlineData("2026-03-31", "赠送", "财政拨款", "1", "没有“赠送”这一类型，应为年初预算、预算调整、到位、支出")]
    [InlineData("2026-03-31", "支出", "资金总额", "1", "没有“资金总额”这一资金来源，应如 财政拨款、一般公共预算拨款、政府性基金预算拨款")]
    [InlineData("2026-03-31", "支出", "财政拨款", "1e400", "“1e400”不是金额，应如 1,280.50")]
    [InlineData("2026-03-31", "支出", "财政拨款", "9999999999999", "金额太大")]
    [InlineData("2026-03-31", "支出", "财政拨款", "0.001", "金额最多到分")]
    [InlineData("2026-03-31", "年初预算", "财政拨款", "-1", "年初预算不能是负数")]
    [InlineData("2026-03-31", "支出", "财政拨款", "=1+1", "“=1+1”不是金额，应如 1,280.50")]
    public void A_line_is_read_or_refused_with_a_reason(string on, string kind, string source, string amount, string? problem)
    {
        var (line, problems) = new MoneyLineText(on, kind, source, amount, null).Read(2026);

        problems.ShouldBe(problem is null ? [] : [problem]);
        (line is null).ShouldBe(problem is not null);
    }

    [Fact]
    public void A_table_is_read_by_its_heads_in_any_order_and_says_its_mistakes_at_the_row()
    {
        var rows = LedgerTable.Read(LedgerTable.Cells("金额（元）,摘要,日期,类型,资金来源\n\"1,200,000\",\"某财预〔2026〕1号\",2026-01-15,年初预算,一般公共预算拨款\n\n12,,2026-13-01,支出,其他资金"), 2026);

        rows.Count.ShouldBe(2);
        rows[0].Line.ShouldBe(new MoneyLine(new DateOnly(2026, 1, 15), MoneyKind.Budget, FundingSource.GeneralBudget, 1_200_000, "某财预〔2026〕1号"));
        (rows[1].Number, rows[1].Line, rows[1].Problems.Count).ShouldBe((4, null, 1));
    }

    private static MoneyLine Line(string on, MoneyKind kind, FundingSource source, decimal yuan) =>
        new(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), kind, source, yuan, null);
}
