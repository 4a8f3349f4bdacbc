using System.Text.Json;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>What a filter lets through.</summary>
/// <param name="Allowed">Of the column; none where anything but a blank passes.</param>
internal sealed record ReportFilter(ReportField Field, IReadOnlyList<string> Allowed)
{
    /// <summary>Every filter that the file has, what a slicer has chosen at first among them.</summary>
    public static IEnumerable<ReportFilter> In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(In),
        JsonValueKind.Object when json.TryGetProperty("Where", out var conditions) => conditions.EnumerateArray().Select(condition => Read(json, condition.GetProperty("Condition"))),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => In(property.Value)),
        _ => [],
    };

    public override string ToString() => Allowed.Count == 0 ? $"{Field} has a value" : $"{Field} = {string.Join(" or ", Allowed)}";

    private static ReportFilter Read(JsonElement filter, JsonElement condition)
    {
        var field = ReportFiles.Fields(filter).Distinct().Single();
        if (condition.TryGetProperty("In", out var listed))
            return new ReportFilter(field, [.. listed.GetProperty("Values").EnumerateArray().Select(value => Literal(value.EnumerateArray().Single()).Trim('\''))]);
        var comparison = condition.GetProperty("Not").GetProperty("Expression").GetProperty("Comparison");
        return comparison.GetProperty("ComparisonKind").GetInt32() == 0 && Literal(comparison.GetProperty("Right")) == "null"
            ? new ReportFilter(field, [])
            : throw new NotSupportedException("A condition of another form: " + condition);
    }

    private static string Literal(JsonElement value) => value.GetProperty("Literal").GetProperty("Value").GetString()!;
}
