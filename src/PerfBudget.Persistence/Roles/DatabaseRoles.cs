namespace PerfBudget.Persistence.Roles;

/// <summary>
/// The two roles of the database. The owner migrates and owns every table; the application reads and writes rows
/// and can neither change the schema nor step around row-level security.
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Owns the database, its schema and all tables; used by migrations alone.</summary>
    public const string Owner = "perfbudget_owner";

    /// <summary>What the running application signs in as.</summary>
    public const string Application = "perfbudget_app";
}
