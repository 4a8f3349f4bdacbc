using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Units;
using Tcns.Storage.Maps;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Maps;

/// <summary>Maps of provinces as they are sent: points of the official units, and the boundaries that were uploaded.</summary>
internal sealed class MapShelf(BoundaryStore store, OfficialUnits units, UnitRegister register)
{
    public Task<IResult> AnswerAsync(HttpContext context, UnitCode province, CancellationToken cancel) =>
        Overtaken.TryAgainAsync("the map of " + province, () => TryAnswerAsync(context, province, cancel), cancel);

    /// <summary>Tells the map of today's units with these boundaries from every other.</summary>
    public EntityTagHeaderValue TagOf(StoredBoundaries? stored) => ContentTag.Of(register.Tag.Tag + " " + stored?.Hash);

    /// <summary>Null where the boundaries have been replaced since they were found.</summary>
    public async Task<MapResponse?> DescribeAsync(UnitCode province, StoredBoundaries? stored, CancellationToken cancel)
    {
        var points = units.CommunesOf(province).Select(MapPlaceResponse.Of).ToArray();
        var tag = TagOf(stored).Tag.Value!;
        if (stored is null)
            return new MapResponse(province.Value, MapResponse.OfPoints, null, points, null, tag);
        if (await store.ReadAsync(province, stored, cancel) is not { } text)
            return null;
        using var json = JsonDocument.Parse(text);
        var attribution = json.RootElement.GetProperty(BoundaryText.Attribution).GetString();
        return new MapResponse(province.Value, MapResponse.OfBoundaries, attribution, points, json.RootElement.GetProperty(BoundaryText.Boundaries).Clone(), tag);
    }

    private async Task<IResult?> TryAnswerAsync(HttpContext context, UnitCode province, CancellationToken cancel)
    {
        var stored = await store.FindAsync(province, cancel);
        var tag = TagOf(stored);
        if (TaggedAnswers.IsHeld(context, tag))
            return TaggedAnswers.NotModified(context, tag);
        return await DescribeAsync(province, stored, cancel) is { } map ? TaggedAnswers.Answer(context, tag, map) : null;
    }
}
