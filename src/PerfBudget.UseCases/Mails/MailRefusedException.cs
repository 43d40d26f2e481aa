namespace PerfBudget.UseCases.Mails;

/// <summary>A letter was not taken. The message says why, for the administrator, without any password.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException(string message, bool isForGood = false, Exception? cause = null)
        : base(message, cause) => IsForGood = isForGood;

    /// <summary>Whether it will never be taken: the server refuses this recipient or this text, and not only now.</summary>
    public bool IsForGood { get; }
}
