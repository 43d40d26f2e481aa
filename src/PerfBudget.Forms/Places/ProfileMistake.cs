using System.Globalization;

namespace PerfBudget.Forms.Places;

/// <summary>A mistake in a profile: where it stands, what is wrong, and what was expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What was expected in its place.</param>
public sealed record ProfileMistake(string File, int Line, string Problem, string Expected)
{
    /// <summary><c>file:line: what is wrong; expected …</c></summary>
    public override string ToString() =>
        Line == 0
            ? $"{File}: {Problem}; expected {Expected}."
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Problem}; expected {Expected}.");
}

/// <summary>Collects the mistakes of one file, so that all of them are told at once.</summary>
internal sealed class MistakeList(string file, List<ProfileMistake> all)
{
    public string File { get; } = file;

    public int Count { get; private set; }

    public void Add(int line, string problem, string expected)
    {
        all.Add(new ProfileMistake(File, line, problem, expected));
        Count++;
    }
}
