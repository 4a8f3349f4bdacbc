using System.Text.RegularExpressions;

namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>What may lie in what, and with which properties: the part of TMDL that the projects use. Anything else is a mistake or calls for a line here.</summary>
internal static class TmdlShape
{
    /// <summary>One that is said by its mere name.</summary>
    private const string Flag = "true";

    private const string Span = "day|month|quarter|year";

    /// <summary>Digits in groups or not, with or without a fraction; a quoted text behind them.</summary>
    private const string Number = """(#,)?0(\.(0+|#+))?("[^"]+")?""";

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

    /// <summary>What a property may say, where that is no text or name: as much of it as the projects use.</summary>
    private static readonly Dictionary<string, Regex> Values = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["compatibilityLevel"] = "[0-9]{4}",
        ["culture"] = "[a-z]{2}-[A-Z]{2}",
        ["sourceQueryCulture"] = "[a-z]{2}-[A-Z]{2}",
        ["defaultPowerBIDataSourceVersion"] = "powerBI_V3",
        ["discourageImplicitMeasures"] = Flag,
        ["legacyRedirects"] = Flag,
        ["returnErrorValuesAsNull"] = Flag,
        ["isHidden"] = Flag,
        ["isKey"] = Flag,
        ["lineageTag"] = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        ["dataCategory"] = "Time|Latitude|Longitude",
        ["dataType"] = "string|boolean|dateTime|int64|decimal|double",
        ["summarizeBy"] = "none|sum|average|min|max|count|distinctCount",
        ["formatString"] = $"dd/mm/yyyy( hh:nn)?|{Number}|\\+{Number};-{Number};0",
        ["mode"] = "import",
        ["modelPermission"] = "read",
        ["policyType"] = "basic",
        ["rollingWindowGranularity"] = Span,
        ["rollingWindowPeriods"] = "[1-9][0-9]*",
        ["incrementalGranularity"] = Span,
        ["incrementalPeriods"] = "[1-9][0-9]*",
    }.ToDictionary(value => value.Key, value => new Regex($@"\A({value.Value})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), StringComparer.Ordinal);

    public static string? KindWithin(string parent, string word)
    {
        var kind = parent is "translations" or "translated model" or "translated table" ? "translated " + word : word;
        return Within[parent].Contains(kind) ? kind : null;
    }

    public static bool HasProperty(string kind, string property) => Properties.TryGetValue(kind, out var known) && known.Contains(property);

    public static bool MaySay(string property, string value) => !Values.TryGetValue(property, out var form) || form.IsMatch(value);
}
