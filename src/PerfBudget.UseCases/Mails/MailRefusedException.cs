namespace PerfBudget.UseCases.Mails;

/// <summary>A letter was not taken. The message says why, for the administrator, without any password.</summary>
public sealed class MailRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why the letter was not taken, in Chinese, without any password.</param>
    /// <param name="isForGood">Whether the letter will never be taken.</param>
    /// <param name="cause">The error of the mail library; null where there is none.</param>
    public MailRefusedException(string message, bool isForGood = false, Exception? cause = null)
        : base(message, cause) => IsForGood = isForGood;

    /// <summary>Whether it will never be taken: the server refuses this recipient or this text, and not only now.</summary>
    public bool IsForGood { get; }
}
