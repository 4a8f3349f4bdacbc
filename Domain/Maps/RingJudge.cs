using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>What makes a ring: at least four points, the last the first again, all within Vietnam with Hoàng Sa and Trường Sa.</summary>
internal static class RingJudge
{
    /// <summary>A triangle, whose first point is also its last.</summary>
    public const int FewestPoints = 4;

    /// <summary>A metre, which is finer than any boundary is known.</summary>
    private const int Decimals = 5;
    private const int West = 102;
    private const int East = 118;
    private const int South = 6;
    private const int North = 24;

    public static MapPoint Round(double longitude, double latitude) =>
        new(Math.Round(longitude, Decimals, MidpointRounding.AwayFromZero), Math.Round(latitude, Decimals, MidpointRounding.AwayFromZero));

    /// <param name="ring">Rounded points.</param>
    /// <param name="path">Where the ring stands.</param>
    /// <param name="isIndexed">Whether its points stand there, too.</param>
    /// <param name="faults">Where it is said what is wrong.</param>
    public static bool IsGood(IReadOnlyList<MapPoint> ring, string path, bool isIndexed, AreaFaults faults)
    {
        var isLong = ring.Count >= FewestPoints;
        var isClosed = ring.Count == 0 || ring[0] == ring[^1];
        if (!isLong)
            faults.Note(path, FaultCodes.FewPoints, FewestPoints);
        if (!isClosed)
            faults.Note(path, FaultCodes.OpenRing);
        return NoteOutside(ring, path, isIndexed, faults) && isLong && isClosed;
    }

    /// <summary>Without points that repeat the one before, and in the direction that RFC 7946 wants; empty where it covers nothing.</summary>
    public static IReadOnlyList<MapPoint> Turn(IReadOnlyList<MapPoint> ring, bool isOuter)
    {
        MapPoint[] slim = [.. ring.Where((point, index) => index == 0 || point != ring[index - 1])];
        var area = TwiceTheArea(slim);
        if (slim.Length < FewestPoints || area == 0)
            return [];
        if (area > 0 != isOuter)
            Array.Reverse(slim);
        return slim;
    }

    /// <summary>The first point outside is told: the others are as far away.</summary>
    private static bool NoteOutside(IReadOnlyList<MapPoint> ring, string path, bool isIndexed, AreaFaults faults)
    {
        for (var index = 0; index < ring.Count; index++)
        {
            var isLongitude = ring[index].Longitude is >= West and <= East;
            var isLatitude = ring[index].Latitude is >= South and <= North;
            if (isLongitude && isLatitude)
                continue;
            if (!isLongitude)
                faults.Note(isIndexed ? $"{path}/{index}/0" : path, FaultCodes.OutOfRange, Bounds.Between(West, East));
            if (!isLatitude)
                faults.Note(isIndexed ? $"{path}/{index}/1" : path, FaultCodes.OutOfRange, Bounds.Between(South, North));
            return false;
        }

        return true;
    }

    /// <summary>Above 0 where the ring runs counter-clockwise.</summary>
    private static double TwiceTheArea(MapPoint[] ring)
    {
        var sum = 0.0;
        for (var index = 1; index < ring.Length; index++)
            sum += Cross(ring[index - 1], ring[index], ring[0]);
        return sum;
    }

    /// <summary>Seen from a point of the ring, so that small rings far from the origin lose no digits.</summary>
    private static double Cross(MapPoint one, MapPoint next, MapPoint origin) =>
        ((one.Longitude - origin.Longitude) * (next.Latitude - origin.Latitude)) - ((next.Longitude - origin.Longitude) * (one.Latitude - origin.Latitude));
}
