using Tcns.Functions.Tests;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Http;
using Tcns.Functions.Tests.Notices;
using Tcns.Functions.Tests.Setup;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongWaitsFirst))]

namespace Tcns.Functions.Tests;

/// <summary>
/// What mostly waits (for a storage that does not answer, a lease that has to run out, the package to be published) begins
/// first: while it waits the others do their work, and nobody waits for it alone in the end. Of those that need the package two begin
/// first, and the others come when it is there: each that waits has a place that another could have.
/// </summary>
public sealed class LongWaitsFirst : ITestCollectionOrderer
{
    private static readonly string[] Waiting =
    [
        .. new[]
        {
            typeof(StorageAwayTests), typeof(KilledQueueTests), typeof(QueueDeliveryTests), typeof(ImportVerbTests), typeof(LimitTests), typeof(PatienceTests), typeof(KilledNoticeTests), typeof(KilledMorningTests),
        }.Select(type => type.FullName!),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Rank)];

    private static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        Array.FindIndex(Waiting, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is var index and >= 0
            ? index
            : Waiting.Length;
}
