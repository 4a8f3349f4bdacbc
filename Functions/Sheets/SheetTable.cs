using Tcns.Domain.Forms;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>What a sheet of ours looks like, read and written by the same description.</summary>
/// <param name="Name">The resource with the name of the sheet, <c>sheet.(table)</c>; at most 31 letters.</param>
/// <param name="Columns">In the order of the template; files may have another.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns)
{
    public string NameIn(Language language) => AppTexts.Get(Name, language);

    /// <summary>Whether a sheet of that name, in either language, is this table's.</summary>
    public bool IsNamed(string name) => Enum.GetValues<Language>().Any(language => SheetText.AreSame(NameIn(language), name));

    public SheetColumn Column(string key) => Columns.Single(column => column.Key == key);

    /// <summary>The sheet of this table, by its name in either language; of a CSV file the only one.</summary>
    public Sheet? FindIn(SheetBook book) => book.Sheets is [{ Name: "" } only]
        ? only
        : Enum.GetValues<Language>().Select(language => book.Find(NameIn(language))).FirstOrDefault(sheet => sheet is not null);

    /// <summary>Reads this table's sheet; a book without it has that one fault.</summary>
    public TableReading ReadFrom(SheetBook book) => FindIn(book) is { } sheet
        ? Read(sheet)
        : new TableReading([], new CellFaults(new CellFault("", FaultCodes.MissingSheet, Limit: new TextList([Name]))));

    public TableReading Read(Sheet sheet) => TableHeader.Read(this, sheet);
}
