using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Functions.People;

/// <summary>The query of the audit log: <c>team</c>, <c>from</c>, <c>to</c> (both days included), <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record AuditQuery(string? Team, string? From, string? To, string? Cursor, string? Limit)
{
    private const int DefaultLimit = 100;
    private const int GreatestLimit = 500;

    public static ValueTask<AuditQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new AuditQuery(Text("team"), Text("from"), Text("to"), Text("cursor"), Text("limit")));

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    public DayRange Days => DayRange.Between(Day(From), Day(To)?.AddDays(1));

    public long? ParsedCursor => long.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public int ParsedLimit => int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : DefaultLimit;

    /// <summary>The commune, or its team that the query names: keys of a team stand in the team's own log.</summary>
    public UnitCode UnitIn(UnitCode commune) => Team is null ? commune : UnitCode.Parse(Team);

    public IEnumerable<Fault> FindFaults(UnitCode commune)
    {
        if (Team is not null && !(UnitCode.TryParse(Team, out var team) && team.Level == UnitLevel.Team && team.Commune == commune))
            yield return new Fault("?team", FaultCodes.Malformed);
        if (From is not null && Day(From) is null)
            yield return new Fault("?from", FaultCodes.Malformed);
        if (To is not null && Day(To) is not { Year: < 3000 })
            yield return new Fault("?to", FaultCodes.Malformed);
        if (Cursor is not null && ParsedCursor is null)
            yield return new Fault("?cursor", FaultCodes.Malformed);
        if (Limit is not null && !int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return new Fault("?limit", FaultCodes.Type);
        else if (ParsedLimit is < 1 or > GreatestLimit)
            yield return new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit));
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
