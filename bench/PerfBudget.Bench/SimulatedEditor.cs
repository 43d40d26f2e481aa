using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfBudget.Bench;

/// <summary>A browser with a form open, as the server sees it: the same questions in the same order.</summary>
internal sealed partial class SimulatedEditor(Uri address)
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;
    private readonly Guid _browser = Guid.NewGuid();
    private string _page = "";
    private string _token = "";
    private long _sequence;
    private int _version;

    /// <summary>How long each sent edit took until its answer was read, in milliseconds.</summary>
    public List<double> Answers { get; } = [];

    /// <summary>How long the findings took from the answer to an edit until they were read, in milliseconds.</summary>
    public List<double> Findings { get; } = [];

    public List<string> Rows { get; } = [];

    /// <summary>The editor's page.</summary>
    public string Page => _page;

    /// <summary>Of the sign-in.</summary>
    public CookieCollection Cookies => _cookies.GetCookies(address);

    private HttpClient Http => _client ??= new HttpClient(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>Signs in with a demonstration account once the application answers, and puts a project with an empty declaration on record.</summary>
    public async Task BeginAsync(string name)
    {
        var gate = "";
        for (var tries = 0; gate.Length == 0 && tries < 300; tries++)
        {
            try
            {
                gate = await Http.GetStringAsync("/sign-in");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200); // not there yet
            }
        }

        await Http.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["__RequestVerificationToken"] = Token().Match(gate).Groups[1].Value, ["UserName"] = "tianbao", ["Password"] = "shili-2026",
        }));
        var page = await Http.GetStringAsync("/projects/new");
        var answer = await Http.PostAsync("/projects/new", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "new-project", ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["name"] = name, ["unit"] = Option().Match(page).Groups[1].Value, ["year"] = "2026",
        }));
        _page = answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>Opens the form: the page, and what its script asks for. Milliseconds.</summary>
    public async Task<double> OpenAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await Http.GetStringAsync(_page);
        var opened = await Http.GetFromJsonAsync<JsonElement>(_page + "/sheet");
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _token = opened.GetProperty("token").GetString()!;
        _version = opened.GetProperty("sheet").GetProperty("version").GetInt32();
        return took;
    }

    public async Task AddRowsAsync(int count)
    {
        var edits = Enumerable.Range(0, count).Select(n => (object)new
        {
            browser = _browser, seq = ++_sequence, field = "indicator.row", row = Added(), @base = _version,
            text = JsonSerializer.Serialize(new { level1 = "产出指标", level2 = "数量指标", level3 = $"第{n + 1}项任务完成情况", target = "≥95%", weight = "1" }),
        }).ToList();
        await PostAsync("/edits", new { edits });
    }

    /// <summary>Sends an edit; the version that it made.</summary>
    public async Task<int> EditAsync(string field, string? row, string text)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await PostAsync("/edits", new { edits = new[] { new { browser = _browser, seq = ++_sequence, field, row, @base = _version, text } } });
        Answers.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (answer.GetProperty("results")[0].GetProperty("status").GetString() != "saved")
        {
            throw new InvalidOperationException($"An edit was not saved: {answer}");
        }

        return answer.GetProperty("version").GetInt32();
    }

    /// <summary>Asks for the findings of the form, as the page does after each saved edit.</summary>
    public async Task CheckAsync(int edited)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await Http.GetFromJsonAsync<JsonElement>(_page + "/findings");
        Findings.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (answer.GetProperty("version").GetInt32() < edited)
        {
            throw new InvalidOperationException($"The findings are older than the edit {edited}: {answer.GetProperty("version")}");
        }
    }

    public async Task AskAsync() =>
        _version = (await PostAsync("/changes", new { browser = _browser, since = _version })).GetProperty("changes").GetProperty("version").GetInt32();

    private string Added()
    {
        Rows.Add(Guid.NewGuid().ToString());
        return Rows[^1];
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _page + path) { Content = JsonContent.Create(body), Headers = { { "RequestVerificationToken", _token } } };
        var answer = await Http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Option();
}
