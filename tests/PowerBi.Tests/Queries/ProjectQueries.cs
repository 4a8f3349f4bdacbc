using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.Tmdl;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The M of both projects, read once for all tests.</summary>
internal static class ProjectQueries
{
    /// <summary>When every period of the feed has ended.</summary>
    public static readonly DateTimeOffset Later = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<MDocuments>> BlobsRead = new(() => MParser.ParseAsync(SemanticModel.Blobs.Queries(), CancellationToken.None));
    private static readonly Lazy<Task<MDocuments>> ODataRead = new(() => MParser.ParseAsync(SemanticModel.OData.Queries(), CancellationToken.None));

    public static Task<MDocuments> BlobsAsync() => BlobsRead.Value;

    public static Task<MDocuments> ODataAsync() => ODataRead.Value;

    public static Task<MDocuments> OfAsync(string project) => project == "Tcns" ? BlobsAsync() : ODataAsync();
}
