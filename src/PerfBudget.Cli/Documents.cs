using System.Text.Json;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Cli;

/// <summary>A form that a command works on.</summary>
/// <param name="Source">The file that it came from.</param>
/// <param name="Index">Which form of the file it is, from 1.</param>
/// <param name="File">What it says.</param>
/// <param name="Form">The layout that it follows, or null.</param>
/// <param name="Read">How it was read; null where it came as JSON.</param>
internal sealed record LoadedForm(string Source, int Index, FormContent File, string? Form, ReadForm? Read);

/// <summary>Opens the files of a call one after the other; what is wrong with one is told in a line, and the others go on.</summary>
internal sealed class Documents(PlaceCatalog places, Place? place)
{
    private readonly DocumentReader _reader = DocumentReader.For(places, place);

    /// <summary>The exit code so far: a file that cannot be read weighs more than one without a form.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Success;

    /// <summary>The forms of all files, in order.</summary>
    public IEnumerable<LoadedForm> Load(IReadOnlyList<string> paths)
    {
        for (var n = 0; n < paths.Count; n++)
        {
            Progress.Tell(n, paths.Count, paths[n]);
            foreach (var form in LoadOne(paths[n]))
            {
                yield return form;
            }
        }

        Progress.End(paths.Count);
    }

    private IReadOnlyList<LoadedForm> LoadOne(string path)
    {
        try
        {
            var bytes = SourceFile.ReadBytes(path);
            return ReadJson.LooksLikeJson(bytes) ? FromJson(path, SourceFile.Decode(bytes)) : FromDocument(path, SourceFile.ToDocument(Path.GetFileName(path), bytes));
        }
        catch (UnreadableFileException error)
        {
            return Fail(path, Cli.ExitCode.Unreadable, error.Message);
        }
    }

    private IReadOnlyList<LoadedForm> FromJson(string path, string text)
    {
        try
        {
            return [.. ReadJson.Read(text).Select((read, n) => new LoadedForm(Path.GetFileName(path), n + 1, read.File, read.Form, null))];
        }
        catch (JsonException error)
        {
            return Fail(error.LineNumber is { } line ? $"{path}:{line + 1}" : path, Cli.ExitCode.Unreadable, "不是 read 输出的 JSON：" + error.Message);
        }
    }

    private IReadOnlyList<LoadedForm> FromDocument(string path, SourceDocument source)
    {
        var document = _reader.Read(source);
        if (document.Forms.Count == 0)
        {
            return Fail(path, Cli.ExitCode.NoForm, document.Advice ?? "没有找到绩效目标申报表、跟踪（监控）表或自评表。");
        }

        foreach (var (first, last) in document.Gaps)
        {
            Console.Error.WriteLine($"{path}: lines {first}-{last}: no form");
        }

        return [.. document.Forms.Select(form => new LoadedForm(form.Source, form.Index, form.File, form.Form, form))];
    }

    private LoadedForm[] Fail(string path, int exitCode, string message)
    {
        Console.Error.WriteLine($"{path}: {message}");
        ExitCode = exitCode == Cli.ExitCode.Unreadable || ExitCode == Cli.ExitCode.Success ? exitCode : ExitCode;
        return [];
    }
}
