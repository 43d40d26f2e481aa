namespace PerfBudget.Bench;

/// <summary>
/// Fifty people, each with a form of 60 indicators open, each finishing a cell every one to two seconds and asking for others'
/// changes every two: from a cell's sending to its answer, and from there to the findings of the form. Then one form opened again and again,
/// over HTTP and in a real browser. <c>edit open</c> measures the browser alone.
/// </summary>
internal static class EditBench
{
    private const int People = 50;
    private const int Indicators = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Measured = TimeSpan.FromSeconds(20);

    public static int Run(string[] args)
    {
        (args is ["open"] ? OpenAsync() : RunAsync()).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync()
    {
        using var web = new RunningWeb();
        var people = Enumerable.Range(0, People).Select(_ => new SimulatedEditor(web.Address)).ToList();
        for (var n = 0; n < People; n++)
        {
            await people[n].BeginAsync($"并发填报项目 {n + 1}");
            await people[n].OpenAsync();
            await people[n].AddRowsAsync(Indicators);
        }

        var before = web.WorkingSet;
        await Task.WhenAll(people.Select((person, n) => WorkAsync(person, n, WarmUp)));
        people.ForEach(person =>
        {
            person.Answers.Clear();
            person.Findings.Clear();
        });
        await Task.WhenAll(people.Select((person, n) => WorkAsync(person, n, Measured)));
        var answers = people.SelectMany(person => person.Answers).Order().ToList();
        Console.WriteLine($"machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}; PostgreSQL and the simulated people on the same machine");
        Console.WriteLine($"{People} people, forms of {Indicators} indicators, {answers.Count / Measured.TotalSeconds:0} edits a second: answer p50 {At(answers, 0.5):0.0} ms, p95 {At(answers, 0.95):0.0} ms, p99 {At(answers, 0.99):0.0} ms, worst {answers[^1]:0} ms");
        var findings = people.SelectMany(person => person.Findings).Order().ToList();
        Console.WriteLine($"from an edit's answer to the findings of the form as it then is: p50 {At(findings, 0.5):0.0} ms, p95 {At(findings, 0.95):0.0} ms, p99 {At(findings, 0.99):0.0} ms, worst {findings[^1]:0} ms");
        Console.WriteLine($"memory of the web process: {before / 1048576} MiB with the forms open, {web.WorkingSet / 1048576} MiB after the editing; an open editor keeps nothing there but a line of presence");

        var openings = new List<double>();
        for (var n = 0; n < 120; n++)
        {
            openings.Add(await people[0].OpenAsync());
        }

        openings = [.. openings.Skip(20).Order()];
        Console.WriteLine($"opening a form of {Indicators} indicators (page and sheet): p50 {At(openings, 0.5):0.0} ms, p95 {At(openings, 0.95):0.0} ms");
        await InBrowserAsync(web, people[0]);
    }

    private static async Task OpenAsync()
    {
        using var web = new RunningWeb();
        var person = new SimulatedEditor(web.Address);
        await person.BeginAsync("填报项目");
        await person.OpenAsync();
        await person.AddRowsAsync(Indicators);
        await InBrowserAsync(web, person);
    }

    private static async Task InBrowserAsync(RunningWeb web, SimulatedEditor person)
    {
        var (openings, findings) = await InChromium.MeasureAsync(web.Address, person.Page, person.Cookies);
        Console.WriteLine($"in Chromium, from the navigation until the first cell can be written into: median {At(openings, 0.5):0} ms, p95 {At(openings, 0.95):0} ms, worst {openings[^1]:0} ms of {openings.Count}");
        Console.WriteLine($"in Chromium, from a save's answer until the list of findings has changed: median {At(findings, 0.5):0} ms, p95 {At(findings, 0.95):0} ms, worst {findings[^1]:0} ms of {findings.Count}");
    }

    private static async Task WorkAsync(SimulatedEditor person, int number, TimeSpan time)
    {
        var random = new Random(number);
        var end = DateTime.UtcNow + time;
        await Task.Delay(random.Next(1_500));
        for (var n = 0; DateTime.UtcNow < end; n++)
        {
            var version = await person.EditAsync("indicator.target", person.Rows[random.Next(Indicators)], $"≥{random.Next(1, 100)}.{n}%");
            await person.CheckAsync(version);
            await Task.Delay(random.Next(1_000, 2_000));
            await person.AskAsync();
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
