using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Testing;
using PerfBudget.Testing.Review;
using PerfBudget.UseCases.Comments;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Comments;

[Collection(HttpTests.Name)]
public sealed class CommentRequestsTests(RunningApplication application) : IClassFixture<RunningApplication>, IAsyncLifetime
{
    private readonly Unit _unit = Unit.Create("图书馆" + Guid.NewGuid(), "central");
    private Project _project = null!;

    private static Viewer Reviewer => Viewers.OfEverything;

    public async Task InitializeAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        _project = new SubmittedForms(context).Declaration(_unit, "设备更新");
        await context.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_the_token_of_the_sign_in_nothing_is_written_and_a_stranger_gets_the_answer_of_what_does_not_exist()
    {
        using var reviewer = await application.ClientOfAsync(await application.AccountAsync("c" + Guid.NewGuid().ToString("N")[..10], (Role.Reviewer, null)));
        var address = $"/projects/{_project.Id}/declaration/comments";
        (await reviewer.PostAsJsonAsync(address, new { field = "goals.overall", text = "伪造" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ThreadsAsync(Reviewer)).ShouldBeEmpty();

        await using var context = await application.OpenDatabaseAsync();
        var elsewhere = Unit.Create("博物馆" + Guid.NewGuid(), "central");
        context.Units.Add(elsewhere);
        await context.SaveChangesAsync();
        using var stranger = await application.ClientOfAsync(await application.AccountAsync("c" + Guid.NewGuid().ToString("N")[..10], (Role.Filer, elsewhere.Id)));
        var filing = _project.Filings[0].Id;
        foreach (var (there, nowhere) in new[] { (address, $"/projects/{Guid.NewGuid()}/declaration/comments"), ($"/review/{filing}", $"/review/{Guid.NewGuid()}") })
        {
            (await stranger.GetAsync(there)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync(nowhere)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await stranger.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<CommentThread>> ThreadsAsync(Viewer viewer) =>
        (await application.Services.GetRequiredService<FindComments>().RunAsync(viewer, _project.Id, FormKind.Declaration, default))!.Threads;
}
