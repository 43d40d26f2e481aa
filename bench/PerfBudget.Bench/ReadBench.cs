using System.Diagnostics;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Bench;

/// <summary>How long a thousand forms of text take to be read: the sample documents over and over.</summary>
internal static class ReadBench
{
    private const int Forms = 1_000;
    private const int Runs = 3;

    public static int Run(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(Repository.Root, "samples");
        var documents = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Text: SourceFile.ReadText(path))).ToList();
        var reader = DocumentReader.For(PlaceCatalog.Load(PlaceCatalog.BuiltInFolder));
        documents.ForEach(document => reader.Read(document.Name, document.Text)); // warm
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var read = 0;
            var characters = 0L;
            for (var n = 0; read < Forms; n++)
            {
                var (name, text) = documents[n % documents.Count];
                read += reader.Read(name, text).Forms.Count;
                characters += text.Length;
            }

            times.Add(watch.Elapsed.TotalSeconds);
            Console.WriteLine($"{read} forms, {characters / 1000} thousand characters: {times[^1]:0.00} s, {times[^1] * 1000 / read:0.00} ms a form");
        }

        Console.WriteLine($"median {times.Order().ElementAt(Runs / 2):0.00} s");
        return 0;
    }
}
