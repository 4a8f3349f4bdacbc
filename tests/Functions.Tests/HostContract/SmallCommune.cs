using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>Two villages with a team each; one member in the first.</summary>
internal static class SmallCommune
{
    public const string Member = "0123456789abcdef0123";
    private static readonly DateOnly Established = new(2025, 7, 17);

    public static IEnumerable<RegistryChange> Changes(string commune)
    {
        foreach (var number in (string[])["1", "2"])
        {
            var village = VillageCode.Parse($"{commune}-0{number}");
            yield return new RegistryChange.OfVillage(Village.Create(village, "Thôn " + number, VillageKind.Thon, DayRange.Always));
            yield return new RegistryChange.OfTeam(Team.Create(
                UnitCode.Parse($"{commune}-T0{number}"), DayRange.Between(Established, null), [new TeamState(Established, "Tổ " + number, village, null)]));
        }

        var joined = new MemberEvent(MemberEventKind.Entered, Established, DateTimeOffset.UnixEpoch, "test");
        yield return new RegistryChange.OfMember(Domain.Teams.Member.Join(
            UnitCode.Parse(commune + "-T01"), Member, Member, Established, "Nguyễn Thị Hoa",
            new MemberState(Established, MemberRole.Member, null, [], null), joined));
    }
}
