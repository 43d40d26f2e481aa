using System.Text;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Imports;
using PerfBudget.Domain.Units;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Web.Pages.Imports;

/// <summary>Tables to fill, with invented examples.</summary>
internal static class TableTemplates
{
    public const string Units = "/units/import/template", People = "/people/import/template";

    private static readonly string[][] UnitRows =
    [
        ["示例市教育局", "105", "", "上海市", "否"],
        ["示例市第一小学", "105001", "示例市教育局", "", "否"],
        ["示例市财政局", "100", "", "上海市", "是"],
    ];

    private static readonly string[][] PersonRows =
    [
        ["张示例", "zhangshili", "示例市第一小学", "单位填报员", "zhang@example.com"],
        ["张示例", "zhangshili", "示例市教育局", "单位负责人", ""],
        ["李示例", "lishili", "示例市财政局", "财政审核员", ""],
    ];

    public static void MapTableTemplates(this IEndpointRouteBuilder app)
    {
        app.MapGet(Units, (Viewer viewer) => Csv(viewer, UseCase.ManageUnits, "单位导入模板.csv", UnitImport.Columns, UnitRows));
        app.MapGet(People, (Viewer viewer) => Csv(viewer, UseCase.ManagePeople, "人员导入模板.csv", PersonImport.Columns, PersonRows));
    }

    // With the mark of UTF-8, without which spreadsheets take it for another encoding.
    private static IResult Csv(Viewer viewer, UseCase useCase, string name, IReadOnlyList<ImportColumn> columns, string[][] rows)
    {
        viewer.Require(useCase);
        var text = TableFile.WriteForSpreadsheet([[.. columns.Select(column => column.Head)], .. rows]);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", name);
    }
}
