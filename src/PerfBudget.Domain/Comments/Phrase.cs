namespace PerfBudget.Domain.Comments;

/// <summary>A saved phrase (常用语) of one person, put into reasons and comments.</summary>
public sealed class Phrase
{
    /// <summary>The most characters of a phrase, and the most phrases of a person.</summary>
    public const int TextLength = 300, MostPhrases = 50;

    private Phrase()
    {
    }

    /// <summary>A phrase of a person.</summary>
    public Phrase(Guid person, string text) => (PersonId, Text) = (person, text);

    /// <summary>What is offered to everybody, beside their own.</summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        "请写明测算依据，并附相关文件。",
        "指标值请量化：写明符号、数字和计量单位。",
        "与批复的绩效目标不一致，请核对或说明原因。",
    ];

    /// <summary>The identity; later ones have greater ones.</summary>
    public long Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was typed, as it is kept; or why it cannot be a phrase.</summary>
    public static (string? Text, string? Refusal) Read(string? typed)
    {
        var (text, _) = Comment.Read(typed?.Length > Comment.TextLength ? typed[..Comment.TextLength] : typed);
        return text is null ? (null, "请先写内容，再存为常用语。")
            : text.Length > TextLength ? (null, $"常用语最多 {TextLength} 字，现有 {text.Length} 字，请精简。")
            : (text, null);
    }
}
