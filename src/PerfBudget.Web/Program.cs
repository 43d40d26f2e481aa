using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using PerfBudget.Web.Database;
using PerfBudget.Web.Features;
using PerfBudget.Web.Features.Accounts;
using PerfBudget.Web.Features.Accounts.Organisation;
using PerfBudget.Web.Features.Accounts.SignIn;
using PerfBudget.Web.Features.Assist;
using PerfBudget.Web.Features.Comments;
using PerfBudget.Web.Features.Editing;
using PerfBudget.Web.Features.Findings;
using PerfBudget.Web.Features.Forms;
using PerfBudget.Web.Features.History;
using PerfBudget.Web.Features.Tables;
using PerfBudget.Web.Features.Todo;
using PerfBudget.Web.Features.Ledger;
using PerfBudget.Web.Features.Proof;
using PerfBudget.Web.Features.Tracking;
using PerfBudget.Web.Features.Phrases;
using PerfBudget.Web.Shell;

CultureInfo.DefaultThreadCurrentCulture = ChineseCulture.Instance;
CultureInfo.DefaultThreadCurrentUICulture = ChineseCulture.Instance;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // also when it runs from its build output outside development
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.AddApplicationLog();
builder.Services.AddDatabase();
builder.AddAccounts();
builder.Services.AddFeatures();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddInteractivePages();
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese stands in pages as it is, not as a number for each character
builder.Services.AddKeyRing();
builder.Services.AddHostedService<FontCheck>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
app.UseStrictResponseHeaders();
app.UseRequestLocalization(new RequestLocalizationOptions
{
    DefaultRequestCulture = new RequestCulture(ChineseCulture.Instance),
    RequestCultureProviders = [],
});
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseReadingOfProblemPages();
app.UseAnswerToStaleForms();
app.UseAnswerToOddAddresses();
app.UseAnswerToMissingFonts();
app.UseRefusals();
app.UseWholeLoadOfInteractivePages();
app.UseAuthentication();
app.UseRequestViewer();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.Services.GetRequiredService<WrittenStyleSheets>().Map(app);
app.MapHealthChecks("/health").AllowAnonymous();
app.MapSignOut();
app.MapOrganisationSignIn();
app.MapFirstPage();
app.MapForms();
app.MapFindings();
app.MapEditor();
app.MapHistory();
app.MapAssist();
app.MapTableTemplates();
app.MapTracking();
app.MapLedger();
app.MapProof();
app.MapComments();
app.MapPhrases();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null) // said by ResponseHeaders
    .Finally(page => page.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]))); // monitors ask with HEAD; Blazor names GET and POST alone

try
{
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (ApplicationLog.SaysItInOneSentence(problem))
{
    app.Logger.LogCritical("无法启动：{Reason}", ApplicationLog.Sentence(problem));
    return 1;
}
finally
{
    await app.DisposeAsync();
}

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
