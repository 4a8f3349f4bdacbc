using System.Net;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M.Sources;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>The demo's storage account as a reader of the feed sees it.</summary>
internal static class DemoBlobs
{
    public const string Account = "https://tcns08.blob.core.windows.net";
    public const string Container = Account + "/feed";

    public static BlobShelf Of(DemoFeed feed, HttpStatusCode? refusal = null) => Of(feed.Blobs, refusal);

    public static BlobShelf Of(IReadOnlyDictionary<string, byte[]> blobs, HttpStatusCode? refusal = null)
    {
        var shelf = new BlobShelf(Account) { Refusal = refusal };
        foreach (var (name, content) in blobs)
            shelf.Put("feed", name, content);
        return shelf;
    }
}
