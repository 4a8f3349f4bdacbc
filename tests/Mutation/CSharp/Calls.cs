using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tcns.Mutation.CSharp;

/// <summary>What calls are taken for: the other one of a pair, the same with a day more or less, or no call at all.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["ThenByDescending"] = "ThenBy",
        ["Take"] = "Skip",
        ["Skip"] = "Take",
        ["TakeWhile"] = "SkipWhile",
        ["SkipWhile"] = "TakeWhile",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["Union"] = "Intersect",
        ["Intersect"] = "Union",
        ["IsSubsetOf"] = "IsSupersetOf",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["Ceiling"] = "Floor",
        ["Floor"] = "Ceiling",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "Distinct", "DistinctBy", "Where", "Reverse", "Trim", "TrimStart", "TrimEnd", "Except", "ExceptBy", "Concat", "Append", "Prepend", "Normalize",
        "ToUpperInvariant", "ToLowerInvariant", "Order", "OrderBy", "OrderByDescending",
    };

    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal) { "AddDays", "AddMonths", "AddYears", "AddMinutes", "AddHours" };

    public static IEnumerable<Fault> Of(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: var name } access)
            yield break;
        var word = name.Identifier.ValueText;
        if (Others.TryGetValue(word, out var other))
            yield return new Fault(name.Identifier.Span, other, "call");
        if (Dropped.Contains(word))
            yield return new Fault(call.Span, access.Expression.ToString(), "call");
        if (Counting.Contains(word) && call.ArgumentList.Arguments is [{ Expression: var days and not LiteralExpressionSyntax }])
        {
            yield return new Fault(days.Span, $"({days}) + 1", "bound");
            yield return new Fault(days.Span, $"({days}) - 1", "bound");
        }
    }
}
