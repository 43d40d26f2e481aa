using Microsoft.EntityFrameworkCore;

namespace PerfBudget.Persistence.Queries;

/// <summary>The lock of the project that an assignment belongs to.</summary>
public static class AssignmentLock
{
    /// <summary>Holds the project until the end of the transaction; nothing where the person has no such assignment.</summary>
    public static Task LockProjectOfAssignmentAsync(
        this PerfBudgetContext context, Guid assignment, Guid person, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"""
            SELECT 1 FROM projects WHERE id = (
                SELECT f.project_id FROM assignments a JOIN filings f ON f.id = a.filing_id
                WHERE a.id = {assignment} AND a.person_id = {person})
            FOR UPDATE
            """, cancellation);
}
