namespace PerfBudget.Forms.Places.Yaml;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    /// <summary>The nearest of the words, or null where none is near.</summary>
    public static string? Of(string word, IEnumerable<string> words)
    {
        var best = (Word: (string?)null, Distance: int.MaxValue);
        foreach (var candidate in words)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Distance <= Math.Max(2, word.Length / 3) ? best.Word : null;
    }

    /// <summary>"one of a, b, c", with the nearest before it where a word is near.</summary>
    public static string Among(string word, IReadOnlyCollection<string> words)
    {
        var near = Of(word, words);
        var list = words.Count <= 24 ? "one of " + string.Join(", ", words) : "a known name";
        return near is null ? list : $"\"{near}\" perhaps, or {list}";
    }

    // The fewest insertions, deletions and replacements that turn one word into the other.
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
