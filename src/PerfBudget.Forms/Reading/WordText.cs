using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfBudget.Forms.Reading;

/// <summary>The text of a paragraph of a Word file as it prints: without what was deleted, is hidden, or is the code of a field.</summary>
internal sealed class WordText(MainDocumentPart part)
{
    private readonly HashSet<string> _hidden = [.. part.StyleDefinitionsPart?.Styles?.Elements<Style>()
        .Where(style => IsHidden(style.StyleRunProperties?.GetFirstChild<Vanish>())).Select(style => style.StyleId?.Value).OfType<string>()
            ?? []];

    /// <summary>The text of a paragraph.</summary>
    public string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        var fields = new Stack<bool>(); // for each open field, whether its result has begun
        Add(paragraph, text, fields);
        return text.ToString();
    }

    private void Add(OpenXmlElement parent, StringBuilder text, Stack<bool> fields)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case { LocalName: "txbxContent" or "Fallback" }:
                    break;
                case DeletedRun or MoveFromRun or Ruby { } or TextBoxContent or AlternateContentFallback or DeletedText or FieldCode or SdtProperties:
                    AddBase(element, text, fields);
                    break;
                case Run run when IsHiddenRun(run):
                    TakeFieldMarks(run, fields);
                    break;
                case FieldChar mark:
                    Take(mark, fields);
                    break;
                case Text or SymbolChar or NoBreakHyphen or TabChar or Break or CarriageReturn when fields.All(result => result):
                    text.Append(Character(element));
                    break;
                case Text or SymbolChar or NoBreakHyphen or TabChar or Break or CarriageReturn:
                    break;
                default:
                    Add(element, text, fields);
                    break;
            }
        }
    }

    // Of a word with its reading above it, the word.
    private void AddBase(OpenXmlElement element, StringBuilder text, Stack<bool> fields)
    {
        if (element is Ruby ruby && ruby.GetFirstChild<RubyBase>() is { } word)
        {
            Add(word, text, fields);
        }
    }

    private static string Character(OpenXmlElement element) => element switch
    {
        Text plain => plain.Text,
        NoBreakHyphen => "-",
        SymbolChar symbol => Symbol(symbol),
        _ => " ",
    };

    // Ticks and boxes of the symbol fonts; they may stand in the private area of Unicode.
    private static string Symbol(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            return "";
        }

        return (symbol.Font?.Value, code & 0xFF) switch
        {
            ("Wingdings", 0xFC or 0xFE) or ("Wingdings 2", 0x50 or 0x52 or 0x53 or 0x54) or ("Webdings", 0x61) => "√",
            ("Wingdings", 0x6F or 0x71 or 0xA8) or ("Wingdings 2", 0x2A or 0xA3) => "□",
            ("Wingdings", 0xFD) => "☒",
            ("Symbol", 0xB3) => "≥",
            ("Symbol", 0xA3) => "≤",
            ("Symbol", 0xB4) => "×",
            _ => code is >= 0xE000 and <= 0xF8FF ? "" : char.ConvertFromUtf32(code),
        };
    }

    private static void TakeFieldMarks(Run run, Stack<bool> fields)
    {
        foreach (var mark in run.Elements<FieldChar>())
        {
            Take(mark, fields);
        }
    }

    private static void Take(FieldChar mark, Stack<bool> fields)
    {
        var type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.Begin)
        {
            fields.Push(false);
        }
        else if (fields.Count > 0)
        {
            fields.Pop();
            if (type == FieldCharValues.Separate)
            {
                fields.Push(true);
            }
        }
    }

    private bool IsHiddenRun(Run run) =>
        run.RunProperties?.Vanish is { } own ? IsHidden(own) : run.RunProperties?.RunStyle?.Val?.Value is { } style
            && _hidden.Contains(style);

    private static bool IsHidden(Vanish? vanish) => vanish is not null && (vanish.Val is null || vanish.Val.Value);
}
