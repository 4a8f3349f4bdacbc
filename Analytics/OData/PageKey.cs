namespace Tcns.Analytics.OData;

/// <summary>What two requests must have in common for one to read on where the other stopped.</summary>
internal sealed record PageKey(string Version, string Table, string Query, RowReach Reach, long Position)
{
    public static PageKey Of(ODataRequest request, long position) =>
        new(request.Files.Version, request.Query.Table.Name, request.Query.Options.Canonical, request.Reach, position);
}
