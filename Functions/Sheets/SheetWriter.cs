using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>
/// Writes an .xlsx, sheet after sheet, straight to a response. The same content gives the same bytes. Without
/// <see cref="FinishAsync"/> the file opens nowhere, so that an export that broke off is not taken for a short one.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly OfficePackage package;
    private readonly Language language;
    private readonly XlsxLists lists;
    private readonly List<XlsxTab> tabs = [];

    /// <param name="stream">Left open; nothing is written synchronously.</param>
    /// <param name="language">Of names, headings and choices.</param>
    public SheetWriter(Stream stream, Language language)
    {
        package = new OfficePackage(stream);
        lists = new XlsxLists(language);
        this.language = language;
    }

    /// <param name="table">Gives name, headings and formats.</param>
    /// <param name="rows">Values in the order of the table's columns; choices as their <see cref="SheetChoice.Value"/>.</param>
    /// <param name="cancel">Stops.</param>
    public Task AddAsync(SheetTable table, IAsyncEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) =>
        AddTableAsync(table, [[.. table.Columns.Select(column => CellValue.Of(column.HeadingIn(language)))]], rows, cancel);

    public Task AddAsync(SheetTable table, IEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel) =>
        AddAsync(table, rows.ToAsyncEnumerable(), cancel);

    /// <summary>A sheet to fill in: required columns have a star, and what each wants is said under its heading.</summary>
    public Task AddTemplateAsync(SheetTable table, CancellationToken cancel)
    {
        CellValue[] headings = [.. table.Columns.Select(column => CellValue.Of(column.HeadingIn(language) + (column.IsRequired ? " *" : "")))];
        CellValue[] explanations = [.. table.Columns.Select(column => CellValue.Of(column.ExplanationIn(language)))];
        var hasExplanations = explanations.Any(value => value is not CellValue.Empty);
        return AddTableAsync(table, hasExplanations ? [headings, explanations] : [headings], AsyncEnumerable.Empty<IReadOnlyList<CellValue>>(), cancel);
    }

    /// <summary>A sheet of sentences, one a row.</summary>
    public ValueTask AddNotesAsync(string name, IEnumerable<string> lines, CancellationToken cancel)
    {
        Register(new XlsxTab(name, IsHidden: false, Filter: null));
        WritePlain(100, [.. lines.Select(line => (CellValue[])[CellValue.Of(line)])]);
        return package.PourAsync(cancel);
    }

    public async Task FinishAsync(CancellationToken cancel)
    {
        if (!lists.IsEmpty)
        {
            Register(new XlsxTab(lists.SheetName, IsHidden: true, Filter: null));
            WritePlain(30, [.. lists.Rows]);
        }

        if (tabs.Count == 0)
            throw new InvalidOperationException("A book has at least one sheet.");
        XlsxWorkbook.Write(package, tabs, new XlsxNumberFormats());
        await package.FinishAsync(cancel);
    }

    public void Dispose() => package.Dispose();

    private async Task AddTableAsync(
        SheetTable table, IReadOnlyList<IReadOnlyList<CellValue>> top, IAsyncEnumerable<IReadOnlyList<CellValue>> rows, CancellationToken cancel)
    {
        var columns = table.Columns;
        XlsxStyle[] styles = [.. columns.Select(StyleOf)];
        var name = table.NameIn(language);
        Register(new XlsxTab(name, IsHidden: false, Filter: null));
        using var xml = package.Open(XlsxWorkbook.PartOf(tabs.Count));
        var sheet = new XlsxSheetWriter(xml);
        sheet.Begin([.. columns.Select(column => column.Width)], styles, top.Count);
        foreach (var (index, row) in top.Index())
            sheet.Write(row, [.. columns.Select(_ => index == 0 ? XlsxStyle.Heading : XlsxStyle.Explanation)]);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            sheet.Write([.. columns.Zip(row, (column, value) => ShownValue.Of(column, value, language))], styles);
            await package.PourAsync(cancel);
        }

        var last = ColumnLetters.Of(columns.Count);
        sheet.End(FormattableString.Invariant($"A1:{last}{sheet.Rows}"), Validations(columns, top.Count + 1));
        tabs[^1] = new XlsxTab(name, IsHidden: false, FormattableString.Invariant($"{SheetName.Quoted(name)}!$A$1:${last}${sheet.Rows}"));
    }

    private void WritePlain(int width, IReadOnlyList<IReadOnlyList<CellValue>> rows)
    {
        using var xml = package.Open(XlsxWorkbook.PartOf(tabs.Count));
        var sheet = new XlsxSheetWriter(xml);
        var columns = rows.Max(row => row.Count);
        XlsxStyle[] styles = [.. Enumerable.Repeat(XlsxStyle.Note, columns)];
        sheet.Begin([.. Enumerable.Repeat(width, columns)], styles, frozen: 0);
        foreach (var row in rows)
            sheet.Write(row, styles);
        sheet.End(filter: null, []);
    }

    private void Register(XlsxTab tab)
    {
        if (!SheetName.IsAllowed(tab.Name) || tabs.Any(other => string.Equals(other.Name, tab.Name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException("No such name for a sheet, or a second time: " + tab.Name, nameof(tab));
        tabs.Add(tab);
    }

    private List<(string Range, string Formula)> Validations(IReadOnlyList<SheetColumn> columns, int firstRow) =>
    [
        .. columns.Index().Select(item => (Letter: ColumnLetters.Of(item.Index + 1), Formula: lists.FormulaOf(item.Item)))
            .Where(item => item.Formula is not null)
            .Select(item => (FormattableString.Invariant($"{item.Letter}{firstRow}:{item.Letter}{SheetLimits.Default.Rows}"), item.Formula!)),
    ];

    private static XlsxStyle StyleOf(SheetColumn column) => column.Kind switch
    {
        SheetColumnKind.Whole => XlsxStyle.Whole,
        SheetColumnKind.Number => XlsxStyle.Number,
        SheetColumnKind.Day => XlsxStyle.Day,
        _ => XlsxStyle.Text,
    };
}
