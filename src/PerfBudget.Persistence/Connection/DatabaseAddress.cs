namespace PerfBudget.Persistence.Connection;

/// <summary>How to reach the database; known once the application has started.</summary>
public sealed class DatabaseAddress
{
    private string? _application;

    /// <summary>The connection that reads and writes rows.</summary>
    public string Application => _application ?? throw new InvalidOperationException("The database is known only after the application has started.");

    /// <summary>The connection that owns the schema; null where only the application's is configured; such an application migrates nothing and refuses older tables.</summary>
    public string? Owner { get; private set; }

    /// <summary>Whether the server is the application's own.</summary>
    public bool IsEmbedded { get; private set; }

    internal void Use(string application, string? owner, bool embedded) => (_application, Owner, IsEmbedded) = (application, owner, embedded);
}
