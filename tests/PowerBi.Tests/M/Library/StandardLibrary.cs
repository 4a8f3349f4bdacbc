namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>What the evaluator knows of M's library, without the sources of data. What is not here is not known.</summary>
internal static class StandardLibrary
{
    public static IReadOnlyDictionary<string, object?> Values { get; } = Fill();

    private static IReadOnlyDictionary<string, object?> Fill()
    {
        var shelf = new Shelf();
        Constants.Fill(shelf);
        TextFunctions.Fill(shelf);
        TextParts.Fill(shelf);
        NumberFunctions.Fill(shelf);
        DateFunctions.Fill(shelf);
        ZoneFunctions.Fill(shelf);
        ListFunctions.Fill(shelf);
        ListFigures.Fill(shelf);
        RecordFunctions.Fill(shelf);
        TableMakers.Fill(shelf);
        TableColumns.Fill(shelf);
        TableTransforms.Fill(shelf);
        TableRows.Fill(shelf);
        TableExpansion.Fill(shelf);
        Documents.Fill(shelf);
        return shelf.Values;
    }
}
