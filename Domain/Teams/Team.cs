using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Domain.Teams;

/// <summary>A community digital team, <c>Tổ công nghệ số cộng đồng (Tổ CNSCĐ)</c>.</summary>
public sealed record Team
{
    /// <summary>How the code of a commune's own team ends.</summary>
    public const string CommuneTeamEnding = "-T00";

    /// <summary>So often can a team change its name or village: what is kept of it stays within one row.</summary>
    public const int MostStates = 100;

    private Team(UnitCode code, DayRange life, IReadOnlyList<TeamState> states)
    {
        Code = code;
        Life = life;
        States = states;
    }

    public UnitCode Code { get; }

    public UnitCode Commune => Code.Commune!;

    public TeamLevel Level => Code.Value.EndsWith(CommuneTeamEnding, StringComparison.Ordinal) ? TeamLevel.Commune : TeamLevel.Village;

    /// <summary>From the day of establishment up to the day before its dissolution.</summary>
    public DayRange Life { get; }

    /// <summary>In the order of their days; the first holds from the team's first day.</summary>
    public IReadOnlyList<TeamState> States { get; }

    public DateOnly EstablishedOn => Life.First;

    /// <summary>The first day out; null while there is none.</summary>
    public DateOnly? DissolvedOn => Life.End == DateOnly.MaxValue ? null : Life.End;

    public TeamState Latest => States[^1];

    public static Team Create(UnitCode code, DayRange life, IReadOnlyList<TeamState> states) =>
        states.Count > 0 && code.Level == UnitLevel.Team
            ? new Team(code, life, states)
            : throw new ArgumentException("A team has a team's code and at least one state.", nameof(states));

    public bool IsActiveOn(DateOnly day) => Life.Contains(day);

    public TeamState StateOn(DateOnly day) => States.LastOrDefault(state => state.From <= day) ?? States[0];

    /// <summary>Whether the village is, or was, the team's; a commune's team works in all of them.</summary>
    public bool Serves(VillageCode village) => village.Commune == Commune
        && (Level == TeamLevel.Commune || States.Any(state => state.Village == village));

    /// <summary>When the team was, or is, the village's.</summary>
    public IEnumerable<DayRange> DaysIn(VillageCode village)
    {
        for (var i = 0; i < States.Count; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : States[i].From;
            var end = i + 1 < States.Count ? States[i + 1].From : DateOnly.MaxValue;
            if (States[i].Village == village)
                yield return new DayRange(from, end).Intersect(Life);
        }
    }
}
