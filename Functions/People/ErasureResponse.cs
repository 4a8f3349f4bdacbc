using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Members;

namespace Tcns.Functions.People;

/// <summary>What is left of a person: memberships without name, affiliation, phone and texts.</summary>
internal sealed record ErasureResponse(string Person, DateOnly ErasedOn, IReadOnlyList<MemberResponse> Memberships)
{
    public static ErasureResponse Of(string person, CommuneRegistry registry, DateOnly today)
    {
        var memberships = registry.MembershipsOf(person);
        return new ErasureResponse(
            person,
            memberships[0].Value.Events.Last(happened => happened.Kind == MemberEventKind.Erased).On,
            [.. memberships.Select(held => MemberResponse.Of(held, registry, today, PersonalView.Everything))]);
    }
}
