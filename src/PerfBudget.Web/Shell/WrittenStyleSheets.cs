using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using PerfBudget.Forms.Rendering.Html;

namespace PerfBudget.Web.Shell;

/// <summary>
/// The style sheets that have their home in C#. MudThemeProvider would write the theme's variables into each page; here it is asked once:
/// static pages need neither a circuit for them nor 13 KB more each, and no page an inline style element,
/// which the Content-Security-Policy would have to allow.
/// </summary>
public sealed partial class WrittenStyleSheets(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>The variables of <see cref="ProductTheme"/>.</summary>
    public WrittenStyleSheet Theme { get; } = new("/theme.css", () => VariablesAsync(scopes, loggers).GetAwaiter().GetResult());

    /// <summary>The forms, as they look on paper and on the screen.</summary>
    public WrittenStyleSheet Form { get; } = new("/form.css", () => HtmlStyles.Form);

    /// <summary>Serves them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        Theme.Map(endpoints);
        Form.Map(endpoints);
    }

    private static async Task<string> VariablesAsync(IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = ProductTheme.Theme,
            [nameof(MudThemeProvider.DefaultScrollbar)] = true,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        });
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
        return string.Concat(StyleElement().Matches(page).Select(style => style.Groups["text"].Value));
    }

    [GeneratedRegex("<style[^>]*>(?<text>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleElement();
}
