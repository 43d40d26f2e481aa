namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>The fonts for printing are missing or unfit. The message is Chinese, for the administrator: what is wrong and what to do.</summary>
public sealed class FormFontsException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The fonts of the printed forms: one for the body, one for titles, and behind both one with the signs they lack (☐ ☑).</summary>
public sealed class FormFonts
{
    /// <summary>The environment variable that names a folder of fonts, or several parted by <see cref="Path.PathSeparator"/>.</summary>
    public const string FolderVariable = "PERFBUDGET_FONTS";

    /// <summary>The environment variable that names the body's font file, such as an official 仿宋.</summary>
    public const string BodyVariable = "PERFBUDGET_FONT_BODY";

    /// <summary>The environment variable that names the titles' font file, such as an official 小标宋.</summary>
    public const string TitleVariable = "PERFBUDGET_FONT_TITLE";

    private const string BodyFile = "NotoSerifSC_400Regular.ttf";
    private const string TitleFile = "NotoSerifSC_700Bold.ttf";
    private const string SignsFile = "DejaVuSans.ttf";

    private static readonly string[] PackageFolders =
    [
        "@expo-google-fonts/noto-serif-sc/400Regular", "@expo-google-fonts/noto-serif-sc/700Bold", "dejavu-fonts-ttf/ttf",
    ];

    private static readonly Lazy<FormFonts> Found = new(() => Find(), LazyThreadSafetyMode.PublicationOnly); // a failure is not kept: fonts that are put in their place are found without a restart

    private FormFonts(TrueTypeFont body, TrueTypeFont title, TrueTypeFont? signs)
    {
        Body = signs is null ? new FontStack(body) : new FontStack(body, signs);
        Title = signs is null ? new FontStack(title, body) : new FontStack(title, body, signs);
    }

    /// <summary>The fonts of this machine, found once.</summary>
    /// <exception cref="FormFontsException">No Chinese font was found, or one cannot be used.</exception>
    public static FormFonts Default => Found.Value;

    /// <summary>The fonts of the body.</summary>
    public FontStack Body { get; }

    /// <summary>The fonts of titles.</summary>
    public FontStack Title { get; }

    /// <summary>Finds the fonts: where the environment says, else in <c>node_modules</c> and <c>fonts</c> of this folder, the program's, and those above them.</summary>
    /// <exception cref="FormFontsException">No Chinese font was found, or one cannot be used.</exception>
    public static FormFonts Find(string? folders = null, string? bodyFile = null)
    {
        var places = Folders(folders ?? Environment.GetEnvironmentVariable(FolderVariable)).ToList();
        var body = bodyFile ?? Environment.GetEnvironmentVariable(BodyVariable) ?? Locate(BodyFile, places)
            ?? throw new FormFontsException(
                $"没有找到打印用的中文字体 {BodyFile}。请在程序所在的文件夹运行 npm ci，"
                + $"或用环境变量 {FolderVariable} 指明放字体的文件夹，或用 {BodyVariable} 指明一个 TrueType 字体文件。");
        var title = Environment.GetEnvironmentVariable(TitleVariable) ?? Locate(TitleFile, places) ?? body;
        var bodyFont = Read(body);
        return new FormFonts(bodyFont, title == body ? bodyFont : Read(title), Locate(SignsFile, places) is { } signs ? Read(signs) : null);
    }

    /// <summary>The names of the fonts, the body's first.</summary>
    public override string ToString() => string.Join("、", Body.Fonts.Concat(Title.Fonts).Select(font => font.Name).Distinct());

    private static TrueTypeFont Read(string path)
    {
        try
        {
            return TrueTypeFont.Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new FormFontsException(
                $"打印用的字体 {path} 读不出：{(problem is InvalidDataException ? "它不是 TrueType 字体（.ttf）" : "没有这个文件，或不能读取")}。"
                + $"请换一个字体文件，并检查环境变量 {BodyVariable}、{TitleVariable}、{FolderVariable}。", problem);
        }
    }

    private static string? Locate(string file, List<string> folders) =>
        folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders(string? named)
    {
        foreach (var folder in (named ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return folder;
            foreach (var package in PackageFolders)
            {
                yield return Path.Combine(folder, package);
            }
        }

        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, "fonts");
                foreach (var package in PackageFolders)
                {
                    yield return Path.Combine(folder.FullName, "node_modules", package);
                }
            }
        }
    }
}
