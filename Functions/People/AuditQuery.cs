using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.People;

/// <summary>The query of the audit log: <c>team</c>, <c>from</c>, <c>to</c> (both days included), <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record AuditQuery(UnitCode? Team, DateOnly? From, DateOnly? To, long? Cursor, int Limit) : IAskedQuery<AuditQuery>
{
    private const int LastYear = 2999;

    public DayRange Days => DayRange.Between(From, To?.AddDays(1));

    public static AuditQuery Read(QueryFields fields) =>
        new(fields.Code("team"), fields.Day("from"), ReadTo(fields), ReadCursor(fields), fields.Limit());

    /// <summary>The commune, or its team that the query names: keys of a team stand in the team's own log.</summary>
    public UnitCode UnitIn(UnitCode commune) => Team ?? commune;

    public IEnumerable<Fault> FindFaults(UnitCode commune)
    {
        if (Team is not null && !(Team.Level == UnitLevel.Team && Team.Commune == commune))
            yield return new Fault("?team", FaultCodes.Malformed);
    }

    private static DateOnly? ReadTo(QueryFields fields)
    {
        var to = fields.Day("to");
        if (to is not { Year: > LastYear })
            return to;
        fields.Note("to", FaultCodes.Malformed);
        return null;
    }

    private static long? ReadCursor(QueryFields fields)
    {
        if (fields.Text("cursor") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        fields.Note("cursor", FaultCodes.Malformed);
        return null;
    }
}
