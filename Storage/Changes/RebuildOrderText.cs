using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;
using Tcns.Storage.Queues;

namespace Tcns.Storage.Changes;

/// <summary>An order as the text of a queue message: <c>{"id":"…","commune":"11113","quarter":"2026-Q4","asked":"…"}</c>, of which the last may lack.</summary>
public static partial class RebuildOrderText
{
    public static string Write(RebuildOrder order) => order.Asked is { } asked
        ? $$"""{"id":"{{order.Id}}","commune":"{{order.Commune}}","quarter":"{{order.Quarter}}","asked":"{{asked.ToString("O", CultureInfo.InvariantCulture)}}"}"""
        : $$"""{"id":"{{order.Id}}","commune":"{{order.Commune}}","quarter":"{{order.Quarter}}"}""";

    /// <summary>Null when the text is no order.</summary>
    public static RebuildOrder? Read(ReadOnlyMemory<byte> message) => OrderFields.Read(message, fields =>
        Guid.TryParse(fields.Text("id"), out var id) && UnitCode.TryParse(fields.Text("commune"), out var commune) && commune.Level == UnitLevel.Commune
        && fields.Text("quarter") is { } quarter && Quarter().IsMatch(quarter)
            ? new RebuildOrder(id, commune, quarter, fields.Time("asked"))
            : null);

    [GeneratedRegex(@"^[0-9]{4}-Q[1-4]\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();
}
