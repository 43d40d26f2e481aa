namespace PerfBudget.Persistence.Connection;

/// <summary>One answer of the database to <see cref="DatabaseProbe"/>.</summary>
public sealed record DatabaseReading(string Version, long Bytes, TimeSpan Took);
