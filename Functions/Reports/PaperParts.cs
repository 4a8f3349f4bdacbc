using Tcns.Functions.Documents;
using Tcns.Functions.Documents.Charts;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>The body of a paper, part by part, with its headings, tables and charts numbered.</summary>
internal sealed class PaperParts
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private readonly List<PaperPart> parts = [];
    private int headings;
    private int tables;
    private int charts;

    public IReadOnlyList<PaperPart> All => parts;

    public void Head(string text) => parts.Add(new PaperPart.Heading(Roman[headings++] + ". " + text));

    public void Say(string text) => parts.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new PaperPart.Paragraph(line)));

    public void List(IReadOnlyList<string> items) => parts.Add(new PaperPart.Bullets(items));

    public void Table(string caption, IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<PaperCell>> rows) =>
        parts.Add(new PaperPart.Table(Numbered("table", ++tables, caption), columns, [.. rows]));

    public void Chart(string caption, IReadOnlyList<ChartBar> bars) =>
        parts.Add(new PaperPart.Chart(Numbered("chart", ++charts, caption), bars, IsPercent: true));

    private static string Numbered(string what, int number, string caption) => AppTexts.Format("paper.numbered-" + what, Language.Vietnamese, number, caption);
}
