namespace PerfBudget.Domain.Accounts;

/// <summary>Somebody asked for what the table of permissions does not allow. The application answers as if it were not there.</summary>
public sealed class NotPermittedException : Exception
{
    /// <summary>Says who asked for what.</summary>
    public NotPermittedException(Viewer viewer, UseCase useCase) : base($"{viewer.UserName} may not do {useCase}.") => (Viewer, UseCase) = (viewer, useCase);

    /// <summary>Who asked.</summary>
    public Viewer Viewer { get; }

    /// <summary>For what.</summary>
    public UseCase UseCase { get; }
}
