using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Lays out a list of people; equal roles that follow each other are merged.</summary>
internal static class PeopleComposer
{
    public static void Compose(PeopleBlock block, FormContent file, FormWords words, GridBuilder grid)
    {
        var first = grid.Row;
        var left = block.Side?.Span ?? 0;
        var column = left;
        foreach (var head in block.Columns)
        {
            grid.Label(first, column, head.Span, head.Label, role: CellRole.Head);
            column += head.Span;
        }

        grid.KeepWithNext.Add(first);
        grid.Row++;
        var rows = Rows(block, file);
        for (var i = 0; i < rows.Count; i++)
        {
            column = left;
            foreach (var spec in block.Columns)
            {
                var isMerged = spec.Field == PersonFields.Role.Path && i > 0 && rows[i].Role is { } role && rows[i - 1].Role == role;
                if (!isMerged)
                {
                    grid.Add(Cell(spec, rows, i) with { Row = grid.Row, Column = column });
                }

                column += spec.Span;
            }

            grid.Row++;
        }

        grid.Side(block.Side, first, block.Side is null ? "" : words.Say(block.Side.Label));
    }

    // People in the order of the form's roles; a role that nobody has keeps a row to be filled by hand.
    private static List<(string? Role, Person? Person, int? Index)> Rows(PeopleBlock block, FormContent file)
    {
        var people = file.People.Select((person, index) => (person.Role, Person: (Person?)person, Index: (int?)index)).ToList();
        foreach (var role in block.Roles.Where(role => people.TrueForAll(row => row.Role != role)))
        {
            people.Add((role, null, null));
        }

        int Rank(string? role) => block.Roles.Contains(role) ? block.Roles.ToList().IndexOf(role!) : block.Roles.Count;
        return [.. people.OrderBy(row => Rank(row.Role))];
    }

    private static GridCell Cell(PersonColumn spec, List<(string? Role, Person? Person, int? Index)> rows, int row)
    {
        var field = spec.Field is null ? null : PersonFields.Find(spec.Field);
        var isRole = field == PersonFields.Role;
        var span = 1;
        while (isRole && row + span < rows.Count && rows[row].Role is { } role && rows[row + span].Role == role)
        {
            span++;
        }

        return new GridCell
        {
            Row = 0,
            Column = 0,
            RowSpan = span,
            ColumnSpan = spec.Span,
            Text = isRole ? rows[row].Role ?? "" : rows[row].Person is { } person ? field?.Get(person) ?? "" : "",
            Role = CellRole.Value,
            Field = field is null ? null : new CellField("people." + field.Path, Person: rows[row].Index),
            Repeats = isRole,
        };
    }
}
