namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>What may lie in what, and with which properties: the part of TMDL that the projects use. Anything else is a mistake or calls for a line here.</summary>
internal static class TmdlShape
{
    private static readonly Dictionary<string, string[]> Within = new(StringComparer.Ordinal)
    {
        [""] = ["database", "model", "table", "relationship", "role", "expression", "cultureInfo", "annotation", "ref table", "ref role", "ref cultureInfo"],
        ["database"] = [],
        ["model"] = ["dataAccessOptions"],
        ["dataAccessOptions"] = [],
        ["table"] = ["column", "measure", "partition", "refreshPolicy", "annotation"],
        ["column"] = ["annotation"],
        ["measure"] = ["annotation"],
        ["partition"] = [],
        ["refreshPolicy"] = [],
        ["relationship"] = [],
        ["role"] = ["tablePermission"],
        ["tablePermission"] = [],
        ["expression"] = ["annotation"],
        ["annotation"] = [],
        ["cultureInfo"] = ["translations"],
        ["translations"] = ["translated model"],
        ["translated model"] = ["translated table"],
        ["translated table"] = ["translated column", "translated measure"],
        ["translated column"] = [],
        ["translated measure"] = [],
        ["ref table"] = [],
        ["ref role"] = [],
        ["ref cultureInfo"] = [],
    };

    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["database"] = ["compatibilityLevel"],
        ["model"] = ["culture", "defaultPowerBIDataSourceVersion", "discourageImplicitMeasures", "sourceQueryCulture"],
        ["dataAccessOptions"] = ["legacyRedirects", "returnErrorValuesAsNull"],
        ["table"] = ["lineageTag", "dataCategory", "isHidden"],
        ["column"] = ["dataType", "isHidden", "isKey", "formatString", "lineageTag", "dataCategory", "summarizeBy", "sourceColumn", "sortByColumn"],
        ["measure"] = ["formatString", "isHidden", "displayFolder", "lineageTag"],
        ["partition"] = ["mode", "source"],
        ["refreshPolicy"] = ["policyType", "rollingWindowGranularity", "rollingWindowPeriods", "incrementalGranularity", "incrementalPeriods", "sourceExpression"],
        ["relationship"] = ["fromColumn", "toColumn"],
        ["role"] = ["modelPermission"],
        ["expression"] = ["lineageTag"],
        ["translated table"] = ["caption", "description"],
        ["translated column"] = ["caption", "description"],
        ["translated measure"] = ["caption", "description", "displayFolder"],
    };

    public static string? KindWithin(string parent, string word)
    {
        var kind = parent is "translations" or "translated model" or "translated table" ? "translated " + word : word;
        return Within[parent].Contains(kind) ? kind : null;
    }

    public static bool HasProperty(string kind, string property) => Properties.TryGetValue(kind, out var known) && known.Contains(property);
}
