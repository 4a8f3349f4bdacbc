using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Registry;

/// <summary>One thing of a commune's registry as it is to be from now on.</summary>
public abstract record RegistryChange
{
    private RegistryChange()
    {
    }

    public sealed record OfVillage(Village Village) : RegistryChange;

    public sealed record OfBaseline(Baseline Baseline) : RegistryChange;

    public sealed record OfStatistics(CommuneStatistics Statistics) : RegistryChange;

    public sealed record OfTeam(Team Team) : RegistryChange;

    public sealed record OfMember(Member Member) : RegistryChange;

    public sealed record OfPersonRequest(PersonRequest Request) : RegistryChange;

    public sealed record OfReopening(Reopening Reopening) : RegistryChange;
}
