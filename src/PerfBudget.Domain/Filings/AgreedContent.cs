using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Units;

namespace PerfBudget.Domain.Filings;

/// <summary>
/// What a tracking or a self-evaluation takes over from the approved declaration: names, goals, indicators, targets and points.
/// It is entered once, stands locked in the later forms, and changes through an adjustment (调整) alone. Who files is no part of the
/// agreement: where the declaration names a unit that has handed the project over since, its unit and department are left out.
/// </summary>
/// <param name="declared">The declaration as it was approved.</param>
/// <param name="filer">The unit whose project it is now.</param>
public sealed class AgreedContent(FormContent declared, Unit filer)
{
    /// <summary>What a locked cell says to whoever would write into it.</summary>
    public const string Refusal = "这一格来自批复的绩效目标，不能在这里改；确需修改，请在申报表上申请调整";

    private static readonly IndicatorField[] Agreed = [IndicatorFields.Level1, IndicatorFields.Level2, IndicatorFields.Level3, IndicatorFields.Target, IndicatorFields.Weight];

    private readonly Dictionary<string, Indicator> _rows = declared.Indicators
        .Where(row => row.Horizon == Horizon.Annual).GroupBy(row => row.Id.ToString()).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);

    /// <summary>Whether a cell is locked. A field that the declaration left blank is open.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="row">The row, or null.</param>
    public bool Locks(string field, string? row)
    {
        if (IndicatorRowEdit.IsOne(field))
        {
            return _rows.Count > 0;
        }

        if (field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal))
        {
            return row is not null && _rows.TryGetValue(row, out var agreed)
                && Array.Find(Agreed, known => known.Path == field[EditableCell.IndicatorPrefix.Length..]) is { } known && known.Get(agreed) is not null;
        }

        return FieldCatalog.Find(field) is { } standing && IsTakenOver(standing) && !IsFree(standing) && standing.Get(declared) is not null;
    }

    /// <summary>
    /// Writes what was agreed into a later form, and leaves everything that the form itself says. Rows keep their identity; a row that is
    /// no longer agreed goes, a new one comes to its place.
    /// </summary>
    /// <param name="file">The tracking or the self-evaluation.</param>
    public void WriteInto(FormContent file)
    {
        foreach (var field in FieldCatalog.All.Where(field => IsTakenOver(field) && field.Get(declared) is not null && !(IsFree(field) && field.Get(file) is not null)))
        {
            field.Set(file, field.Get(declared));
        }

        var before = file.Indicators.ToDictionary(row => row.Id);
        file.Indicators.Clear();
        foreach (var agreed in _rows.Values)
        {
            var row = before.GetValueOrDefault(agreed.Id) ?? new Indicator { Id = agreed.Id };
            foreach (var field in Agreed.Where(field => field != IndicatorFields.Weight || agreed.Weight is not null))
            {
                field.Set(row, field.Get(agreed));
            }

            file.Indicators.Add(row);
        }
    }

    private bool IsTakenOver(Field field) =>
        (field.Path.StartsWith("project.", StringComparison.Ordinal) || field.Path.StartsWith("goals.", StringComparison.Ordinal)) && !(IsOfAnotherUnit && SaysWho(field));

    private bool IsOfAnotherUnit => declared.Project.Unit is { } said && said.Name != filer.Name;

    private static bool SaysWho(Field field) => field == FieldCatalog.ProjectUnit || field == FieldCatalog.ProjectDepartment;

    // Whom to call may change during the year without anybody's approval.
    private static bool IsFree(Field field) => field == FieldCatalog.ProjectLeader || field == FieldCatalog.ProjectTelephone;
}
