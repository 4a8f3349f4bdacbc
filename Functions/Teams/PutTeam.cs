using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Teams;

/// <summary><c>PUT /api/v1/teams/{team}</c></summary>
internal static class PutTeam
{
    public static async Task<IResult> HandleAsync(
        string team, Posted<TeamRequest> posted, HttpContext context, RegistryDesk desk, BusinessClock clock, CancellationToken cancel)
    {
        var code = UnitCode.Parse(team);
        Fault[] faults = [.. posted.Faults, .. FindFaults(posted.Value, code, clock.Today)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var outcome = await desk.ChangeAsync(code.Commune!, context.Audit("team.put", team), view => Decide(posted.Value, code, view, context), cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var held = outcome.After.Teams[team];
        var isNew = !outcome.Before.Registry.Teams.ContainsKey(team);
        return RegistryAnswers.Thing(context, TeamResponse.Of(held, outcome.After, clock.Today), WireJson.Wire.TeamResponse, held.Revision, isNew);
    }

    /// <summary>What is wrong with a wish whatever the commune holds.</summary>
    public static IEnumerable<Fault> FindFaults(TeamRequest request, UnitCode code, DateOnly today)
    {
        if (request.EstablishedOn > today)
            yield return new Fault("/establishedOn", FaultCodes.Future);
        if (request.DissolvedOn < request.EstablishedOn)
            yield return new Fault("/dissolvedOn", FaultCodes.BeforeTeam);
        if (request.From <= request.EstablishedOn)
            yield return new Fault("/from", FaultCodes.BeforeTeam);
        if (request.From >= request.DissolvedOn)
            yield return new Fault("/from", FaultCodes.AfterTeam);
        if (request.ParsedVillage is { } village && village.Commune != code.Commune)
            yield return new Fault("/village", FaultCodes.OtherCommune);
    }

    /// <summary>Whether a team may be so; nothing is written where it is so already.</summary>
    public static Ruling Decide(TeamRequest request, UnitCode code, CommuneView view)
    {
        var held = view.Registry.FindTeam(code);
        var life = DayRange.Between(request.EstablishedOn, request.DissolvedOn);
        if (RefuseLevel(request, code, life, view) is { } misfit)
            return Ruling.Refuse(misfit);
        if (request.ParsedVillage is { } village && FindVillageFault(village, life.Intersect(DayRange.Between(request.From, null)), view.Registry) is { } fault)
            return Ruling.Refuse(Problems.Invalid.With([fault]));
        var wish = Team.Create(code, life, StatesOf(request, held));
        if (held is not null && (view.Moves(held.EstablishedOn, wish.EstablishedOn) || view.Moves(held.DissolvedOn, wish.DissolvedOn)))
            return Ruling.Refuse(Problems.PeriodClosed);
        if (held is not null && held.Life == wish.Life && held.States.SequenceEqual(wish.States))
            return Ruling.Write();
        if (held is not null && request.From is { } from && view.IsClosed(from) && !held.States.Contains(wish.Latest))
            return Ruling.Refuse(Problems.PeriodClosed);
        if (wish.States.Count > Team.MostStates)
            return Ruling.Refuse(Problems.NotPossibleNow);
        return Against(held, wish, view) is { } obstacle ? Ruling.Refuse(obstacle.ToProblem()) : Ruling.Write(new RegistryChange.OfTeam(wish));
    }

    /// <summary>A team that lives longer needs room in its village, and brings its members back.</summary>
    private static Obstacle? Against(Team? held, Team wish, CommuneView view)
    {
        if (TakesNewRoom(held, wish) && TeamRoom.Against(wish, view.Registry, view.Plans) is { } exists)
            return exists;
        var after = view.Registry.With(view.Registry.Revision, new RegistryChange.OfTeam(wish));
        return held is null ? null : new RosterRules(after, view.Plans).AgainstLife(held, wish);
    }

    private static Ruling Decide(TeamRequest request, UnitCode code, CommuneView view, HttpContext context)
    {
        var held = view.Registry.Teams.GetValueOrDefault(code.Value);
        return EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale ? Ruling.Refuse(stale) : Decide(request, code, view);
    }

    /// <summary>The commune's team has one code of its own, so there can be only one.</summary>
    private static Problem? RefuseLevel(TeamRequest request, UnitCode code, DayRange life, CommuneView view)
    {
        var isCommuneCode = code.Value.EndsWith(Team.CommuneTeamEnding, StringComparison.Ordinal);
        if (isCommuneCode == (request.ParsedLevel == TeamLevel.Commune))
            return null;
        var communeTeam = view.Registry.FindTeam(UnitCode.Parse(code.Commune! + Team.CommuneTeamEnding));
        return !isCommuneCode && communeTeam is not null && communeTeam.Life.Overlaps(life)
            ? Problems.TeamExists with { Other = communeTeam.Code.Value }
            : Problems.Invalid.With([new Fault("/level", FaultCodes.WrongLevel)]);
    }

    private static Fault? FindVillageFault(VillageCode code, DayRange life, CommuneRegistry registry)
    {
        var village = registry.Find(code);
        return village is not null && (village.Life.Overlaps(life) || life.IsEmpty) ? null : new Fault("/village", FaultCodes.UnknownVillage);
    }

    private static IReadOnlyList<TeamState> StatesOf(TeamRequest request, Team? held)
    {
        var latest = held?.Latest.From;
        var from = request.From ?? (held is null || held.States.Count == 1 ? request.EstablishedOn!.Value : latest!.Value);
        var state = new TeamState(from, request.Name!, request.ParsedVillage, request.Decision?.ToDecision());
        var earlier = held is null || (request.From is null && held.States.Count == 1)
            ? []
            : held.States.Where(one => one.From < from).ToArray();
        return [.. earlier, state];
    }

    /// <summary>Whether the team takes up days of a village that it did not have before.</summary>
    private static bool TakesNewRoom(Team? before, Team after) =>
        before is null || after.States.Any(state => state.Village is { } village
            && after.DaysIn(village).Any(days => !before.DaysIn(village).Any(held => held.First <= days.First && days.End <= held.End)));
}
