using System.Text.RegularExpressions;

namespace Tcns.Infra.Tests.Alerts;

/// <summary>A query as far as its names go: one table, then operators with a pipe before each.</summary>
internal sealed partial class LogQuery
{
    /// <summary>Columns of the tables that are asked, as far as they are needed.</summary>
    private static readonly Dictionary<string, string[]> Tables = new(StringComparer.Ordinal)
    {
        ["AppTraces"] = ["TimeGenerated", "Message", "SeverityLevel", "Properties", "OperationId", "AppRoleName"],
        ["AppRequests"] = ["TimeGenerated", "Name", "ResultCode", "Success", "DurationMs", "ItemCount", "Url", "OperationId", "AppRoleName"],
    };

    private static readonly string[] Operators = ["where", "extend", "project"];
    private static readonly string[] Words = ["and", "or", "not", "contains", "has", "startswith", "true", "false"];
    private static readonly string[] Functions = ["parse_json", "toint", "tostring"];

    private LogQuery(IReadOnlyList<string> faults, IReadOnlyList<string> texts)
    {
        Faults = faults;
        Texts = texts;
    }

    public IReadOnlyList<string> Faults { get; }

    /// <summary>What is looked for, between single quotes.</summary>
    public IReadOnlyList<string> Texts { get; }

    public static LogQuery Read(string query)
    {
        var steps = query.Split('|', StringSplitOptions.TrimEntries);
        if (!Tables.TryGetValue(steps[0], out var columns))
            return new LogQuery([$"there is no table {steps[0]}"], []);
        var faults = new List<string>();
        var texts = new List<string>();
        var known = columns.ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps.Skip(1))
            ReadStep(step, known, faults, texts);
        return new LogQuery(faults, texts);
    }

    private static void ReadStep(string step, HashSet<string> known, List<string> faults, List<string> texts)
    {
        if (step.Count(letter => letter == '(') != step.Count(letter => letter == ')'))
            faults.Add($"a parenthesis is open in: {step}");
        var word = step[..Math.Max(0, step.IndexOf(' ', StringComparison.Ordinal))];
        if (!Operators.Contains(word, StringComparer.Ordinal))
            faults.Add($"there is no operator {word} in: {step}");
        texts.AddRange(Text().Matches(step).Select(match => match.Value.Trim('\'')));
        var named = word == "where" ? [] : Named().Matches(step).Select(match => match.Groups["name"].Value).ToList();
        var plain = Text().Replace(step[word.Length..], "");
        faults.AddRange(Name().Matches(plain).Select(match => match.Value)
            .Where(name => !known.Contains(name) && !named.Contains(name) && !Words.Contains(name, StringComparer.Ordinal) && !Functions.Contains(name, StringComparer.Ordinal))
            .Select(name => $"there is no {name} in: {step}"));
        known.UnionWith(named);
    }

    [GeneratedRegex("'[^']*'", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Text();

    /// <summary>What a step names: a word before one equals sign.</summary>
    [GeneratedRegex(@"(?<name>[A-Za-z_]\w*)\s*=(?![=~])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();

    /// <summary>A name that no point stands before: members of a value are not columns.</summary>
    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
