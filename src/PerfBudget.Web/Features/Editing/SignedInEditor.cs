using System.Security.Claims;
using PerfBudget.Domain.Filing.Editing;

namespace PerfBudget.Web.Features.Editing;

/// <summary>The one place that says who is at the keyboard.</summary>
public sealed class SignedInEditor(IHostEnvironment environment)
{
    /// <summary>Who writes where nobody has signed in; in development alone.</summary>
    public static readonly Editor Nobody = new("nobody", "未登录");

    /// <summary>The person of a request; null where nobody may write.</summary>
    public Editor? Of(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
            ? new(Cut(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? name, CellChange.PersonIdLength), Cut(name, CellChange.PersonNameLength))
            : environment.IsDevelopment() ? Nobody : null;

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
