using Tcns.Analytics.Feed.Manifest;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Feed;

/// <summary><c>/api/v1/feed</c>: the files of a province, for those who read them over HTTP.</summary>
internal static class FeedFunction
{
    private const string Path = "/api/v1/feed";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Feed", "api/v1/feed/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, GetFeed.ManifestAsync).Needs(Policies.ReadFeed).WithName("GetFeed").Produces<FeedManifest>();
        app.MapMethods(Path + "/{**path}", Routes.Reading, GetFeed.FileAsync).Needs(Policies.ReadFeed).WithName("GetFeedFile").Produces<Stream>();
    }
}
