using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

/// <summary>What the application writes to its log file.</summary>
[Collection(WebTests.Name)]
public sealed class RequestLogTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task The_number_on_the_error_page_stands_in_the_one_line_that_tells_of_the_error_and_in_the_requests_line()
    {
        var page = await (await application.Client.GetAsync(FailingAddress.Path)).Content.ReadAsStringAsync();
        var number = Regex.Match(page, "编号 <code>([0-9a-f]{32})</code>").Groups[1].Value;

        number.ShouldNotBeEmpty();
        await Wait.UntilAsync(() =>
        {
            var lines = Lines().Where(line => line.Contains(number, StringComparison.Ordinal)).ToList();
            lines.Count(line => line.Contains($"GET {FailingAddress.Path} 500", StringComparison.Ordinal)).ShouldBe(1);
            var fault = lines.Single(line => line.Contains(" ERR ", StringComparison.Ordinal));
            fault.ShouldContain("InvalidOperationException: a secret of the implementation");
            fault.ShouldContain("FailingAddress");
            fault.Length.ShouldBeLessThan(4_000);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_request_is_one_line_with_route_person_unit_time_and_number()
    {
        var unit = Unit.Create("辛县图书馆", "central");
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Add(unit);
            await context.SaveChangesAsync();
        }

        var name = "log" + Guid.NewGuid().ToString("N")[..8];
        using var client = await application.ClientOfAsync(await application.AccountAsync(name, (Role.Filer, unit.Id)));

        await client.GetAsync($"/units/{unit.Id}?words=secret-of-the-query");

        await Wait.UntilAsync(() =>
        {
            var line = Lines().Where(one => one.Contains(name, StringComparison.Ordinal)).ShouldHaveSingleItem();
            line.ShouldMatch($@" [0-9a-f]{{32}} \S+ GET /units/{unit.Id} \d{{3}} \d+ ms，路由 /?units/{{\S+，用户 {name}，单位 {unit.Id}$");
            line.ShouldNotContain("secret-of-the-query");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_static_file_and_a_monitors_question_write_no_line()
    {
        var file = Regex.Match(await application.Client.GetStringAsync("/running-state"), "_framework/blazor\\.web\\.[^\"]+").Value;
        (await application.Client.GetAsync("/" + file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await application.Client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await application.Client.GetAsync("/nowhere-after-the-file");

        await Wait.UntilAsync(() =>
        {
            Lines().Count(line => line.Contains("GET /nowhere-after-the-file 404", StringComparison.Ordinal)).ShouldBe(1);
            return Task.CompletedTask;
        });
        Lines().ShouldNotContain(line => line.Contains(file, StringComparison.Ordinal) || line.Contains("/health", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_a_file_cannot_forge_a_line_or_turn_its_direction()
    {
        var mark = Guid.NewGuid().ToString("N");
        var name = $"{mark}\r\n2026-12-01 08:00:00.000 +08:00 ERR 伪造\u2028伪造\u0085伪造\u202Efdp.exe\u0007\uD800";

        application.Services.GetRequiredService<ILogger<RequestLogTests>>().LogWarning("附件 {Name} 没有收下", name);

        await Wait.UntilAsync(() =>
        {
            var text = string.Join('\n', Lines());
            text.ShouldContain($"附件 {mark}\\u000D\\u000A2026-12-01 08:00:00.000 +08:00 ERR 伪造\\u2028伪造\\u0085伪造\\u202Efdp.exe\\u0007\uFFFD 没有收下\n");
            text.Split('\n').ShouldAllBe(line => Regex.IsMatch(line, @"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [+-]\d\d:\d\d [A-Z]{3} |$)"));
            text.ShouldNotContain("\u202E");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task The_address_that_was_asked_for_cannot_forge_a_line_either()
    {
        var mark = Guid.NewGuid().ToString("N");

        await application.Client.GetAsync($"/{mark}%0D%0A2026-12-01%20ERR%20%E2%80%AE");

        await Wait.UntilAsync(() =>
        {
            Lines().Where(line => line.Contains(mark, StringComparison.Ordinal)).ShouldNotBeEmpty();
            Lines().ShouldNotContain(line => line.StartsWith("2026-12-01 ERR", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    private List<string> Lines()
    {
        var folder = Path.Combine(application.Services.GetRequiredService<IConfiguration>()["PerfBudget:DataFolder"]!, "logs");
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.log").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            lines.AddRange(reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')));
        }

        return lines;
    }
}
