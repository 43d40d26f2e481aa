using System.Data.Common;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.UseCases.Todo;

/// <summary>What the frame of each page tells the person: how much there is to do, and what came back. Asked once a request.</summary>
public sealed class TodoNews(FindTodo todo, FindNotices notices, ILogger<TodoNews> log)
{
    private Task<(int Todo, Unread Unread)>? _asked;

    /// <summary>The counts; none where the database does not answer, because a page that tells of that has the same frame.</summary>
    public Task<(int Todo, Unread Unread)> RunAsync(Viewer viewer, CancellationToken cancellation) => _asked ??= AskAsync(viewer, cancellation);

    private async Task<(int Todo, Unread Unread)> AskAsync(Viewer viewer, CancellationToken cancellation)
    {
        try
        {
            return (await todo.CountAsync(viewer, cancellation), await notices.UnreadAsync(viewer, cancellation));
        }
        catch (Exception problem) when (problem is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            log.LogWarning("待办数没有读出：{Reason}", problem.Message);
            return (0, Unread.Nothing);
        }
    }
}
