using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Domain.Quality;

/// <summary>When the records of one month came in, for each team of a commune.</summary>
public sealed class CommuneMonth(Period month)
{
    private readonly SortedDictionary<string, TeamMonth> teams = new(StringComparer.Ordinal);

    public Period Month => month;

    public void Add(IEnumerable<FieldRecord> records)
    {
        foreach (var record in records)
            Of(record.Team).Add(record);
    }

    /// <summary>In the order of the teams' codes.</summary>
    public IEnumerable<Signal> Judge() => teams.Values.Select(team => team.Judge()).OfType<Signal>();

    private TeamMonth Of(UnitCode team)
    {
        if (!teams.TryGetValue(team.Value, out var own))
            teams.Add(team.Value, own = new TeamMonth(team, month));
        return own;
    }
}
