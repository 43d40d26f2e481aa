using System.Net;
using System.Text.RegularExpressions;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>Sends a form of a page as a browser would: with the hidden fields that the page gave it.</summary>
internal static partial class Fields
{
    /// <summary>Opens a page and sends its form that is handled under this name.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string page, string handler, params (string Name, string Value)[] typed)
    {
        return await client.SendFormOfAsync(await client.GetStringAsync(page), page, handler, typed);
    }

    /// <summary>Sends the form of a page that is open already.</summary>
    public static Task<HttpResponseMessage> SendFormOfAsync(this HttpClient client, string html, string page, string handler, params (string Name, string Value)[] typed)
    {
        var form = Forms().Matches(html).Select(match => match.Value).First(form => form.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        return client.PostAsync(page, new FormUrlEncodedContent(Hidden(form).Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
    }

    /// <summary>Opens a page and sends its form that goes to this address.</summary>
    public static async Task<HttpResponseMessage> SendToAsync(this HttpClient client, string page, string action)
    {
        var html = await client.GetStringAsync(page);
        var form = Forms().Matches(html).Select(match => match.Value).First(form => form.Contains($"action=\"{action}\"", StringComparison.Ordinal));
        return await client.PostAsync(action, new FormUrlEncodedContent(Hidden(form)));
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string userName, string password, string page = "/sign-in") =>
        client.SendFormAsync(page, "sign-in", ("UserName", userName), ("Password", password));

    /// <summary>A page as one reads it.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>Where an answer leads, within the application.</summary>
    public static string? LeadsTo(this HttpResponseMessage answer) =>
        answer.Headers.Location is { } location ? location.IsAbsoluteUri && location.Host == "127.0.0.1" ? location.PathAndQuery : location.ToString() : null;

    private static IEnumerable<KeyValuePair<string, string>> Hidden(string form) => Inputs().Matches(form)
        .Select(input => KeyValuePair.Create(Name().Match(input.Value).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value)));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
