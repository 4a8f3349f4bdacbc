using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Rollups;

/// <summary>What is to be counted anew.</summary>
/// <param name="Unit">A province, or a unit in it: the whole province is published.</param>
/// <param name="Period">A period of either calendar that has begun.</param>
internal sealed record RollupRequest([property: Required] string? Unit, [property: Required] string? Period) : IPostedObject<RollupRequest>
{
    private const int LongestCode = 20;

    public static RollupRequest Example { get; } = new("31", "2026-Q4");

    string? IPostedObject<RollupRequest>.Unit => Unit;

    public static RollupRequest Read(JsonFields fields) => new(
        Known(fields, "unit", text => UnitCode.TryParse(text, out _)), Known(fields, "period", text => Domain.Time.Period.TryParse(text, out _)));

    /// <summary>As sent, so that the scope gate judges it; what is none is noted.</summary>
    private static string? Known(JsonFields fields, string name, Predicate<string> isKnown)
    {
        var text = fields.Code(name, LongestCode, required: true);
        if (text is not null && !isKnown(text))
            fields.Note(name, FaultCodes.Malformed);
        return text;
    }
}
