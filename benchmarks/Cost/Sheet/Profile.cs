namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>An installation and what is done with it. What Azure is given is that of the file of the same name in <c>infra-bicep/parameters</c>.</summary>
/// <param name="Vietnamese">Its name for readers of Vietnamese.</param>
/// <param name="RecordsAYear">Of all its teams.</param>
/// <param name="Officers">People who look at pages on working days.</param>
/// <param name="BiReaders">Reports that read a province's feed once a day.</param>
/// <param name="ReadyHttp">Instances for requests that never sleep.</param>
/// <param name="ReadyRebuild">Instances for rebuilding that never sleep.</param>
/// <param name="VersionDays">After which an earlier version of a blob is deleted, counted from when it was written.</param>
/// <param name="LakeVersionDays">The same of the lake's files.</param>
/// <param name="BlobDays">That what is deleted stays, and is paid for: an earlier version too.</param>
internal sealed record Profile(
    string Name,
    string Vietnamese,
    int Provinces,
    int Communes,
    int Teams,
    int RecordsAYear,
    int Officers,
    int BiReaders,
    string Redundancy,
    decimal MemoryGigabytes,
    int ReadyHttp,
    int ReadyRebuild,
    int VersionDays,
    int LakeVersionDays,
    int BlobDays,
    int LogDays,
    bool LogsBlobRequests,
    int PrivateEndpoints)
{
    public static IReadOnlyList<Profile> All { get; } =
    [
        new("small", "thí điểm 5 xã", 1, 5, 75, 7_500, 10, 1, "LRS", 2, 0, 0, 8, 8, 8, 30, false, 0),
        new("province", "một tỉnh 124 xã", 1, 124, 2_000, 200_000, 260, 10, "ZRS", 2, 1, 0, 8, 8, 8, 180, true, 0),
        new("nation", "cả nước", 34, 3_321, 100_000, 10_000_000, 7_000, 340, "GZRS", 4, 4, 2, 8, 8, 8, 365, true, 4),
    ];

    public double CommunesAProvince => (double)Communes / Provinces;

    public double RecordsAProvinceAndQuarter => RecordsAYear / 4.0 / Provinces;

    /// <summary>How long Azure is paid for a file of the feed that the app removes after so many days: it is an earlier version then, and deleted after that.</summary>
    public int DaysPaid(TimeSpan kept) => Math.Max(kept.Days + 1, VersionDays) + BlobDays;
}
