using System.Security.Cryptography;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Maps;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Maps;

/// <summary><c>PUT</c> and <c>DELETE /api/v1/units/{province}/map</c>: the province's official boundaries, and back to points.</summary>
internal sealed class ChangeMap(MapShelf shelf, BoundaryStore store, AuditLog audit)
{
    public static Task<IResult> PutAsync(string province, PostedBoundaries posted, HttpContext context, ChangeMap use, CancellationToken cancel) =>
        posted.Reading!.Boundaries is { } boundaries
            ? use.ChangeAsync(context, UnitCode.Parse(province), boundaries, cancel)
            : Task.FromResult<IResult>(Problems.Invalid.With(posted.Reading.Faults));

    public static Task<IResult> DeleteAsync(string province, HttpContext context, ChangeMap use, CancellationToken cancel) =>
        use.ChangeAsync(context, UnitCode.Parse(province), null, cancel);

    /// <param name="context">The request.</param>
    /// <param name="province">Whose map it is.</param>
    /// <param name="wish">Null for none.</param>
    /// <param name="cancel">Stops between two tries.</param>
    private async Task<IResult> ChangeAsync(HttpContext context, UnitCode province, ProvinceBoundaries? wish, CancellationToken cancel)
    {
        var text = wish is null ? null : BinaryData.FromBytes(BoundaryText.Write(wish));
        var hash = text is null ? null : Convert.ToHexStringLower(SHA256.HashData(text));
        var isLogged = false;
        return await Overtaken.TryAgainAsync("the map of " + province, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            var held = await store.FindAsync(province, cancel);
            if (EntityTags.Refuse(context.Conditions(), shelf.TagOf(held).Tag.Value) is { } stale)
                return stale;
            if (held?.Hash == hash)
                return await DescribeAsync(context, province, held, isNew: false, cancel);
            if (!isLogged)
                await audit.AppendAsync(province, context.Audit(wish is null ? "map.delete" : "map.put", province.Value, (hash ?? held?.Hash)!), cancel);
            isLogged = true;
            var isDone = text is null ? await store.TryDeleteAsync(province, held!, cancel) : await store.TryWriteAsync(province, text, hash!, held, cancel);
            return isDone ? await DescribeAsync(context, province, await store.FindAsync(province, cancel), isNew: held is null, cancel) : null;
        }
    }

    private async Task<IResult?> DescribeAsync(HttpContext context, UnitCode province, StoredBoundaries? held, bool isNew, CancellationToken cancel)
    {
        if (await shelf.DescribeAsync(province, held, cancel) is not { } map)
            return null;
        context.Response.Headers.ETag = map.Etag;
        return TypedResults.Json(map, WireJson.Wire.MapResponse, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
