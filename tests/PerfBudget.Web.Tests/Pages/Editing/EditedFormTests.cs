using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

public sealed class EditedFormTests
{
    private const int Rows = 100;
    private static readonly Guid Browser = Guid.NewGuid();

    [Fact]
    public void A_paste_over_a_hundred_rows_lays_the_form_out_once_before_and_once_after()
    {
        var (filing, form) = Open();
        var round = new EditRound(filing, form, [], new Actor("1", "何云"), DateTimeOffset.UtcNow);

        foreach (var (row, n) in form.File.Indicators.ToList().Select((row, n) => (row, n)))
        {
            round.Apply(new SentEdit(Browser, n + 1, "indicator.level3", row.Id.ToString(), 0, $"指标{n}"), null);
        }

        var answer = round.Answer();
        answer.Results.Count(result => result.Status == EditStatus.Saved).ShouldBe(Rows);
        answer.Results[^1].Shown.ShouldBe($"指标{Rows - 1}");
        form.Compositions.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void A_cell_that_the_form_does_not_have_is_refused_before_and_after_other_edits()
    {
        var (filing, form) = Open();
        var round = new EditRound(filing, form, [], new Actor("1", "何云"), DateTimeOffset.UtcNow);

        round.Apply(new SentEdit(Browser, 1, "no.such.cell", null, 0, "x"), null);
        round.Apply(new SentEdit(Browser, 2, "indicator.level3", form.File.Indicators[0].Id.ToString(), 0, "指标"), null);
        round.Apply(new SentEdit(Browser, 3, "no.such.cell", null, 0, "x"), null);

        round.Answer().Results.Select(result => result.Status).ShouldBe([EditStatus.Refused, EditStatus.Saved, EditStatus.Refused]);
    }

    private static (Filing Filing, EditedForm Form) Open()
    {
        var places = PlaceCatalog.Load([PlaceCatalog.BuiltInFolder]);
        var project = Project.Create(Unit.Create("云溪区卫生站", "shanghai"), new FiscalYear(2026), "门诊设备更新");
        var file = new FormContent { Kind = FormKind.Declaration };
        for (var n = 0; n < Rows; n++)
        {
            file.Indicators.Add(new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = $"原{n}" });
        }

        project.Put(file, null, FilingState.Draft, DateTimeOffset.UtcNow);
        var layout = places.Find("shanghai")!.Layout(FormKind.Declaration, 2026)!;
        return (project.Filings[0], new EditedForm(layout, project.Filings[0]));
    }
}
