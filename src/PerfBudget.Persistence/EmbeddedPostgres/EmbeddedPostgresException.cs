namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>
/// The application's own PostgreSQL cannot run. The message is one sentence for whoever operates the machine:
/// what is wrong, where, and what to do about it.
/// </summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>Says what is wrong and what to do.</summary>
    /// <param name="message">The sentence shown to the operator.</param>
    /// <param name="cause">What the system reported, where there was such a report.</param>
    public EmbeddedPostgresException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
