using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>What sort of storage call a request is: the same for two requests that differ by ids, codes and instants alone.</summary>
internal static partial class CallKind
{
    /// <param name="service"><c>tables</c>, <c>blobs</c> or <c>queues</c>.</param>
    /// <param name="request">What the product sent.</param>
    public static string Of(string service, HttpText request)
    {
        var parts = request.Target.Split('?', 2);
        var path = Uri.UnescapeDataString(parts[0]);

        // The first step is the account.
        path = path.IndexOf('/', 1) is > 0 and var end ? path[(end + 1)..] : "";
        if (path.EndsWith("$batch", StringComparison.Ordinal))
            path = "$batch " + BatchedTable(request.Text);
        path = Key().Replace(path, "PartitionKey=#");
        path = Row().Replace(path, match => "RowKey=" + match.Groups["sort"].Value + "#");
        path = Ids().Replace(path, "#");
        var comp = parts.Length > 1 && Comp().Match(parts[1]) is { Success: true } found ? "?" + found.Value : "";
        var lease = request.Header("x-ms-lease-action") is { } action ? " " + action : "";
        return $"{service} {request.Method} {path}{comp}{lease}";
    }

    private static string BatchedTable(string body) => Inner().Match(body) is { Success: true } first ? first.Groups["table"].Value : "";

    [GeneratedRegex("PartitionKey='[^']*'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"RowKey='(?<sort>[a-z]+\|)?[^']*'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("[0-9a-f-]{16,}|[0-9][0-9A-Za-z-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("(comp|restype)=[a-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comp();

    [GeneratedRegex(@"(POST|PUT|MERGE|PATCH|DELETE) http://[^/]+/[^/]+/(?<table>[A-Za-z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inner();
}
