using PerfBudget.Domain.Comments;

namespace PerfBudget.UseCases.Comments;

/// <summary>A comment with its answers, the oldest first.</summary>
public sealed record CommentThread(
    long Id, string Field, string? Row, string Cell, string Text, string By, DateTimeOffset At, string? SolvedBy, DateTimeOffset? SolvedAt, IReadOnlyList<CommentAnswer> Answers)
{
    /// <summary>Whether nobody has solved it.</summary>
    public bool IsOpen => SolvedAt is null;

    /// <summary>The threads of a filing's comments: open ones first, each group in the order in which they were written.</summary>
    internal static IReadOnlyList<CommentThread> Of(IReadOnlyList<Comment> comments)
    {
        var answers = comments.Where(comment => comment.AnswerTo is not null).ToLookup(comment => comment.AnswerTo!.Value);
        return
        [
            .. comments.Where(comment => comment.AnswerTo is null).OrderBy(comment => !comment.IsOpen).ThenBy(comment => comment.Id)
                .Select(comment => new CommentThread(
                    comment.Id, comment.Field, comment.Row, comment.Cell, comment.Text, comment.PersonName, comment.At, comment.SolvedByName, comment.SolvedAt,
                    [.. answers[comment.Id].OrderBy(answer => answer.Id).Select(answer => new CommentAnswer(answer.Text, answer.PersonName, answer.At))])),
        ];
    }
}

/// <summary>An answer to a comment.</summary>
public sealed record CommentAnswer(string Text, string By, DateTimeOffset At);
