using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Flow;

/// <summary>Pages that show a version recompute its hash. Here somebody who owns the database has changed what was kept.</summary>
[Collection(WebTests.Name)]
public sealed class AlteredVersionTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_version_is_shown_with_the_status_of_success_and_one_that_is_not_there_with_404()
    {
        var (project, _, _) = await ApprovedAsync();

        var (there, missing) = (await GetAsync(Version(project, 2)), await GetAsync(Version(project, 9)));

        (there.Status, missing.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound));
        there.Text.ShouldContain("第 2 版");
        there.Text.ShouldNotContain("没有这个项目");
        missing.Text.ShouldContain("没有这个项目");
    }

    [Fact]
    public async Task Nothing_is_said_of_a_version_that_is_as_it_was_kept()
    {
        var (project, _, code) = await ApprovedAsync();

        foreach (var address in new[] { "/verify?code=" + code, Version(project, 2), $"/projects/{project}/declaration" })
        {
            (await GetAsync(address)).Text.ShouldNotContain("可能被改动过", Case.Sensitive, address);
        }
    }

    [Theory]
    [InlineData("""jsonb_set(content::jsonb, '{title}', '"改过的标题"')::json""")]
    [InlineData("""'{"schema":99}'::json""")]
    public async Task Every_page_that_shows_a_version_says_that_it_was_changed_in_the_database(string content)
    {
        var (project, filing, code) = await ApprovedAsync();
        await AsOwnerAsync($"UPDATE versions SET content = {content} WHERE filing_id = '{filing}' AND number = 2");

        foreach (var address in new[] { "/verify?code=" + code, Version(project, 2), $"/projects/{project}/declaration" })
        {
            var (status, text) = await GetAsync(address);
            (status, text.Contains(FilingVersion.Altered, StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true), address);
        }

        (await GetAsync("/verify?code=" + code)).Text.ShouldNotContain("查到了");
    }

    [Fact]
    public async Task An_approved_form_that_was_changed_in_the_database_is_said_not_to_be_its_version()
    {
        var (project, filing, _) = await ApprovedAsync();
        await AsOwnerAsync($"UPDATE filings SET content = jsonb_set(content::jsonb, '{"{title}"}', '\"改过的标题\"')::json WHERE id = '{filing}'");

        (await GetAsync($"/projects/{project}/declaration")).Text.ShouldContain("与留存的版本不符");
    }

    private static string Version(Guid project, int number) => $"/projects/{project}/declaration/versions/{number}";

    private async Task<(Guid Project, Guid Filing, string Code)> ApprovedAsync()
    {
        var project = await _drafts.NewAsync();
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        await using var context = await application.OpenDatabaseAsync();
        var filing = await context.Filings.SingleAsync(row => row.ProjectId == project && row.Kind == FormKind.Declaration);
        return (project, filing.Id, FilingVersion.CheckCodeOf(FilingVersion.HashOf(filing)));
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var answer = await application.Client.GetAsync(address);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    // The trigger refuses any change, whoever asks; its owner may put it aside.
    private async Task AsOwnerAsync(string change)
    {
        await using var connection = new NpgsqlConnection(application.OwnerConnectionString);
        await connection.OpenAsync();
        const string Aside = "ALTER TABLE versions DISABLE TRIGGER versions_stand", Again = "ALTER TABLE versions ENABLE TRIGGER versions_stand";
        await using var command = new NpgsqlCommand($"{Aside}; {change}; {Again}", connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
