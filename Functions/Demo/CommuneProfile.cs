using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Demo;

/// <summary>What a commune of the demo is like, before anybody has a name.</summary>
internal sealed record CommuneProfile(OfficialUnit Unit, VillageKind Kind, VillageNaming Naming)
{
    public required int Villages { get; init; }

    /// <summary>Frequent ones stand there several times.</summary>
    public required IReadOnlyList<FolkNames> Folks { get; init; }

    /// <summary>Households of the smallest village and of the largest.</summary>
    public required (int Least, int Most) Households { get; init; }

    public required TeamShape VillageTeam { get; init; }

    /// <summary>Null where the plan knows no team of the commune.</summary>
    public TeamShape? CommuneTeam { get; init; }

    /// <summary>On which the teams were set up, that day.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Of its landlines.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Who lets people into a village's team and out of it.</summary>
    public required string Decider { get; init; }

    public DateOnly EstablishedOn => Decision.On!.Value;

    public bool IsIn(string province) => Unit.Province.Value == province;
}
