using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using MudBlazor;
using MudBlazor.Services;

namespace PerfBudget.Web.Shell;

/// <summary>What pages need on which one works with MudBlazor's components.</summary>
internal static class InteractivePages
{
    // How Blazor's script asks for a page of which it takes the contents into the open one.
    private const string TakenIntoOpenPage = "blazor-enhanced-nav=on";

    // Bytes of one message from a browser: what KeptInput puts back comes in one.
    private const long LargestMessage = 128 * 1024;

    public static void AddInteractivePages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddSingleton<WrittenStyleSheets>();
        services.AddTransient<MudLocalizer, ComponentTexts>();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            options.SnackbarConfiguration.PreventDuplicates = false;
            options.SnackbarConfiguration.ShowTransitionDuration = 150;
            options.SnackbarConfiguration.HideTransitionDuration = 300;
        });
    }

    /// <summary>
    /// Has an interactive page loaded as a whole, also by a link on a page that is open: only so are its styles there before it is shown and
    /// its script before its circuit. An answer without contents makes Blazor's script do that.
    /// </summary>
    public static void UseWholeLoadOfInteractivePages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page }
            && page.IsDefined(typeof(RenderModeAttribute), inherit: false)
            && context.Request.Headers.Accept.ToString().Contains(TakenIntoOpenPage, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
