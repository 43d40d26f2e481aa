namespace PerfBudget.Persistence.StartUp;

/// <summary>A database that can be reached must not be worked with. The message says why and what to change.</summary>
public sealed class DatabaseUnfitException : Exception
{
    /// <summary>Says why the database is not fit and what to change.</summary>
    /// <param name="message">The sentence shown to the operator.</param>
    /// <param name="cause">What the driver reported, where it did.</param>
    public DatabaseUnfitException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
