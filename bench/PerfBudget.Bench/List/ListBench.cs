using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Persistence.StartUp;
using PerfBudget.UseCases.Projects.List;
using PerfBudget.UseCases.Review;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Pages.Todo;
using PerfBudget.Web.Tests;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Bench.List;

/// <summary>
/// The lists over 10,000 projects: that of the projects with searches, orders and a deep page, the reviewer's queue and the to-do list;
/// through the use case and as a whole page over HTTP in process.
/// </summary>
internal static class ListBench
{
    private const int Year = 2025, Warm = 30, Measured = 100;

    private static readonly (string What, string Address)[] Asked =
    [
        ("first page, 20 rows", "?year=2025"),
        ("first page, 50 rows", "?year=2025&size=50"),
        ("search, two characters", "?year=2025&size=50&q=环境"),
        ("search, four characters", "?year=2025&size=50&q=环境监测"),
        ("search, a code", "?year=2025&size=50&q=T0000004711"),
        ("search without a match", "?year=2025&size=50&q=航天"),
        ("by name (pinyin)", "?year=2025&size=50&sort=name"),
        ("by unit (pinyin)", "?year=2025&size=50&sort=unit"),
        ("by code", "?year=2025&size=50&sort=code"),
        ("by money", "?year=2025&size=50&sort=money"),
        ("page 199 of 200 by name", "?year=2025&size=50&sort=name&page=199"),
        ("page 199 of 200 by unit", "?year=2025&size=50&sort=unit&page=199"),
        ("stage and state", "?year=2025&size=50&stage=self-evaluation&state=returned"),
        ("not begun, by money", "?year=2025&size=50&stage=tracking&state=not-begun&sort=money"),
        ("all at once, two characters", "?year=2025&size=50&q=监测&stage=tracking&state=approved&sort=unit"),
        ("queue by risk", ReviewQuery.Path),
        ("queue by deadline", ReviewQuery.Path + "?sort=deadline"),
        ("queue by money, page 100", ReviewQuery.Path + "?sort=amount&page=100"),
        ("queue, one stage", ReviewQuery.Path + "?stage=self-evaluation&sort=submitted"),
        ("to-do of a reviewer of all", TodoAddresses.Page),
    ];

    public static int Run(string[] args) => RunAsync(args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int projects)
    {
        var folder = Directory.CreateTempSubdirectory("perfbudget-bench-");
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
        try
        {
            await using var postgres = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder.FullName });
            await SchemaMigration.ApplyAsync(postgres.OwnerConnectionString);
            var watch = Stopwatch.StartNew();
            await using (var connection = new NpgsqlConnection(postgres.OwnerConnectionString))
            {
                await connection.OpenAsync();
                await new InventedProjects(connection).FillAsync(projects, Year);
            }

            Console.WriteLine($"{projects:N0} projects of {Year} and {projects / 10:N0} of the year before, filled in {watch.Elapsed.TotalSeconds:0.0} s; {Environment.ProcessorCount} processors, .NET {Environment.Version}");
            await MeasureAsync(postgres, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(EmbeddedPostgresServer postgres, string folder)
    {
        var counter = new Counter();
        await using var application = new Application(postgres, folder, counter);
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", await SignedInAsync(application.Services));
        var viewer = new Viewer(Guid.Empty, "bench", "bench", [new Grant(Role.Reviewer, null, null, [])]);
        Console.WriteLine($"{"ms",-30}{"use case p50",14}{"p95",8}{"page p50",12}{"p95",8}{"statements",12}{"rows",6}{"KB",6}");
        foreach (var (what, said) in Asked)
        {
            var address = said.StartsWith('?') ? ProjectQuery.Path + said : said;
            var find = UseCaseOf(application.Services, viewer, address);
            var (rows, bytes) = (0, 0);
            var inside = await TimeAsync(async () => rows = await find());
            counter.Statements = 0;
            await find();
            var statements = counter.Statements;
            var whole = await TimeAsync(async () => bytes = (await client.GetByteArrayAsync(address)).Length);
            Console.WriteLine($"{what,-30}{At(inside, 0.5),14:0.0}{At(inside, 0.95),8:0.0}{At(whole, 0.5),12:0.0}{At(whole, 0.95),8:0.0}{statements,12}{rows,6}{bytes / 1024,6}");
        }
    }

    // What the page of an address asks, and how many rows it answers.
    private static Func<Task<int>> UseCaseOf(IServiceProvider services, Viewer viewer, string address)
    {
        var said = QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), address).Query);
        var query = new AddressQuery(name => said.GetValueOrDefault(name));
        return address.Split('?')[0] switch
        {
            ReviewQuery.Path => async () => (await services.GetRequiredService<FindReviewQueue>().RunAsync(viewer, ReviewQuery.Parse(query), CancellationToken.None)).Rows.Count,
            TodoAddresses.Page => async () => (await services.GetRequiredService<FindTodo>().RunAsync(viewer, CancellationToken.None)).Sections.Sum(section => section.Items.Count),
            _ => async () => (await services.GetRequiredService<FindProjects>().RunAsync(viewer, ProjectQuery.Parse(query), CancellationToken.None)).Rows.Count,
        };
    }

    // As somebody who reviews all units.
    private static async Task<string> SignedInAsync(IServiceProvider services)
    {
        var account = new Account("bench", "bench", DateTimeOffset.UtcNow) { NormalizedUserName = "BENCH" };
        await using var context = await services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
        context.Accounts.Add(account);
        context.Memberships.Add(Membership.Create(account.Id, Role.Reviewer, unit: null));
        await context.SaveChangesAsync();
        return (await SignIns.CookieForAsync(services, account)).ToString();
    }

    private static async Task<double[]> TimeAsync(Func<Task> work)
    {
        for (var n = 0; n < Warm; n++)
        {
            await work();
        }

        var times = new double[Measured];
        for (var n = 0; n < Measured; n++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];

    private sealed class Application(EmbeddedPostgresServer postgres, string folder, Counter counter)
        : WebApplicationFactory<PerfBudget.Web.Shell.WrittenStyleSheets>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("PerfBudget:DataFolder", Path.Combine(folder, "web"));
            builder.UseSetting("ConnectionStrings:PerfBudget", postgres.ApplicationConnectionString);
            builder.UseSetting("ConnectionStrings:PerfBudgetOwner", postgres.OwnerConnectionString);
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(counter));
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Statements { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
