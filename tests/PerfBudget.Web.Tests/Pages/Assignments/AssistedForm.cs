using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;

namespace PerfBudget.Web.Tests.Pages.Assignments;

/// <summary>A declaration with three indicators of which a colleague without any role is asked to fill two; all else in it is secret to the colleague.</summary>
internal sealed partial class AssistedForm(RunningApplication application)
{
    /// <summary>What stands elsewhere in the form.</summary>
    private static readonly string[] Secrets = ["机密目标", "别处的指标", "9876.54", "987654"];

    private readonly Drafts _drafts = new(application);

    public Guid Project { get; private set; }

    public Account Filer { get; private set; } = null!;

    public Viewer FilersView { get; private set; } = null!;

    public Account Colleague { get; private set; } = null!;

    public Viewer ColleaguesView => new(Colleague.Id, Colleague.UserName!, Colleague.Name, []);

    /// <summary>The chosen rows.</summary>
    public string One { get; } = Guid.NewGuid().ToString();

    public string Two { get; } = Guid.NewGuid().ToString();

    /// <summary>The row that is not chosen.</summary>
    public string Other { get; } = Guid.NewGuid().ToString();

    public Guid Assignment { get; private set; }

    public string Link => $"/assist/{Assignment}";

    public static async Task<AssistedForm> FileAsync(RunningApplication application, Account? colleague = null)
    {
        var form = new AssistedForm(application);
        form.Project = await form._drafts.NewAsync();
        form.Filer = await form._drafts.FilerAsync(form.Project, "filer");
        form.FilersView = await form.ViewAsync(form.Filer);
        form.Colleague = colleague ?? await application.AccountAsync("xie" + Guid.NewGuid().ToString("N")[..10]);
        var browser = Guid.NewGuid();
        (await form._drafts.EditAsync(form.Project,
        [
            new SentEdit(browser, 1, "goals.annual", null, 0, "机密目标：全市铺开"),
            new SentEdit(browser, 2, "money.annual.total", null, 0, "987654"),
            new SentEdit(browser, 3, IndicatorRowEdit.Row, form.One, 0, """{"level1":"产出指标","level2":"数量指标","level3":"培训人次","target":"≥240人次"}"""),
            new SentEdit(browser, 4, IndicatorRowEdit.Row, form.Other, 0, """{"level1":"产出指标","level2":"数量指标","level3":"别处的指标","target":"≥9876.54万元"}"""),
            new SentEdit(browser, 5, IndicatorRowEdit.Row, form.Two, 0, """{"level1":"产出指标","level2":"质量指标","level3":"考核合格率"}"""),
        ])).Results.ShouldAllBe(result => result.Status == EditStatus.Saved);
        form.Assignment = await form.AskAsync();
        return form;
    }

    /// <summary>Asks the colleague, as the filer.</summary>
    public async Task<Guid> AskAsync(string? message = "请按一季度台账填")
    {
        var answer = await AskAsync(new AskedHelp([Guid.Parse(One), Guid.Parse(Two)], Colleague.UserName, application.Today.AddDays(5), message));
        return answer!.Assignment ?? throw new InvalidOperationException(answer.Refusal);
    }

    public async Task<HelpAnswer?> AskAsync(AskedHelp asked, Viewer? by = null, FormKind stage = FormKind.Declaration)
    {
        await using var scope = application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AskForHelp>().RunAsync(by ?? FilersView, Project, stage, asked, CancellationToken.None);
    }

    public Task<bool> RevokeAsync() =>
        application.Services.GetRequiredService<RevokeAssignment>().RunAsync(FilersView, Project, FormKind.Declaration, Assignment, CancellationToken.None);

    public async Task<FormContent> FileAsync() => await _drafts.FileAsync(Project);

    public async Task<Viewer> ViewAsync(Account account) =>
        (await application.Services.GetRequiredService<FindViewer>().RunAsync(account.Id, account.SecurityStamp!, CancellationToken.None))!.Viewer;

    /// <summary>Nothing of the form but the chosen rows stands in the text.</summary>
    /// <param name="text">What somebody was answered.</param>
    /// <param name="where">To what.</param>
    /// <param name="isNamed">Whether the chosen rows may be named; else neither may they, while the project's address was the question.</param>
    public void ShouldTellNothingElse(string text, string where, bool isNamed = true)
    {
        foreach (var secret in Secrets.Append(Other).Concat(isNamed ? [Project.ToString()] : ["培训人次", "考核合格率"]))
        {
            text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse($"{where}: {secret}");
        }
    }

    /// <summary>Changes the assignment behind the application's back: time passes.</summary>
    public async Task ExpireAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var yesterday = application.Today.AddDays(-1);
        (await context.Assignments.Where(row => row.Id == Assignment).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, yesterday))).ShouldBe(1);
    }

    /// <summary>Sends JSON with the token of the sign-in, as the editor's script does.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", Token().Match(await client.GetStringAsync("/todo")).Groups[1].Value);
        return await client.SendAsync(request);
    }

    /// <summary>The editor's edit of one cell; the answer to it, or null where there is none.</summary>
    public static async Task<JsonElement?> EditAsync(HttpClient client, string address, string field, string? row, string? text)
    {
        var answer = await PostAsync(client, address + "/edits", new { edits = new[] { new { browser = Guid.NewGuid(), seq = 1, field, row, @base = int.MaxValue, text } } });
        return answer.StatusCode == HttpStatusCode.OK ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results")[0] : null;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
