using System.Security.Cryptography;
using System.Text;

namespace PerfBudget.Web.Shell;

/// <summary>A style sheet that the program writes once, when it is first asked for, served so that browsers keep it: other contents have another address.</summary>
/// <param name="path">Where it is served.</param>
/// <param name="write">Writes the rules.</param>
public sealed class WrittenStyleSheet(string path, Func<string> write)
{
    private const int HashCharacters = 12;

    private readonly Lazy<(string Text, string Address)> _written = new(() =>
    {
        var text = write();
        return (text, $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashCharacters]}");
    });

    /// <summary>The address for a page's link.</summary>
    public string Address => _written.Value.Address;

    /// <summary>The rules.</summary>
    public string Text => _written.Value.Text;

    /// <summary>Serves it to anybody: the sign-in page needs it. Asked under an older address it is not kept.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(path, context =>
    {
        var isThisOne = Address == context.Request.Path + context.Request.QueryString.ToString();
        context.Response.Headers.CacheControl = isThisOne ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.ContentType = "text/css; charset=utf-8";
        return context.Response.WriteAsync(Text, context.RequestAborted);
    }).AllowAnonymous();
}
