using Tcns.Domain.Places;

namespace Tcns.Functions.Maps;

/// <summary>A commune by a point inside it, in degrees of WGS 84.</summary>
internal sealed record MapPlaceResponse(string Code, string Name, double Lng, double Lat)
{
    public static MapPlaceResponse Of(OfficialUnit commune) => new(commune.Code.Value, commune.Name, commune.Label.Longitude, commune.Label.Latitude);
}
