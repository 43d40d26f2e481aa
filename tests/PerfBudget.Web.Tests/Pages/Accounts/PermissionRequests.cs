using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Testing.Library;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Library;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>One request for each use case that concerns projects: whether this person may, with this project, in the running application.</summary>
internal sealed partial class PermissionRequests(RunningApplication application, HttpClient client, Viewer viewer, FiledProject filed)
{
    /// <summary>What was tried, and whether it was allowed.</summary>
    /// <param name="list">The page of the list of projects.</param>
    public async Task<IReadOnlyList<(UseCase UseCase, bool IsAllowed)>> TryAsync(string list) =>
        [.. await PagesAsync(list), .. await StepsAsync(), .. await RectificationsAsync(), .. await LibraryAsync()];

    private async Task<List<(UseCase UseCase, bool IsAllowed)>> PagesAsync(string list)
    {
        var form = await client.GetAsync($"/projects/{filed.Project.Id}/declaration");
        var several = await client.GetAsync($"/projects/print?project={filed.Project.Id}&form=declaration");
        var tried = new List<(UseCase, bool)>
        {
            (UseCase.ListProjects, list.Contains(filed.Project.Name, StringComparison.Ordinal)),
            (UseCase.OpenProject, (await client.GetAsync($"/projects/{filed.Project.Id}")).StatusCode == HttpStatusCode.OK),
            (UseCase.SeeForm, (await form.TextAsync()).Contains(filed.Project.Name, StringComparison.Ordinal)),
            (UseCase.SeeLedger, (await client.GetAsync($"/projects/{filed.Project.Id}/money")).StatusCode == HttpStatusCode.OK),
            (UseCase.WriteLedger, (await client.GetAsync($"/projects/{filed.Project.Id}/money/import")).StatusCode == HttpStatusCode.OK),
        };
        foreach (var (useCase, rest) in new[] { (UseCase.CopyProject, "copy"), (UseCase.ContinueProject, "continue"), (UseCase.LinkProject, "link"), (UseCase.HandOverProject, "hand-over"), (UseCase.CancelProject, "cancel"), (UseCase.WithdrawProject, "withdraw"), (UseCase.ResumeProject, "resume") })
        {
            tried.Add((useCase, (await client.GetAsync($"/projects/{filed.Project.Id}/{rest}")).StatusCode == HttpStatusCode.OK));
        }

        tried.Add((UseCase.AskForHelp, await AsksAsync()));
        if (filed.State is not null) // without a form there is nothing to print
        {
            var evidence = await client.GetAsync($"/projects/{filed.Project.Id}/declaration/evidence");
            tried.Add((UseCase.SeeEvidence, evidence.StatusCode == HttpStatusCode.OK));
            tried.Add((UseCase.KeepEvidence, (await evidence.TextAsync()).Contains("type=\"file\"", StringComparison.Ordinal)));
            tried.Add((UseCase.PrintForm, (await client.GetAsync($"/projects/{filed.Project.Id}/declaration/pdf")).StatusCode == HttpStatusCode.OK));
            tried.Add((UseCase.Explain, await ExplainsAsync()));
            tried.Add((UseCase.AcceptExplanation, await AcceptsAsync()));
            tried.Add((UseCase.EditForm, await WritesAsync()));
            tried.Add((UseCase.Comment, await CommentsAsync()));
            var desk = await client.GetAsync($"/review/{filed.Project.Filings[0].Id}");
            var decisions = desk.StatusCode == HttpStatusCode.OK ? await desk.TextAsync() : "";
            tried.Add((UseCase.Review, decisions.Contains("data-step=\"approve\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Approve, decisions.Contains("data-step=\"approve\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Confirm, decisions.Contains("data-step=\"confirm\"", StringComparison.Ordinal)));
            tried.Add((UseCase.Return, decisions.Contains("data-step=\"return\"", StringComparison.Ordinal)));
            tried.Add((UseCase.PrintForms, several.Content.Headers.ContentType?.MediaType == "application/pdf"));
        }

        return tried;
    }

    // Every step with a form that has long been changed: whoever may take it is told so, everybody else is refused before.
    private async Task<List<(UseCase UseCase, bool IsAllowed)>> StepsAsync()
    {
        var extend = application.Services.GetRequiredService<ExtendDeadline>();
        var tried = new List<(UseCase, bool)>
        {
            (UseCase.ExtendDeadline, (await extend.RunAsync(
                viewer, filed.Project.Id, FormKind.Declaration, new ExtensionEntry(new DateOnly(2099, 1, 1), "设备到货推迟"),
                    CancellationToken.None))!
                .Sentence.Contains("不必延期", StringComparison.Ordinal)),
        };
        if (filed.State is not { } state)
        {
            return tried;
        }

        var address = $"/projects/{filed.Project.Id}/declaration";
        var page = await (await client.GetAsync(address)).TextAsync();
        foreach (var step in FlowSteps.All)
        {
            var answer = await application.Services.GetRequiredService<TakeStep>().RunAsync(viewer, filed.Project.Id, FormKind.Declaration, step, "理由", seen: -1, CancellationToken.None);
            var isAllowed = answer?.Refusal?.Contains("刚刚有改动", StringComparison.Ordinal) == true;
            tried.Add((step.UseCase(), isAllowed));
            if (step.LeadsTo(state, needsConfirmation: true, isAdjustment: false) is not null)
            {
                tried.Add((step.UseCase(), await PostsAsync(address, page, step)));
            }
        }

        return tried;
    }

    // Each with what is wrong in it: whoever may is told what is missing, everybody else is refused before. By the use case, and by the page's own forms.
    private async Task<List<(UseCase UseCase, bool IsAllowed)>> RectificationsAsync()
    {
        var services = application.Services;
        var ordered = await services.GetRequiredService<OrderRectification>().RunAsync(viewer, filed.Project.Id, FormKind.Tracking, " ", null, CancellationToken.None);
        var tried = new List<(UseCase, bool)> { (UseCase.OrderRectification, ordered?.StartsWith("请写明整改要求。", StringComparison.Ordinal) == true) };
        if (filed.State is null) // nothing is answered where nothing is filed
        {
            return tried;
        }

        var id = filed.Rectification!.Id;
        tried.Add((UseCase.AnswerRectification, await services.GetRequiredService<AnswerRectification>().RunAsync(viewer, id, " ", CancellationToken.None) == "请写明整改情况。"));
        var verdict = await services.GetRequiredService<SettleRectification>().RunAsync(viewer, id, null, false, " ", null, CancellationToken.None);
        tried.Add((UseCase.SettleRectification, verdict?.StartsWith("请写明整改要求。", StringComparison.Ordinal) == true));
        var address = $"/projects/{filed.Project.Id}/tracking";
        var token = TokenIn(await (await client.GetAsync(address)).TextAsync());
        foreach (var (useCase, handler, missing) in new[]
        {
            (UseCase.OrderRectification, "order-rectification", "请写明整改要求。"), (UseCase.AnswerRectification, $"answer-{id}", "请写明整改情况。"),
            (UseCase.SettleRectification, $"again-{id}", "请写明整改要求。"),
        })
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = handler, ["__RequestVerificationToken"] = token });
            var answer = await client.PostAsync(address, form);
            tried.Add((useCase, answer.StatusCode == HttpStatusCode.OK && (await answer.TextAsync()).Contains(missing, StringComparison.Ordinal)));
        }

        return tried;
    }

    private async Task<List<(UseCase UseCase, bool IsAllowed)>> LibraryAsync()
    {
        var unit = filed.Project.UnitId;
        return
        [
            (UseCase.ProposeIndicator, await LibraryRequests.ProposesAsync(client, unit)),
            (UseCase.DecideOnIndicator, await LibraryRequests.DecidesAsync(client, await LibraryIndicators.WaitingAsync(application, unit))),
            (UseCase.WithdrawIndicator, await LibraryRequests.WithdrawsAsync(client, await LibraryIndicators.AcceptedAsync(application, unit))),
        ];
    }

    private async Task<bool> PostsAsync(string address, string page, FlowStep step)
    {
        var token = TokenIn(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = $"step-{step.Id()}", ["__RequestVerificationToken"] = token, ["Seen"] = "-1", ["Reason"] = "理由",
        });
        var answer = await client.PostAsync(address, form);
        return answer.StatusCode == HttpStatusCode.OK && (await answer.TextAsync()).Contains("刚刚有改动", StringComparison.Ordinal);
    }

    // With the token that the editor's own page gets, so that nothing but the permission stands in the way.
    private async Task<bool> WritesAsync()
    {
        var address = $"/projects/{filed.Project.Id}/declaration/edit";
        if (await TokenAsync() is not { } token)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/edits")
        {
            Content = JsonContent.Create(new { edits = new[] { new { browser = Guid.NewGuid(), seq = 1, field = "goals.annual", @base = int.MaxValue, text = Guid.NewGuid().ToString() } } }),
        };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results")[0].GetProperty("status").GetString() == "saved";
    }

    // For a colleague whom nobody knows: whoever may ask is told so.
    private async Task<bool> AsksAsync()
    {
        var address = $"/projects/{filed.Project.Id}/declaration/assist";
        var page = await client.GetAsync(address);
        if (page.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        var token = TokenIn(await page.TextAsync());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "ask", ["__RequestVerificationToken"] = token, ["Colleague"] = "nobody-at-all", ["Until"] = "2031-01-01",
        });
        return (await (await client.PostAsync(address, form)).TextAsync()).Contains("没有用户名为“nobody-at-all”的账号", StringComparison.Ordinal);
    }

    private async Task<bool> ExplainsAsync()
    {
        var address = $"/projects/{filed.Project.Id}/declaration/edit";
        if (await TokenAsync() is not { } token)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/explain") { Content = JsonContent.Create(new { facts = filed.Explanation!.Facts, text = Guid.NewGuid().ToString() }) };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK && !(await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("refusal", out _);
    }

    private async Task<bool> AcceptsAsync()
    {
        var explanation = filed.Explanation!;
        return await TokenAsync() is { } token
            && (await client.PostAsync($"/projects/{filed.Project.Id}/declaration/explanations", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token, ["explanation"] = $"{explanation.Id}", ["written"] = explanation.At.ToString("O", CultureInfo.InvariantCulture), ["accepted"] = "true",
            }))).StatusCode == HttpStatusCode.Found;
    }

    private async Task<string?> TokenAsync()
    {
        var sheet = await client.GetAsync($"/projects/{filed.Project.Id}/declaration/edit/sheet");
        return sheet.StatusCode == HttpStatusCode.OK ? (await sheet.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString() : null;
    }

    private async Task<bool> CommentsAsync()
    {
        var address = $"/projects/{filed.Project.Id}/declaration/comments";
        var list = await client.GetAsync(address);
        if (list.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { field = "goals.annual", text = "请写明依据" }) };
        request.Headers.Add("RequestVerificationToken", (await list.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        return (await client.SendAsync(request)).StatusCode == HttpStatusCode.OK;
    }

    private static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
