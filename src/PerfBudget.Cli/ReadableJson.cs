using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PerfBudget.Cli;

/// <summary>JSON for people and scripts alike: indented, Chinese left as it is.</summary>
internal static class ReadableJson
{
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
