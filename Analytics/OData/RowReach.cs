namespace Tcns.Analytics.OData;

/// <summary>The unit whose rows a reader gets, and with it what lies below.</summary>
public abstract record RowReach
{
    private RowReach()
    {
    }

    /// <summary>All rows: a snapshot is one province's.</summary>
    public sealed record Province(string Code) : RowReach;

    public sealed record Commune(string Code) : RowReach;

    /// <param name="VillageCode">Null of a commune's own team.</param>
    public sealed record Team(string Code, string CommuneCode, string? VillageCode) : RowReach;
}
