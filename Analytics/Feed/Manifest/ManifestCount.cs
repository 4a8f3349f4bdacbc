namespace Tcns.Analytics.Feed.Manifest;

/// <summary>Living records of one kind: in the tables, and in this publication.</summary>
/// <param name="Stored">Null where the tables were not counted for it.</param>
public sealed record ManifestCount(string Kind, long? Stored, long Published)
{
    /// <summary>Null where nobody counted.</summary>
    public bool? IsReconciled => Stored is { } stored ? stored == Published : null;
}
