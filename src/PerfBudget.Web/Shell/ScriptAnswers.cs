using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.Web.Shell;

/// <summary>What the product's own scripts are answered.</summary>
internal static class ScriptAnswers
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A value as JSON: null is left out, enumerations stand as words.</summary>
    public static IResult Json<T>(T value) => Results.Json(value, Options);

    /// <summary>The stage of an address whose filter has checked that there is one.</summary>
    public static Stage Found(string stage) => Stage.FromId(stage)!.Value;
}
