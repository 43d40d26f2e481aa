namespace PerfBudget.UseCases.Validation;

/// <summary>Why something that was asked for was not done.</summary>
/// <param name="Code">One of <see cref="RefusalCode"/>: for programs, and stable, whatever becomes of the sentence.</param>
/// <param name="Sentence">The reason and what to do about it, in Chinese, for whoever asked.</param>
public sealed record Refusal(string Code, string Sentence);

/// <summary>The codes of refusals. They are part of the interface for programs: a code keeps its meaning.</summary>
public static class RefusalCode
{
    /// <summary>Nothing was given where something is needed.</summary>
    public const string Required = "required";

    /// <summary>The text has too many characters.</summary>
    public const string TooLong = "too-long";

    /// <summary>The text has too few characters.</summary>
    public const string TooShort = "too-short";

    /// <summary>The text holds control characters, which nobody sees.</summary>
    public const string ControlCharacters = "control-characters";

    /// <summary>The text does not have the form that is asked for: no date, no address, no user name.</summary>
    public const string Malformed = "malformed";

    /// <summary>A number or a day outside its range, or days in the wrong order.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>What was chosen is not among what can be chosen.</summary>
    public const string NotOffered = "not-offered";

    /// <summary>Two fields do not agree.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The name is another's already.</summary>
    public const string Taken = "taken";

    /// <summary>There is nothing of this identity, or nothing that the person may open.</summary>
    public const string NotFound = "not-found";

    /// <summary>It is not possible in the state in which the record is.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>Somebody else was faster: look again.</summary>
    public const string Overtaken = "overtaken";
}
