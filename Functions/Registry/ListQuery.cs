using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Functions.Registry;

/// <summary>The query of a list of the registry: <c>unit</c>, <c>on</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record ListQuery(string? Unit, string? On, string? Cursor, string? Limit)
{
    private const int GreatestLimit = 500;

    public static ValueTask<ListQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new ListQuery(Text("unit"), Text("on"), Text("cursor"), Text("limit")));

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    public UnitCode? ParsedUnit => UnitCode.TryParse(Unit, out var code) ? code : null;

    public DateOnly? ParsedOn => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public int ParsedLimit => int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : GreatestLimit;

    public IReadOnlyList<Fault> Faults => [.. FindFaults()];

    private IEnumerable<Fault> FindFaults()
    {
        if (Unit is not null && ParsedUnit is null)
            yield return new Fault("?unit", FaultCodes.Malformed);
        if (On is not null && ParsedOn is null)
            yield return new Fault("?on", FaultCodes.Malformed);
        if (Cursor is not null && !(UnitCode.TryParse(Cursor, out _) || VillageCode.TryParse(Cursor, out _)))
            yield return new Fault("?cursor", FaultCodes.Malformed);
        if (Limit is null)
            yield break;
        if (!int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            yield return new Fault("?limit", FaultCodes.Type);
        else if (number is < 1 or > GreatestLimit)
            yield return new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit));
    }
}
