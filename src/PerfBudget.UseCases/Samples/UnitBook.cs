using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Samples;

/// <summary>Finds the units that a document names, and puts those on record that are not there yet.</summary>
internal sealed class UnitBook(PerfBudgetContext context, string place)
{
    /// <summary>The unit of a form below its department; the department itself where the form names no other unit. Null where it names none.</summary>
    public async Task<Unit?> UnitOfAsync(ProjectFacts project, CancellationToken cancellation)
    {
        var department = project.Department is { } above ? await FindOrCreateAsync(above, cancellation) : null;
        if (project.Unit is not { } name)
        {
            return department;
        }

        var unit = await FindOrCreateAsync(name, cancellation);
        var isAbove = department is null || department == unit || department.DepartmentId == unit.Id || department.Department == unit;
        unit.Department ??= isAbove ? null : department;
        return unit;
    }

    private async Task<Unit> FindOrCreateAsync(CodedName written, CancellationToken cancellation)
    {
        var name = written.Name.Trim();
        var unit = context.Units.Local.FirstOrDefault(unit => unit.Name == name)
            ?? await context.Units.Include(unit => unit.Department).FirstOrDefaultAsync(unit => unit.Name == name, cancellation);
        if (unit is null)
        {
            unit = Unit.Create(name, place);
            context.Units.Add(unit);
        }

        unit.Code ??= written.Code is { Length: <= Unit.CodeLength } code ? code : null;
        return unit;
    }
}
