using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Comments;

/// <summary>A comment (批注) pinned to a cell of a filing, open until somebody solves it; or an answer to one.</summary>
public sealed class Comment
{
    /// <summary>The most characters of a text.</summary>
    public const int TextLength = 1_000;

    private Comment()
    {
    }

    /// <summary>A comment at a cell.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="text">What <see cref="Read"/> made of what was typed.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="at">When.</param>
    public Comment(Filing filing, CommentedCell cell, string text, Actor by, DateTimeOffset at)
    {
        (FilingId, UnitId, Field, Row, Cell) = (filing.Id, filing.UnitId, cell.Field, cell.Row, cell.Name);
        (Text, PersonId, PersonName, At) = (text, by.Id, by.Name, at);
    }

    /// <summary>The identity; later ones have greater ones.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The path of the cell's field.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The cell's row; null for a field that stands alone.</summary>
    public string? Row { get; private set; }

    /// <summary>What the cell was called then.</summary>
    public string Cell { get; private set; } = "";

    /// <summary>The comment that this one answers; null for one that stands for itself.</summary>
    public long? AnswerTo { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who wrote it, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who wrote it, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who solved it, for the machine; null while it is open.</summary>
    public string? SolvedById { get; private set; }

    /// <summary>Who solved it, as they were called then; null while it is open.</summary>
    public string? SolvedByName { get; private set; }

    /// <summary>When it was solved; null while it is open.</summary>
    public DateTimeOffset? SolvedAt { get; private set; }

    /// <summary>Whether nobody has solved it (未解决).</summary>
    public bool IsOpen => SolvedAt is null;

    /// <summary>An answer (回复) to the comment.</summary>
    /// <exception cref="InvalidOperationException">The comment is an answer itself.</exception>
    public Comment Answer(string text, Actor by, DateTimeOffset at) => AnswerTo is null
        ? new Comment { FilingId = FilingId, UnitId = UnitId, Field = Field, Row = Row, Cell = Cell, AnswerTo = Id, Text = text, PersonId = by.Id, PersonName = by.Name, At = at }
        : throw new InvalidOperationException("An answer is not answered; the comment is.");

    /// <summary>Marks it as solved (已解决); who solved it first stays.</summary>
    public void Solve(Actor by, DateTimeOffset at)
    {
        if (IsOpen)
        {
            (SolvedById, SolvedByName, SolvedAt) = (by.Id, by.Name, at);
        }
    }

    /// <summary>Opens it again (重新打开).</summary>
    public void Reopen() => (SolvedById, SolvedByName, SolvedAt) = (null, null, null);

    /// <summary>What was typed, as it is kept; or why it cannot be a comment, in a sentence for whoever typed it.</summary>
    public static (string? Text, string? Refusal) Read(string? typed)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(character => character is '\n' || !char.IsControl(character))).Trim();
        return text.Length == 0 ? (null, "请先写批注内容。")
            : text.Length > TextLength ? (null, $"批注最多 {TextLength} 字，现有 {text.Length} 字，请精简。")
            : (text, null);
    }
}
