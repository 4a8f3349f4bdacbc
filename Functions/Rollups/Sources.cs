namespace Tcns.Functions.Rollups;

/// <summary>What a publication was made from: kept beside the lake, so that the next one knows what is new, and readers what is missing.</summary>
/// <param name="ReadAt">When registry and plans began to be read, by the storage service's clock.</param>
/// <param name="Plans">A hash of all plans.</param>
/// <param name="At">The business clock at that time.</param>
/// <param name="Lagging">Files of the lake that were marked and not rebuilt yet.</param>
/// <param name="Reports">By quarter; null of what an earlier release noted.</param>
internal sealed record Sources(
    string CodeVersion, DateOnly Today, DateTimeOffset ReadAt, string Reader, string Plans, IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceCommune> Communes,
    DateTimeOffset At, IReadOnlyList<SourceLag> Lagging, IReadOnlyList<SourceReports>? Reports)
{
    /// <summary>Whether the other would make the same publication.</summary>
    public bool IsSame(Sources other) =>
        (CodeVersion, Today, Plans) == (other.CodeVersion, other.Today, other.Plans)
        && Lagging.SequenceEqual(other.Lagging)
        && (Reports ?? []).SequenceEqual(other.Reports ?? [])
        && Files.Select(file => (file.Commune, file.Quarter, file.Hash)).SequenceEqual(other.Files.Select(file => (file.Commune, file.Quarter, file.Hash)))
        && Communes.Select(commune => commune.ToString()).SequenceEqual(other.Communes.Select(commune => commune.ToString()), StringComparer.Ordinal);
}
