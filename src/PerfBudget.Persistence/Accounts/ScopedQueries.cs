using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Persistence.Accounts;

/// <summary>Narrows queries to what a person may do something with.</summary>
public static class ScopedQueries
{
    /// <summary>The projects of the units of a scope.</summary>
    public static IQueryable<Project> Within(this IQueryable<Project> projects, UnitScope scope)
    {
        if (scope.IsEverything)
        {
            return projects;
        }

        var units = scope.Units.ToArray();
        return projects.Where(project => units.Contains(project.UnitId));
    }

    /// <summary>The projects that were not cancelled: into those that were, nothing is written but their money ledger.</summary>
    public static IQueryable<Project> GoingOn(this IQueryable<Project> projects) => projects.Where(project => project.CancelledAt == null);

    /// <summary>The proposals of the units of a scope.</summary>
    public static IQueryable<IndicatorProposal> Within(this IQueryable<IndicatorProposal> proposals, UnitScope scope)
    {
        if (scope.IsEverything)
        {
            return proposals;
        }

        var units = scope.Units.ToArray();
        return proposals.Where(proposal => units.Contains(proposal.UnitId));
    }
}
