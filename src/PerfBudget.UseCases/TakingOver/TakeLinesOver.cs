using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.TakingOver;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>What a person chose, of what stood before his or her eyes.</summary>
/// <param name="Keys">The lines.</param>
/// <param name="Seen">The version of one's own declaration.</param>
/// <param name="Stamp">The other's <see cref="TakeOverSource.Stamp"/>.</param>
public sealed record TakeOverChoice(IReadOnlyList<string> Keys, int Seen, string Stamp);

/// <summary>Takes chosen lines of another declaration over, as edits like any other (<see cref="ApplyEdits"/>): what was changed since is told and not overwritten.</summary>
public sealed class TakeLinesOver(CompareSource compare, ApplyEdits apply)
{
    /// <summary>What came of it; null where there is no such source that the person may see, or no declaration that he or she may write.</summary>
    public async Task<TakenOver?> RunAsync(Viewer viewer, Guid id, Guid from, int? version, TakeOverChoice choice, CancellationToken cancellation)
    {
        if (await compare.RunAsync(viewer, id, from, version, cancellation) is not { } both)
        {
            return null;
        }

        if (both.Source.Stamp != choice.Stamp)
        {
            return new TakenOver(0, [], null, "来源的申报表刚有改动，没有带入。下面已按它现在的内容重新对照，请看过再带入。");
        }

        if (choice.Keys.Count == 0)
        {
            return new TakenOver(0, [], null, "还没有勾选，没有带入。请先勾选要带入的行。");
        }

        var keys = choice.Keys.Distinct().ToList();
        var edits = both.TakeOver.Edits(both.Lines.Where(line => keys.Contains(line.Key)), choice.Seen);
        var others = keys.Where(key => !edits.Any(edit => edit.Line.Key == key)).ToList();
        var refused = others.Select(key => Changed(both, key)).OfType<RefusedLine>().ToList();
        var same = others.Count - refused.Count;
        var (round, answers) = await ApplyAsync(viewer, id, edits, cancellation);
        refused.AddRange(edits.Select(edit => Refusal(edit.Line, answers[edit.Line.Key])).OfType<RefusedLine>());
        return new TakenOver(
            same + edits.Count(edit => refused.TrueForAll(line => line.Key != edit.Line.Key)), refused,
            answers.Values.Any(results => results.Exists(result => result.Status == EditStatus.Saved)) ? round : null);
    }

    // Nothing where the line says the same by now: somebody was quicker, or it was sent twice.
    private static RefusedLine? Changed(SideBySide both, string key)
    {
        var line = both.Lines.FirstOrDefault(line => line.Key == key) ?? both.Lines.FirstOrDefault(line => line.Key.StartsWith(key + ".", StringComparison.Ordinal));
        return line is { Kind: TakeOverKind.Same } ? null : new RefusedLine(key, line?.Term ?? "一行", "两张表中的这一行刚有改动，已不是您看到的样子，请重新对照");
    }

    private async Task<(Guid Round, Dictionary<string, List<EditResult>> Answers)> ApplyAsync(
        Viewer viewer, Guid id, IReadOnlyList<(TakeOverLine Line, IReadOnlyList<Domain.History.CellEdit> Edits)> edits, CancellationToken cancellation)
    {
        var round = Guid.NewGuid();
        var sent = edits.SelectMany(line => line.Edits.Select(edit => (line.Line.Key, Edit: edit)))
            .Select((line, number) => (line.Key, Edit: new SentEdit(round, number + 1, line.Edit.Field, line.Edit.Row, line.Edit.Base, line.Edit.Text, Origin: ChangeOrigin.TakenOver.Id()))).ToList();
        var answers = edits.ToDictionary(line => line.Line.Key, _ => new List<EditResult>(), StringComparer.Ordinal);
        foreach (var some in sent.Chunk(ApplyEdits.MostEdits))
        {
            var answer = await apply.RunAsync(viewer, id, FormKind.Declaration, [.. some.Select(line => line.Edit)], cancellation);
            foreach (var (index, (key, edit)) in some.Index())
            {
                answers[key].Add(answer?.Results[index] ?? new EditResult(round, edit.Seq, EditStatus.Refused, 0, Reason: "这张表现在不能修改"));
            }
        }

        return (round, answers);
    }

    private static RefusedLine? Refusal(TakeOverLine line, List<EditResult> results)
    {
        var reasons = results.Index().Where(one => one.Item.Status != EditStatus.Saved).Select(one => Said(line, one.Index, one.Item, results.Count)).ToList();
        return reasons.Count == 0 ? null : new RefusedLine(line.Key, line.Term, string.Join("；", reasons));
    }

    private static string Said(TakeOverLine line, int index, EditResult result, int of)
    {
        var reason = result.Status == EditStatus.Conflict ? $"{result.By}刚改成“{result.Text ?? "（空）"}”，没有覆盖" : result.Reason ?? "没有写入";
        return of > 1 ? $"{line.Cells.Where(cell => cell.Differs).ElementAt(index).Term}：{reason}" : reason;
    }
}
