using MudBlazor;

namespace PerfBudget.Web.Shell;

/// <summary>
/// The look of the product, its only home: colours, type, roundness, and the heights and widths of the frame. Interactive pages take it through
/// MudBlazor; static pages and our own style sheets take its variables (<c>--mud-…</c>), which <see cref="WrittenStyleSheets"/> writes.
/// White paper, deep blue, Chinese typography: headings in a song face, text in a hei face.
/// </summary>
public static class ProductTheme
{
    private static readonly string[] Hei =
        ["PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"];

    private static readonly string[] Song = ["Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "serif"];

    private static readonly string[] Fixed = ["ui-monospace", "Consolas", "DejaVu Sans Mono", "monospace"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#12407a",
            PrimaryLighten = "#6c93c4",
            PrimaryDarken = "#0d3263",
            Secondary = "#b38a2d", // gold: what is pointed at, what is worth a look
            SecondaryLighten = "#dfc683",
            SecondaryDarken = "#765711",
            Tertiary = "#7a3bb0", // comments
            TertiaryLighten = "#cdb4e3",
            TertiaryDarken = "#5a2d82",
            Info = "#1f4f86",
            InfoLighten = "#a9c4e6",
            InfoDarken = "#12407a",
            Success = "#17633a",
            SuccessLighten = "#a6d3b4",
            SuccessDarken = "#114a2b",
            Warning = "#8a5a00",
            WarningLighten = "#e2cb8f",
            WarningDarken = "#6b4600",
            Error = "#b3261e",
            ErrorLighten = "#eab4b0",
            ErrorDarken = "#7c1a14",
            Dark = "#1d2733",
            Black = "#000000",
            TextPrimary = "#1d2733",
            TextSecondary = "#566476",
            TextDisabled = "#78869a",
            ActionDefault = "#566476",
            Background = "#f4f6f9",
            BackgroundGray = "#f9fafc", // heads of tables, names beside facts
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#12407a",
            DrawerBackground = "#ffffff",
            DrawerText = "#1d2733",
            DrawerIcon = "#1d2733",
            LinesDefault = "#dbe2ea",
            LinesInputs = "#b1bdcb",
            TableLines = "#e8edf3",
            TableHover = "#f5f8fc",
            TableStriped = "#f9fafc",
            Divider = "#dbe2ea",
            DividerLight = "#e8edf3",
            GrayDefault = "#8492a3",
            GrayLight = "#c5cdd7",
            GrayLighter = "#f3f5f8",
            GrayDark = "#566476",
            GrayDarker = "#465465",
            OverlayDark = "rgba(29,39,51,.35)",
            HoverOpacity = .08,
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Hei, FontSize = "15px", LineHeight = "1.65", LetterSpacing = "normal" }, // what 1rem is
            H1 = new H1Typography { FontFamily = Song, FontSize = "1.47rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = ".04em" },
            H2 = new H2Typography { FontFamily = Song, FontSize = "1.13rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Song, FontSize = "1.07rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = Song, FontSize = "1.33rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = ".08em" },
            H5 = new H5Typography { FontFamily = Song, FontSize = "1.6rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = ".08em" },
            H6 = new H6Typography { FontFamily = Song, FontSize = "1.2rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Hei, FontSize = "1.07rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Hei, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Hei, FontSize = "1rem", LineHeight = "1.65", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Hei, FontSize = ".9rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Hei, FontSize = "1rem", FontWeight = "400", LineHeight = "1.65", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Hei, FontSize = ".82rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = Fixed, FontSize = ".93rem", LineHeight = "1.5", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "4px",
            AppbarHeight = "56px",
            DrawerWidthLeft = "184px",
            DrawerMiniWidthLeft = "52px",
        },
    };
}
