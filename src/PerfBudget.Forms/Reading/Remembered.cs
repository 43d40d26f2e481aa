using System.Collections.Concurrent;

namespace PerfBudget.Forms.Reading;

/// <summary>Keeps what was found for a key, so that the same label is looked up once; forgets all when it has kept too many.</summary>
internal sealed class Remembered<T>
    where T : class
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, T?> _found = new(StringComparer.Ordinal);

    /// <summary>What is found for a key, or null.</summary>
    public T? Of(string key, Func<string, T?> find)
    {
        if (_found.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_found.Count > Most)
        {
            _found.Clear();
        }

        return _found[key] = find(key);
    }

    /// <summary>Forgets all, where the words have changed.</summary>
    public void Forget() => _found.Clear();
}
