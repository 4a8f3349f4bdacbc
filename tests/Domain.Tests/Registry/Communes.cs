using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Tests.Plans;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Registry;

/// <summary>Communes as tests need them: every part has a usual value.</summary>
internal static class Communes
{
    public static CommuneRegistry Empty(string commune = "11113") => CommuneRegistry.Empty(UnitCode.Parse(commune));

    public static CommuneRegistry With(this CommuneRegistry registry, params IEnumerable<RegistryChange> changes) =>
        registry.With(registry.Revision + 1, changes);

    public static CommuneRegistry WithVillage(this CommuneRegistry registry, string code, string? from = null, string? to = null) =>
        registry.With(new RegistryChange.OfVillage(
            Village.Create(VillageCode.Parse(code), "Thôn " + code, VillageKind.Thon, DayRange.Between(Day(from), Day(to)))));

    public static CommuneRegistry WithTeam(this CommuneRegistry registry, Team team) => registry.With(new RegistryChange.OfTeam(team));

    public static CommuneRegistry WithMember(this CommuneRegistry registry, Member member) => registry.With(new RegistryChange.OfMember(member));

    public static CommuneRegistry WithMembers(this CommuneRegistry registry, string team, int count, string joinedOn = "2026-01-05") =>
        registry.With(Enumerable.Range(0, count).Select(number => new RegistryChange.OfMember(
            Person(team, "m" + number.ToString(CultureInfo.InvariantCulture), joinedOn: joinedOn))));

    public static Team Team(string code, string? village = null, string establishedOn = "2025-07-17", string? dissolvedOn = null) =>
        Domain.Teams.Team.Create(
            UnitCode.Parse(code),
            DayRange.Between(Day(establishedOn), Day(dissolvedOn)),
            [new TeamState(Day(establishedOn)!.Value, "Tổ " + code, village is null ? null : VillageCode.Parse(village), null)]);

    public static Member Person(
        string team, string id, MemberRole role = MemberRole.Member, string joinedOn = "2026-01-05", string? leftOn = null, params string[] duties)
    {
        var day = On(joinedOn);
        var member = Member.Join(
            UnitCode.Parse(team), id, id, day, "Người " + id, new MemberState(day, role, null, duties, null), Event(MemberEventKind.Entered, joinedOn));
        return leftOn is null ? member : member.Finish(MemberEndKind.Left, Day(leftOn)!.Value, Event(MemberEventKind.Left, leftOn));
    }

    public static MemberEvent Event(MemberEventKind kind, string on) => new(kind, Day(on)!.Value, DateTimeOffset.UnixEpoch, "k");

    public static DateOnly On(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The plans that the commune stands under: its own and its province's.</summary>
    public static IReadOnlyList<Plan> PlansOf(CommuneRegistry registry) =>
        [.. Shipped.Plans.Where(plan => plan.Unit == registry.Commune || plan.Unit == Shipped.Units.Home(registry.Commune)!.Province)];

    private static DateOnly? Day(string? text) => text is null ? null : On(text);
}
