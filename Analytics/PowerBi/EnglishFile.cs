using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>The model in English: the catalogue's own words, and what hand-written tables say of themselves.</summary>
internal static class EnglishFile
{
    public static string Write(IReadOnlyList<FeedTable> tables, IReadOnlyList<ModelIndicator> indicators, IEnumerable<string> handWritten)
    {
        var text = new TmdlText().Line(0, "cultureInfo en-US").Gap().Line(1, "translations").Line(2, "model Model");
        foreach (var translation in tables.SelectMany(Of).Concat(OfIndicators(indicators)).Concat(handWritten.SelectMany(HandWritten.Read)).Where(translation => translation.Caption.English.Length > 0))
            Write(text, translation);
        return text.ToString();
    }

    private static IEnumerable<Translation> Of(FeedTable table) =>
    [
        new("table", table.Title.Vietnamese, table.Title, table.English, Folder: null),
        .. ModelColumn.Of(table).Select(column => new Translation("column", column.Name, column.Column.Title, column.Column.English, Folder: null)),
    ];

    private static IEnumerable<Translation> OfIndicators(IReadOnlyList<ModelIndicator> indicators) =>
    [
        new("table", IndicatorMeasure.Table, IndicatorMeasure.TableTitle, "Six measures for each indicator, always within one period", Folder: null),
        .. from indicator in indicators
           from measure in IndicatorMeasure.All
           select new Translation(
               "measure", measure.NameFor(indicator), new FeedTitle("", measure.EnglishFor(indicator)), $"{measure.Says.English} Formula: {indicator.Formula.English}", indicator.English),
    ];

    private static void Write(TmdlText text, Translation translation)
    {
        var depth = translation.Kind == "table" ? 3 : 4;
        text.Gap().Line(depth, $"{translation.Kind} {TmdlText.Name(translation.Name)}").Line(depth + 1, "caption: " + translation.Caption.English);
        if (translation.Description is { } description)
            text.Line(depth + 1, "description: " + description);
        if (translation.Folder is { } folder)
            text.Line(depth + 1, "displayFolder: " + folder);
    }
}
