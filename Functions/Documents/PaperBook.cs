using Tcns.Functions.Sheets;

namespace Tcns.Functions.Documents;

/// <summary>Writes the tables of a paper as an .xlsx, a sheet each, with real numbers. The same paper gives the same bytes.</summary>
internal static class PaperBook
{
    /// <summary>The caption and the headings.</summary>
    private const int Top = 2;

    /// <summary>In characters, of all columns of a table together.</summary>
    private const int WholeWidth = 90;
    private const int LeastWidth = 8;

    /// <param name="paper">What is written; one without tables has a sheet with its title.</param>
    /// <param name="stream">Left open; nothing is written synchronously.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task WriteAsync(Paper paper, Stream stream, CancellationToken cancel)
    {
        using var package = new OfficePackage(stream);
        var formats = new XlsxNumberFormats();
        var tabs = new List<XlsxTab>();
        PaperPart.Table[] tables = [.. paper.Tables];
        if (tables.Length == 0)
            tables = [new PaperPart.Table(paper.Title, [new PaperColumn("", HoldsNumbers: false, 1)], [])];
        foreach (var table in tables)
        {
            var name = SheetName.From(table.Caption, [.. tabs.Select(tab => tab.Name)]);
            tabs.Add(new XlsxTab(name, IsHidden: false, Filter: null));
            using var xml = package.Open(XlsxWorkbook.PartOf(tabs.Count));
            WriteTable(new XlsxSheetWriter(xml), table, formats);
        }

        XlsxWorkbook.Write(package, tabs, formats);
        await package.FinishAsync(cancel);
    }

    private static void WriteTable(XlsxSheetWriter sheet, PaperPart.Table table, XlsxNumberFormats formats)
    {
        var weights = table.Columns.Sum(column => column.Weight);
        XlsxStyle[] plain = [.. table.Columns.Select(_ => XlsxStyle.Note)];
        sheet.Begin([.. table.Columns.Select(column => Math.Max(WholeWidth * column.Weight / weights, LeastWidth))], plain, Top);
        sheet.Write([Text(PaperText.Line(table.Caption))], [XlsxStyle.Caption]);
        sheet.Write([.. table.Columns.Select(column => Text(column.Title))], [.. table.Columns.Select(_ => XlsxStyle.Heading)]);
        foreach (var row in table.Rows)
            sheet.Write([.. row.Select(ValueOf)], [.. row.Select(cell => cell is PaperCell.Number number ? formats.StyleOf(PaperNumber.FormatOf(number)) : XlsxStyle.Note)]);
        sheet.End(filter: null, []);
    }

    private static CellValue ValueOf(PaperCell cell) => cell switch
    {
        PaperCell.Text text => Text(text.Value),
        PaperCell.Number number => CellValue.Of(number.Value),
        _ => throw new InvalidOperationException("No such cell."),
    };

    private static CellValue Text(string text) => CellValue.Of(PaperText.Clean(text));
}
