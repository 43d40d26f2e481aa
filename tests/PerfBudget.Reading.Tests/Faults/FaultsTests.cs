using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using static PerfBudget.Reading.Tests.Faults.FaultForms;

namespace PerfBudget.Reading.Tests.Faults;

/// <summary>Layouts that were misread once are read as a person reads them.</summary>
public class FaultsTests
{
    private static readonly string[] FourScored =
    [
        "产出指标|数量指标|维护路灯数|≥300盏|300盏|30|30", "产出指标|质量指标|维修合格率|≥95%|97%|20|20",
        "效益指标|社会效益指标|亮灯率|≥98%|99%|30|30", "满意度指标|服务对象满意度指标|居民满意度|≥90%|92%|10|10",
    ];

    [FaultFact]
    public void F01_heads_in_two_rows_keep_actual_values_points_and_reason()
    {
        var form = Read("01");
        Rows(form).ShouldBe(
        [
            "产出指标|数量指标|维护路灯数|≥300盏|280盏|30|28", "产出指标|质量指标|维修合格率|≥95%|97%|20|20",
            "效益指标|社会效益指标|夜间出行条件|改善|改善|30|25", "满意度指标|服务对象满意度指标|居民满意度|≥90%|92%|10|10",
        ]);
        form.File.Indicators[0].Reason.ShouldBe("雨季停工");
        form.File.Goals.Annual.ShouldBe("维护路灯300盏。");
        form.File.Evaluation.GoalResult.ShouldBe("维护路灯300盏。");
        form.File.Evaluation.Grade.ShouldBe("优");
        form.File.Evaluation.Total?.Value.ShouldBe(93);
    }

    [FaultFact]
    public void F02_opinions_and_seals_are_no_indicators() => Read("02").File.Indicators.Count.ShouldBe(3);

    [FaultFact]
    public void F03_texts_behind_the_total_are_fields()
    {
        var form = Read("03");
        Rows(form).ShouldBe(FourScored);
        form.File.Evaluation.Problems.ShouldBe("无");
        form.File.OtherFields.ShouldBe([new OtherField("改进措施", "无"), new OtherField("其他需要说明事项", "无")]);
    }

    [FaultFact]
    public void F04_and_F38_a_blank_total_is_blank_beside_the_points_to_earn()
    {
        foreach (var form in new[] { Read("04"), Read("38") })
        {
            form.File.Evaluation.TotalWeight?.Value.ShouldBe(100);
            form.File.Evaluation.Total.ShouldBeNull();
            form.File.Evaluation.Grade.ShouldBeNull();
            form.File.Indicators.ShouldAllBe(row => row.Score == null);
        }
    }

    [FaultFact]
    public void F05_heads_of_goals_in_other_words_are_no_goals()
    {
        var file = Read("05").File;
        (file.Goals.Annual, file.Evaluation.GoalResult).ShouldBe(("维护路灯300盏。", "维护路灯300盏。"));
    }

    [FaultFact]
    public void F07_the_actual_value_of_the_whole_year_is_the_actual_value() => Rows(Read("07")).ShouldBe(FourScored);

    [FaultFact]
    public void F08_a_value_with_its_unit_is_the_target_and_an_unknown_head_keeps_its_values()
    {
        var rows = Read("08").File.Indicators;
        rows.Select(row => row.Target?.Text).ShouldBe(["≥300盏", "≥98%", "≥90%"]);
        rows.ShouldAllBe(row => row.Others.Count == 1 && row.Others[0] == new OtherField("绩效标准", "计划标准"));
    }

    [FaultFact]
    public void F09_the_type_of_the_value_holds_its_sign() =>
        Read("09").File.Indicators.Select(row => row.Target?.Text).ShouldBe(["≥300盏", "≤50万元", "改善", "≥90%"]);

    [FaultFact]
    public void F10_a_form_is_known_by_its_title_where_its_labels_are_worded_otherwise()
    {
        var file = Read("10").File;
        (file.Title, file.Year?.Number, file.Project.Name?.Name,
            file.Goals.Annual).ShouldBe(("2024年项目支出绩效目标申报表", 2024, "路灯维护", "维护路灯300盏。"));
        file.Project.Term?.Value.ShouldBe(new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        file.Funding.Amount(FundingSource.OwnLevel, FundingMeasure.Annual)?.Yuan.ShouldBe(500_000);
        file.Funding.Amount(FundingSource.HigherLevel, FundingMeasure.Annual)?.Yuan.ShouldBe(0);
        file.Indicators.Count.ShouldBe(2);
    }

    [FaultFact]
    public void F11_satisfaction_in_the_place_of_level_2_stays_there() => Rows(Read("11"))[3].ShouldBe("满意度指标|服务对象满意度指标|满意度|≥90%|||");

    [FaultFact]
    public void F12_where_there_are_two_levels_a_level_2_word_is_a_name()
    {
        var form = Read("12");
        Rows(form).ShouldBe(["产出指标||数量|维护路灯300盏|已维护160盏||", "产出指标||成本|年度预算50万元|已使用20万元||", "效益指标||社会效益|亮灯率98%|亮灯率98.5%||"]);
        form.File.Indicators.ShouldAllBe(row => row.Likelihood == Likelihood.Certain);
    }

    [FaultFact]
    public void F14_signs_are_read_however_a_system_writes_them() =>
        Read("14").File.Indicators.Select(row => row.Target?.Text).ShouldBe(["≥300盏", "≤95%", "=100%", "≥98%", "=90%"]);

    [FaultFact]
    public void F15_stars_that_a_template_left_stay() =>
        Read("15").File.Indicators.Take(3).Select(row => row.Name).ShouldBe(["维护路灯数(≥**盏)", "*维修合格率", "亮灯率(≥**%)"]);

    [FaultFact]
    public void F16_the_points_of_the_execution_are_those_of_its_head()
    {
        var file = Read("16").File;
        file.Funding.Entry(FundingSource.Total, FundingMeasure.Weight)?.Value.ShouldBe(20);
        file.Funding.Entry(FundingSource.Total, FundingMeasure.Score)?.Value.ShouldBe(16);
        file.Indicators.Select(row => row.Score?.Value).ShouldBe([20, 20, 30, 10]);
    }

    [FaultFact]
    public void F17_a_term_of_years_is_no_unread_cell() => Read("17").Diagnostics.ShouldNotContain(diagnostic => diagnostic.Text == "3年");

    [FaultFact]
    public void F18_a_plan_of_steps_gives_the_project_no_days()
    {
        var file = Read("18").File;
        file.Project.Term?.Value.ShouldBe(new Period(new DateOnly(2024, 6, 1), new DateOnly(2025, 1, 6)));
        (file.Project.Start, file.Project.End).ShouldBe((null, null));
    }

    [FaultFact]
    public void F20_label_and_amount_in_one_cell_are_parted() =>
        Amounts("20").ShouldBe(["total 500000", "fiscal 450000", "unit-funds 50000", "other 0"]);

    [FaultFact]
    public void F21_amounts_beside_labels_name_their_source_and_unit()
    {
        Amounts("21").ShouldBe(["total 500000", "city 450000"]);
        Read("21").File.Funding.Unit.ShouldBe(MoneyUnit.TenThousandYuan);
    }

    [FaultFact]
    public void F22_and_F23_a_goal_is_found_beside_its_heading_and_alone_in_its_row()
    {
        Read("22").File.Goals.Annual.ShouldBe("维护路灯300盏,亮灯率不低于98%。");
        Read("23").File.Goals.Annual.ShouldBe("维护路灯300盏,亮灯率不低于98%。");
    }

    [FaultFact]
    public void F25_the_year_of_the_heading_above_is_the_forms() => Read("25").File.Year?.Number.ShouldBe(2024);

    [FaultFact]
    public void F27_to_F29_lines_above_and_below_the_table_are_read_label_by_label()
    {
        (Read("27").File.Project.Department?.Name, Read("29").File.Project.Unit?.Name).ShouldBe(("单位甲", "单位乙"));
        var signatures = Read("28").File.Signatures;
        (signatures.Preparer, signatures.Date, signatures.Responsible).ShouldBe(("负责人甲", null, null));
    }

    [FaultFact]
    public void F30_of_two_years_the_forms_own_is_the_target()
    {
        var rows = Read("30").File.Indicators;
        rows.Select(row => row.Target?.Text).ShouldBe(["300盏", "≥98%", "≥90%"]);
        rows.Select(row => row.Others[0].Text).ShouldBe(["280盏", "97%", "90%"]);
    }

    [FaultFact]
    public void F32_and_F34_one_cell_a_line_and_runs_of_spaces_are_put_back_into_columns()
    {
        foreach (var form in new[] { Read("32"), Read("34") })
        {
            Rows(form).ShouldBe(FourScored);
            form.File.Evaluation.Total?.Value.ShouldBe(100);
            form.File.Funding.Lines.Count.ShouldBe(2);
        }
    }

    [FaultFact]
    public void F40_the_months_of_the_heads_are_the_period() =>
        Read("40").File.Tracking.Period?.Value?.To.ShouldBe(new DateOnly(2024, 6, 30));

    [FaultFact]
    public void F42_a_cell_in_quotation_marks_goes_over_lines() =>
        Rows(Read("42")).ShouldBe(["产出指标|数量指标|维护路灯数|≥300盏|300盏|50|50", "效益指标|社会效益指标|亮灯率|≥98%|99%|40|40"]);

    [FaultFact]
    public void F45_a_row_of_a_name_and_a_period_is_an_indicator() =>
        Rows(Read("45"))[2].ShouldBe("产出指标|时效指标|各项费用使用周期|2024年1月--2024年11月|||");

    [FaultFact]
    public void F46_and_F48_wide_heads_and_shifted_rows_of_money_keep_every_amount()
    {
        Measures("46", FundingSource.Total).ShouldBe("budget=50 executed=38 rate=76%");
        Measures("48", FundingSource.Total).ShouldBe("initial=40 budget=50 executed=45 rate=90% weight=10 score=9");
        Measures("48", FundingSource.UnitFunds).ShouldBe("initial=0 budget=0 executed=0");
    }

    [FaultFact]
    public void F50_to_F57_word_files_say_what_they_print()
    {
        (Actual("50", "亮灯率"), Actual("53", "亮灯率"), Actual("54", "居民满意度"),
            Actual("55", "完成时间")).ShouldBe(("99%", "99%", "92%", "2024-11-20"));
        Read("51").File.Indicators.Count.ShouldBe(6);
        Read("56").File.Title.ShouldBe("项目支出绩效自评表");
        Read("57").File.Indicators.ShouldAllBe(row => row.Likelihood == Likelihood.Certain);
    }

    [FaultFact]
    public void F59_the_reading_above_a_word_in_excel_is_none_of_its_letters() => Read("59").File.Indicators.Count.ShouldBe(6);

    private static string? Actual(string number, string name) => Read(number).File.Indicators.Single(row => row.Name == name).Actual?.Text;

    private static IEnumerable<string> Amounts(string number) =>
        Read(number).File.Funding.Lines.Select(line => $"{line.Source.Id} {line.Entries.Values.Single()?.Value:0}");

    private static string Measures(string number, FundingSource source) =>
        string.Join(' ',
            Read(number).File.Funding.Lines.Single(line => line.Source == source).Entries.Where(entry =>
                entry.Value is not null).Select(entry => $"{entry.Key.Id}={entry.Value!.Value.Text}"));
}
