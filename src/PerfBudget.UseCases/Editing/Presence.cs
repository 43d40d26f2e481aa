using System.Collections.Concurrent;

namespace PerfBudget.UseCases.Editing;

/// <summary>Who has a form open, and at which cell. Held in memory: whoever is there says so again within seconds.</summary>
public sealed class Presence(TimeProvider clock)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(8);
    private readonly ConcurrentDictionary<(Guid Project, string Stage), ConcurrentDictionary<Guid, Here>> _forms = new();

    /// <summary>Says that a browser is there, and returns the others.</summary>
    public IReadOnlyList<SeenEditor> Meet(Guid project, string stage, Guid browser, string name, string? cell)
    {
        var now = clock.GetUtcNow();
        var form = _forms.GetOrAdd((project, stage), _ => new());
        form[browser] = new Here(name, cell, now);
        foreach (var (gone, here) in form)
        {
            if (now - here.At > Forgotten)
            {
                form.TryRemove(gone, out _);
            }
        }

        return [.. form.Where(other => other.Key != browser).OrderBy(other => other.Value.Name, StringComparer.Ordinal).Select(other => new SeenEditor(other.Value.Name, other.Value.Cell))];
    }

    /// <summary>Says that a browser has left.</summary>
    public void Leave(Guid project, string stage, Guid browser)
    {
        if (_forms.TryGetValue((project, stage), out var form))
        {
            form.TryRemove(browser, out _);
            if (form.IsEmpty)
            {
                _forms.TryRemove((project, stage), out _);
            }
        }
    }

    private sealed record Here(string Name, string? Cell, DateTimeOffset At);
}

/// <summary>Somebody else who has the form open.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Cell">The cell they are at.</param>
public sealed record SeenEditor(string Name, string? Cell);
