using PerfBudget.Domain.Units;

namespace PerfBudget.Domain.Library;

/// <summary>An indicator that a unit proposes for the library (推荐指标), and what the finance office says to it.</summary>
public sealed class IndicatorProposal
{
    /// <summary>The most characters of a reason, and of a person's name.</summary>
    public const int ReasonLength = 300, PersonNameLength = 100;

    private IndicatorProposal(Guid id, Guid unitId) => (Id, UnitId) = (id, unitId);

    /// <summary>A proposal that waits; the indicator is for the unit's own place until somebody decides otherwise.</summary>
    /// <param name="unit">The unit that proposes.</param>
    /// <param name="indicator">What it proposes.</param>
    /// <param name="person">Who proposes it for the unit.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The indicator is not whole.</exception>
    public static IndicatorProposal Create(Unit unit, LibraryIndicator indicator, (Guid Id, string Name) person, DateTimeOffset now)
    {
        if (indicator.Objections().FirstOrDefault() is { } objection)
        {
            throw new ArgumentException(objection.Said, nameof(indicator));
        }

        return new IndicatorProposal(Guid.CreateVersion7(), unit.Id)
        {
            Unit = unit, Indicator = indicator with { Place = unit.Place }, PersonId = person.Id, PersonName = person.Name, ProposedAt = now,
        };
    }

    /// <summary>The identity; once accepted, that of the indicator in the library.</summary>
    public Guid Id { get; private set; }

    /// <summary>The unit that proposes.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>The identity of <see cref="Unit"/>.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>What is proposed.</summary>
    public LibraryIndicator Indicator { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The name of that person on that day.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Who decided; null while it waits.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The name of that person on that day.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was returned, or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who withdrew it, by the name of that day; null where nobody did.</summary>
    public string? WithdrawnByName { get; private set; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Takes it into the library.</summary>
    /// <param name="forAllPlaces">For the units of all places, and not of the proposing unit's alone.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">It is decided already.</exception>
    public void Accept(bool forAllPlaces, (Guid Id, string Name) person, DateTimeOffset now)
    {
        Decide(ProposalState.Accepted, person, now);
        Indicator = Indicator with { Place = forAllPlaces ? null : Indicator.Place };
    }

    /// <summary>Gives it back to the unit.</summary>
    /// <param name="reason">Why; told to the unit.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">It is decided already.</exception>
    /// <exception cref="ArgumentException">The reason is blank or too long.</exception>
    public void Return(string reason, (Guid Id, string Name) person, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Trim().Length, ReasonLength);
        Decide(ProposalState.Returned, person, now);
        Reason = reason.Trim();
    }

    /// <summary>Takes an accepted indicator out of the library (收回); forms that took it keep their copies.</summary>
    /// <param name="reason">Why; told to the unit.</param>
    /// <param name="person">The name of whoever withdraws it.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">It does not stand in the library.</exception>
    /// <exception cref="ArgumentException">The reason is blank or too long.</exception>
    public void Withdraw(string reason, string person, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Trim().Length, ReasonLength);
        if (State != ProposalState.Accepted)
        {
            throw new InvalidOperationException($"A proposal that is {State} is not withdrawn.");
        }

        (State, Reason, WithdrawnByName, WithdrawnAt) = (ProposalState.Withdrawn, reason.Trim(), person, now);
    }

    private void Decide(ProposalState state, (Guid Id, string Name) person, DateTimeOffset now)
    {
        if (State != ProposalState.Waiting)
        {
            throw new InvalidOperationException($"A proposal that is {State} is not decided again.");
        }

        (State, DecidedById, DecidedByName, DecidedAt) = (state, person.Id, person.Name, now);
    }
}
