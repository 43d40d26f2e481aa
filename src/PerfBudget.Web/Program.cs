using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases;
using PerfBudget.Web;
using PerfBudget.Web.Access;
using PerfBudget.Persistence.Connection;
using PerfBudget.Persistence.StartUp;
using PerfBudget.Web.Pages.Accounts.Organisation;
using PerfBudget.Web.Pages.Accounts.SignIn;
using PerfBudget.Web.Pages.Assignments;
using PerfBudget.Web.Pages.Checks;
using PerfBudget.Web.Pages.Comments;
using PerfBudget.Web.Pages.Editing;
using PerfBudget.Web.Pages.Evidence;
using PerfBudget.Web.Pages.Forms;
using PerfBudget.Web.Pages.History;
using PerfBudget.Web.Pages.Imports;
using PerfBudget.Web.Pages.Ledger;
using PerfBudget.Web.Pages.Rectifications;
using PerfBudget.Web.Pages.Todo;
using PerfBudget.Web.Shell;

CultureInfo.DefaultThreadCurrentCulture = ChineseCulture.Instance;
CultureInfo.DefaultThreadCurrentUICulture = ChineseCulture.Instance;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // also when it runs from its build output outside development
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.AddApplicationLog();
builder.Services.AddDatabase();
builder.AddAccounts();
builder.AddOrganisationSignIn();
builder.Services.AddUseCases();
builder.Services.AddInteractivePages();
builder.Services.AddAnswerCompression();
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese stands in pages as it is, not as a number for each character
builder.Services.AddKeyRing();
builder.Services.AddHostedService<FontCheck>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
app.UseRequestLog();
app.UseStrictResponseHeaders();
app.UseRequestLocalization(new RequestLocalizationOptions
{
    DefaultRequestCulture = new RequestCulture(ChineseCulture.Instance),
    RequestCultureProviders = [],
});
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseReadingOfProblemPages();
app.UseResponseCompression(); // within what renders an answer anew, around what holds one back
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
app.MapAssignments();
app.MapTableTemplates();
app.MapRectifications();
app.MapLedger();
app.MapEvidence();
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
