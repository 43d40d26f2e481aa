namespace PerfBudget.Domain.Scoring;

/// <summary>How the execution of the budget (预算执行率) is scored.</summary>
public sealed record ExecutionRule
{
    /// <summary>The points it can earn.</summary>
    public decimal Points { get; init; } = 10;

    /// <summary>What spending is measured by.</summary>
    public ExecutionBase Base { get; init; } = ExecutionBase.Adjusted;

    /// <summary>Whether spending more than the base earns no more than all points.</summary>
    public bool Capped { get; init; } = true;

    /// <summary>The rate, in percent, from which all points are given; 100 unless a place is lenient.</summary>
    public decimal FullFrom { get; init; } = 100;

    /// <summary>The rate, in percent, below which none are; 0 for none.</summary>
    public decimal Floor { get; init; }

    /// <summary>What a base of zero earns.</summary>
    public ZeroBase ZeroBase { get; init; } = ZeroBase.NotScored;
}

/// <summary>What spending is measured by.</summary>
public enum ExecutionBase
{
    /// <summary>年初预算数.</summary>
    Initial,

    /// <summary>全年预算数, after adjustments.</summary>
    Adjusted,

    /// <summary>实际到位金额.</summary>
    Received,
}

/// <summary>What an execution rate without a base earns.</summary>
public enum ZeroBase
{
    /// <summary>No points are computed: somebody decides.</summary>
    NotScored,

    /// <summary>All points: there was nothing to spend.</summary>
    Full,

    /// <summary>None.</summary>
    None,
}
