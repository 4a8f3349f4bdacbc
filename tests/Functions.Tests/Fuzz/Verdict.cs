using System.Text.Json;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Whether an answer is one that a client can live with.</summary>
internal static class Verdict
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    /// <summary>What OData prescribes for an option that is not carried out.</summary>
    private const int NotImplemented = 501;

    /// <summary>What only a fault of ours would say.</summary>
    private static readonly string[] Inner = ["   at ", "Exception", "System.", "Microsoft.", "Azure.", "Tcns.", ".cs:line"];

    /// <returns>What is wrong with the answer; null when nothing is.</returns>
    public static string? Of(WireRequest request, WireAnswer answer)
    {
        if (answer.After > WireCall.Limit)
            return $"took {answer.After.TotalSeconds:F1} s";
        if (answer.Text is null)
            return request.MayBreak ? null : "no answer";
        var isOData = Uri.UnescapeDataString(request.Target).Contains("/odata", StringComparison.OrdinalIgnoreCase) && answer.Header("Content-Type")?.StartsWith(Json, StringComparison.Ordinal) == true;
        if (answer.Status >= 500 && !(isOData && answer.Status == NotImplemented))
            return "status " + answer.Status;
        if (answer.Status < 400)
            return IsReadable(request, answer) ? null : "no JSON";
        if (request.Method == "HEAD" || answer.Header("Content-Encoding") is not null)
            return null;
        return isOData ? OfODataError(answer) : OfProblem(answer);
    }

    /// <summary>Clients of OData know errors of this form alone.</summary>
    private static string? OfODataError(WireAnswer answer)
    {
        if (TryRead(answer.Body()) is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty("error", out var error))
            return "no error of OData";
        var said = error.GetProperty("code").GetString() + error.GetProperty("message").GetString();
        return Inner.FirstOrDefault(word => said.Contains(word, StringComparison.Ordinal)) is { } inner ? "an error that says " + inner : null;
    }

    private static bool IsReadable(WireRequest request, WireAnswer answer)
    {
        if (request.Method == "HEAD" || answer.Header("Content-Encoding") is not null || answer.Header("Content-Type")?.StartsWith(Json, StringComparison.Ordinal) != true)
            return true;
        return TryRead(answer.Body()) is not null;
    }

    private static string? OfProblem(WireAnswer answer)
    {
        if (answer.Header("Content-Type")?.StartsWith(Problem, StringComparison.Ordinal) != true)
            return $"status {answer.Status} as {answer.Header("Content-Type") ?? "nothing"}";
        if (TryRead(answer.Body()) is not { ValueKind: JsonValueKind.Object } json)
            return "no problem in JSON";
        foreach (var name in new[] { "type", "code", "title", "detail", "traceId" })
        {
            if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0)
                return "a problem without " + name;
        }

        if (json.GetProperty("status").GetInt32() != answer.Status)
            return "a problem with another status";
        var said = json.GetProperty("title").GetString() + json.GetProperty("detail").GetString();
        return Inner.FirstOrDefault(word => said.Contains(word, StringComparison.Ordinal)) is { } inner ? "a problem that says " + inner : null;
    }

    private static JsonElement? TryRead(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
