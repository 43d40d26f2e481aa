namespace PerfBudget.Domain.Mails;

/// <summary>What counts as an address for letters (电子邮箱).</summary>
public static class MailAddresses
{
    /// <summary>The most characters of an address.</summary>
    public const int Length = 254;

    private const string Marks = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>
    /// Whether a text is one plain address, such as <c>chen@school.example</c>: letters, digits and marks of ASCII alone, so that it can
    /// stand in a letter's head and in a command to the server as it is. An intranet's server may be named without a dot.
    /// </summary>
    public static bool IsOne(string? text)
    {
        if (text is null || text.Length > Length || text.Split('@') is not [{ Length: > 0 and <= 64 } name, { Length: > 0 } server])
        {
            return false;
        }

        return name.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal))
            && server.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
            && NoEmptyPart(name) && NoEmptyPart(server) && server[0] != '-' && server[^1] != '-';
    }

    private static bool NoEmptyPart(string text) => !text.Split('.').Contains("");
}
