namespace PerfBudget.UseCases.Validation;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">The field, by its name in the entry (<c>Name</c>, <c>Stages[1].Due</c>); empty for the form as a whole.</param>
/// <param name="Refusal">What is wrong with it.</param>
public sealed record FieldProblem(string Field, Refusal Refusal);

/// <summary>What stands in the way of a form: at most one sentence for each field, in the order of the fields.</summary>
/// <param name="All">The problems; at least one.</param>
public sealed record FieldProblems(IReadOnlyList<FieldProblem> All)
{
    /// <summary>In place of a field: the form as a whole.</summary>
    public const string WholeForm = "";

    /// <summary>One field that is wrong.</summary>
    public static FieldProblems At(string field, string code, string sentence) =>
        new([new FieldProblem(field, new Refusal(code, sentence))]);

    /// <summary>What stands in the way of the form as a whole.</summary>
    public static FieldProblems Of(string code, string sentence) => At(WholeForm, code, sentence);

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? this[string field] => All.FirstOrDefault(problem => problem.Field == field)?.Refusal.Sentence;

    /// <summary>All of it as one text, for a place that has no fields.</summary>
    public string Sentence => string.Join(' ', All.Select(problem => problem.Refusal.Sentence));

    /// <summary>The sentences that stand at none of these fields.</summary>
    public IEnumerable<string> Beside(IReadOnlyCollection<string> fields) =>
        All.Where(problem => !fields.Contains(problem.Field)).Select(problem => problem.Refusal.Sentence);

    /// <summary>Whether the field is the first that is wrong.</summary>
    public bool IsFirst(string field) => All.FirstOrDefault(problem => problem.Field.Length > 0)?.Field == field;
}
