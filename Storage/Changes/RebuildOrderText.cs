using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;

namespace Tcns.Storage.Changes;

/// <summary>An order as the text of a queue message: <c>{"id":"…","commune":"11113","quarter":"2026-Q4","asked":"…"}</c>, of which the last may lack.</summary>
public static partial class RebuildOrderText
{
    public static string Write(RebuildOrder order) => order.Asked is { } asked
        ? $$"""{"id":"{{order.Id}}","commune":"{{order.Commune}}","quarter":"{{order.Quarter}}","asked":"{{asked.ToString("O", CultureInfo.InvariantCulture)}}"}"""
        : $$"""{"id":"{{order.Id}}","commune":"{{order.Commune}}","quarter":"{{order.Quarter}}"}""";

    /// <summary>Null when the text is no order: such a message fails and ends among the poisoned ones.</summary>
    public static RebuildOrder? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return ReadFields(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half of a surrogate pair.
            return null;
        }
    }

    private static RebuildOrder? ReadFields(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !Guid.TryParse(Text(root, "id"), out var id))
            return null;
        if (!UnitCode.TryParse(Text(root, "commune"), out var commune) || commune.Level != UnitLevel.Commune)
            return null;
        DateTimeOffset? asked = DateTimeOffset.TryParse(Text(root, "asked"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
        return Text(root, "quarter") is { } quarter && Quarter().IsMatch(quarter) ? new RebuildOrder(id, commune, quarter, asked) : null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^[0-9]{4}-Q[1-4]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();
}
