using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Keys;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Demo;

/// <summary>A key of each kind that people have, made as keys are.</summary>
internal sealed class DemoKeys(KeyIssue issue, RegistryStore registry, BusinessClock clock)
{
    /// <summary>A team with which all is well.</summary>
    private static readonly UnitCode Team = UnitCode.Parse(CommuneProfiles.TanKy + "-T03");

    public async Task<IReadOnlyList<(string Name, KeySecret Secret)>> IssueAsync(CancellationToken cancel)
    {
        var commune = await registry.ReadAsync(Team.Commune!, cancel);
        string? In(MemberRole role) => commune.ActiveMembers(Team, clock.Today).FirstOrDefault(member => member.StateOn(clock.Today).Role == role)?.Id;
        return
        [
            ("demo.key.officer", await IssueAsync(Role.Officer, Team.Commune!, null, cancel)),
            ("demo.key.provincial", await IssueAsync(Role.Provincial, UnitCode.Parse(CommuneProfiles.TuyenQuang), null, cancel)),
            ("demo.key.leader", await IssueAsync(Role.Leader, Team, In(MemberRole.Leader), cancel)),
            ("demo.key.collector", await IssueAsync(Role.Collector, Team, In(MemberRole.Member), cancel)),
        ];
    }

    private async Task<KeySecret> IssueAsync(Role role, UnitCode unit, string? member, CancellationToken cancel)
    {
        var details = new KeyDetails { Member = member, Label = DemoFill.Actor, CreatedAt = clock.Now, CreatedBy = DemoFill.Actor };
        return (await issue.IssueAsync(role, unit, details, null, cancel))!.Secret!;
    }
}
