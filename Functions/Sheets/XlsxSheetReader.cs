using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Reads the rows of a sheet. Rows and cells may leave out where they are, and then follow the one before; none goes back.</summary>
internal static class XlsxSheetReader
{
    public static IReadOnlyList<SheetRow> Read(XmlReader reader, XlsxCells cells, SheetRows rows)
    {
        var row = 0;
        reader.MoveToContent();
        if (reader.LocalName != "worksheet")
            throw new SheetTroubleException(SheetTrouble.Broken);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row", Depth: 2 })
                continue;
            row = Next(row, reader.GetAttribute("r"));
            rows.Begin(row);
            if (!reader.IsEmptyElement)
                ReadCells(reader, row, cells, rows);
            rows.End();
        }

        return rows.All;
    }

    private static void ReadCells(XmlReader reader, int row, XlsxCells cells, SheetRows rows)
    {
        var (depth, column) = (reader.Depth, 0);
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" } || reader.Depth != depth + 1)
                continue;
            column = NextColumn(column, row, reader.GetAttribute("r"));
            rows.Put(column, cells.Read(reader));
        }
    }

    private static int Next(int row, string? reference)
    {
        var next = row + 1;
        if (reference is not null && (!ColumnLetters.TryRow(reference, out next) || next <= row))
            throw new SheetTroubleException(SheetTrouble.Broken);
        return next;
    }

    private static int NextColumn(int column, int row, string? reference)
    {
        var (next, ofRow) = (column + 1, row);
        if (reference is not null && (!ColumnLetters.TryParse(reference, out next, out ofRow) || next <= column || ofRow != row))
            throw new SheetTroubleException(SheetTrouble.Broken);
        return next;
    }
}
