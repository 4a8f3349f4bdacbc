namespace Tcns.Analytics.PowerBi;

/// <summary>The model's own settings and the list of what it holds.</summary>
internal static class ModelFile
{
    /// <param name="tables">In the order in which people see them.</param>
    public static string Write(IEnumerable<string> tables, IEnumerable<string> roles)
    {
        var text = new TmdlText()
            .Line(0, "model Model")
            .Line(1, "culture: vi-VN")
            .Line(1, "defaultPowerBIDataSourceVersion: powerBI_V3")
            .Line(1, "discourageImplicitMeasures")
            .Line(1, "sourceQueryCulture: en-US")
            .Line(1, "dataAccessOptions").Line(2, "legacyRedirects").Line(2, "returnErrorValuesAsNull")
            .Gap().Line(0, "annotation __PBI_TimeIntelligenceEnabled = 0")
            .Gap().Line(0, "annotation PBI_ProTooling = [\"DevMode\"]")
            .Gap();
        foreach (var table in tables)
            text.Line(0, "ref table " + TmdlText.Name(table));
        foreach (var role in roles)
            text.Line(0, "ref role " + TmdlText.Name(role));
        return text.Line(0, "ref cultureInfo vi-VN").Line(0, "ref cultureInfo en-US").ToString();
    }
}
