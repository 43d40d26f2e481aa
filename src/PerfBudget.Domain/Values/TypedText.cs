namespace PerfBudget.Domain.Values;

/// <summary>What keyboards and clipboards put into texts without anybody meaning it.</summary>
public static class TypedText
{
    /// <summary>The text without characters that have no width (U+200B, a byte order mark, marks of direction …), which only break what is read.</summary>
    public static string WithoutInvisible(string text) => text.AsSpan().IndexOfAny(Invisible) < 0 ? text : string.Concat(text.Where(c => !Invisible.Contains(c)));

    /// <summary>
    /// Full-width digits and signs (２０２６－３－１, ＞＝９５．５, a full-width blank) as the half-width ones, each character in its place.
    /// Parentheses, commas and ％ stay: units and words hold them.
    /// </summary>
    public static string Narrow(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00ff') < 0 ? text : string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var i = 0; i < wide.Length; i++)
        {
            narrow[i] = wide[i] switch
            {
                >= '０' and <= '９' or '．' or '－' or '＋' or '＝' or '＞' or '＜' or '／' => (char)(wide[i] - 0xFEE0),
                '\u3000' => ' ',
                '\u2212' or '\u2010' or '\u2011' or '﹣' => '-',
                var other => other,
            };
        }
    });

    private static readonly System.Buffers.SearchValues<char> Invisible = System.Buffers.SearchValues.Create(
        "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff");
}
