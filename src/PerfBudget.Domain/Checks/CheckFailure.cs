namespace PerfBudget.Domain.Checks;

/// <summary>A check that could not run over a form. Whoever runs the book writes the error into the log and tells the person.</summary>
/// <param name="Check">The check.</param>
/// <param name="Error">What it threw.</param>
public sealed record CheckFailure(ICheck Check, Exception Error)
{
    /// <summary>What the person is told: which rule was not checked, and what to do.</summary>
    public string Sentence => $"“{Check.Title}”这一项检查没有运行成功，请联系管理员（检查代码 {Check.Code}）。";
}
