namespace PerfBudget.Forms.Rendering.Html;

/// <summary>The styles of forms on the screen and on paper.</summary>
public static class HtmlStyles
{
    /// <summary>The styles of a form, for pages that show one and for documents that stand alone.</summary>
    public const string Form = """
        .pb-form { box-sizing: border-box; margin: 0 auto 24px; color: #000; background: #fff; font: 10.5pt/1.4 "FangSong", "STFangsong", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; line-break: strict; }
        .pb-portrait { width: 178mm; page: pb-portrait; }
        .pb-landscape { width: 265mm; page: pb-landscape; }
        .pb-title { margin: 0; font: 700 16pt/1.45 "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; text-align: center; text-wrap: balance; }
        .pb-subtitle { margin: 0 0 6px; font-size: 11pt; text-align: center; white-space: pre-wrap; }
        .pb-grid { width: 100%; table-layout: fixed; border-collapse: collapse; border: 0.6pt solid #000; }
        .pb-grid + .pb-grid { margin-top: -0.6pt; }
        .pb-grid th, .pb-grid td { padding: 3pt 2.4pt; border: 0.6pt solid #000; font-weight: 400; text-align: center; vertical-align: middle; white-space: pre-line; overflow-wrap: anywhere; }
        .pb-grid .pb-left { text-align: left; }
        .pb-grid .pb-right { text-align: right; font-variant-numeric: tabular-nums; }
        .pb-grid th, .pb-grid .pb-words { text-wrap: balance; }
        .pb-grid .pb-words { word-break: keep-all; }
        .pb-grid .pb-open { border-bottom: 0; }
        .pb-grid tbody > tr:first-child > .pb-rest.pb-rest { border-top: 0; }
        .pb-grid .pb-end { height: 0; padding: 0; border-width: 0.6pt 0 0; line-height: 0; }
        .pb-grid b { font-weight: 400; }
        .pb-note { margin: 3px 0 0; font-size: 9pt; }
        .pb-signatures { display: flex; margin: 12px 0 0; }
        .pb-signatures > span { flex: 1; }
        .pb-signatures b { font-weight: 400; }
        @page pb-portrait { size: A4 portrait; margin: 16mm 16mm; @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt; } }
        @page pb-landscape { size: A4 landscape; margin: 15mm 16mm; @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt; } }
        @media print {
          .pb-form { width: auto; margin: 0; break-after: page; }
          .pb-form:last-of-type { break-after: auto; }
          .pb-grid thead { display: table-header-group; }
          .pb-grid tr { break-inside: auto; }
          .pb-signatures { break-inside: avoid; }
        }

        """;

    /// <summary>The styles of sheets: on the screen paper on grey, on paper the sheet itself.</summary>
    public const string Sheets = """
        body { margin: 0; padding: 24px 0; background: #eceff1; }
        .pb-sheet { position: relative; box-sizing: border-box; margin: 0 auto 24px; color: #000; background: #fff; font-family: "FangSong", "STFangsong", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; box-shadow: 0 1px 4px rgba(0, 0, 0, .3); overflow: hidden; }
        .pb-sheet-portrait { page: pb-sheet-portrait; }
        .pb-sheet-landscape { page: pb-sheet-landscape; }
        .pb-sheet table { position: absolute; table-layout: fixed; border-collapse: collapse; }
        .pb-sheet th, .pb-sheet td { padding: 0 2.4pt; border: 0.6pt solid #000; font-weight: 400; text-align: center; vertical-align: middle; white-space: pre; }
        .pb-sheet .pb-left { text-align: left; }
        .pb-sheet .pb-right { text-align: right; }
        .pb-sheet .pb-cut { vertical-align: top; }
        .pb-sheet h2, .pb-sheet p { position: absolute; margin: 0; line-height: 1; white-space: pre; font-weight: 400; }
        .pb-sheet h2 { font-weight: 700; }
        @page pb-sheet-portrait { size: A4 portrait; margin: 0; }
        @page pb-sheet-landscape { size: A4 landscape; margin: 0; }
        @media print {
          body { padding: 0; background: none; }
          .pb-sheet { margin: 0; box-shadow: none; break-after: page; }
          .pb-sheet:last-of-type { break-after: auto; }
        }

        """;
}
