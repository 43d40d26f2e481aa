namespace PerfBudget.Domain.Tests.Mutations;

/// <summary>The kinds of forms that places print.</summary>
public enum Style
{
    /// <summary>Declaration in 元, project and year side by side, no points.</summary>
    DeclarationInYuan,

    /// <summary>Declaration in 万元 with points, medium term and year.</summary>
    DeclarationInTenThousands,

    /// <summary>Tracking in 元 with what was due, deviation, reason and measure.</summary>
    TrackingWithDeviations,

    /// <summary>Tracking in 万元 with a forecast, ticked causes and likelihood.</summary>
    TrackingWithTicks,

    /// <summary>Self-evaluation scored by indicator, with the first and the adjusted budget.</summary>
    EvaluationByIndicator,

    /// <summary>Self-evaluation scored by group, with budgeted, received and spent amounts.</summary>
    EvaluationByGroup,
}
