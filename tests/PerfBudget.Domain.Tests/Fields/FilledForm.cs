using System.Globalization;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Fields;

/// <summary>A form in which everything that the catalogue knows stands, each with a value that stands nowhere else in the form.</summary>
internal sealed class FilledForm
{
    private readonly bool _isReadable;
    private int _n;

    private FilledForm(bool isReadable) => _isReadable = isReadable;

    /// <summary>Every field holds a value of its type.</summary>
    public static FormContent WithValues() => new FilledForm(isReadable: true).Form();

    /// <summary>Every field holds words, also where a number, a day or a period is asked for.</summary>
    public static FormContent WithWords() => new FilledForm(isReadable: false).Form();

    private FormContent Form()
    {
        var file = new FormContent
        {
            Kind = FormKind.SelfEvaluation, Title = "项目支出绩效自评表", Year = new FiscalYear(2031), BlankRows = 3,
        };
        foreach (var field in FieldCatalog.All)
        {
            field.Set(file, Text(field.Type));
        }

        file.OtherFields.AddRange([new OtherField("资金用途", Text(FieldType.Text)), new OtherField("所属乡镇", null)]);
        AddMoney(file.Funding);
        AddIndicators(file);
        foreach (var group in new[] { GroupScore.Execution, "产出指标", "效益指标" })
        {
            file.Evaluation.Groups.Add(new GroupScore(group) { Weight = Number(FieldType.Points), Score = Number(FieldType.Points) });
        }

        file.Evaluation.Groups.Add(new GroupScore("满意度指标"));
        for (var person = 0; person < 2; person++)
        {
            file.People.Add(new Person(Text(FieldType.Text), Text(FieldType.Text), Text(FieldType.Text), Text(FieldType.Text)));
        }

        file.Indicators[0].Others.AddRange([new OtherField("上年完成值", Text(FieldType.Text)), new OtherField("指标来源", null)]);
        file.Doubts.AddRange(
            [new ReadingDoubt("money.budget.total", null, Text(FieldType.Text)!), new ReadingDoubt("indicator.actual", file.Indicators[0].Id, "88%")]);
        return file;
    }

    private void AddMoney(Funding funding)
    {
        funding.Unit = MoneyUnit.TenThousandYuan;
        foreach (var source in FundingSource.All.Append(FundingSource.Unlisted("村集体自筹")))
        {
            var line = new FundingLine(source);
            foreach (var measure in FundingMeasure.All)
            {
                line.Entries[measure] = measure.Kind == FundingMeasureKind.Amount && Number(FieldType.Money) is var amount
                    ? amount with { Value = amount.Value * MoneyUnit.TenThousandYuan.InYuan() }
                    : Number(FieldType.Points);
            }

            funding.Lines.Add(line);
        }

        // A second row of a source, where a form prints its measures apart; its cell is printed and blank.
        funding.Lines.Add(new FundingLine(FundingSource.Total) { Entries = { [FundingMeasure.Received] = null } });
    }

    private void AddIndicators(FormContent file)
    {
        foreach (var likelihood in Enum.GetValues<Likelihood>())
        {
            var row = new Indicator
            {
                Id = new Guid(0x5eed, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)likelihood),
                Likelihood = likelihood, Causes = [.. Enum.GetValues<DeviationCause>()],
                Horizon = likelihood == Likelihood.Possible ? Horizon.Medium : Horizon.Annual,
            };
            foreach (var field in IndicatorFields.Own.Where(field => field.Type != FieldType.Tick))
            {
                field.Set(row, Text(field.Type));
            }

            file.Indicators.Add(row);
        }

        file.Indicators.Add(new Indicator { Id = new Guid(0x5eed, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99), Causes = [DeviationCause.Equipment] });
    }

    private Written<decimal> Number(FieldType type) => new(Text(type), _isReadable ? _n + 0.5m : null);

    private string Text(FieldType type)
    {
        _n++;
        var day = new DateOnly(2031, 1, 1).AddDays(_n);
        return type switch
        {
            _ when !_isReadable => $"待定之{_n}",
            FieldType.Date => Day(day),
            FieldType.Period => $"{Day(day)} 至 {Day(day.AddMonths(5))}",
            FieldType.YesNo => "是",
            FieldType.Year => $"{2000 + _n}",
            FieldType.Points or FieldType.Percent or FieldType.Money => $"{_n}.5",
            FieldType.Target => $"≥{_n}.5台",
            FieldType.LongText => $"第 {_n} 句。\n另起一行的“{_n}”。",
            _ => $"{100 + _n}-名称之{_n}",
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
