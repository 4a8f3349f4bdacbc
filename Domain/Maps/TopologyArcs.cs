using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>
/// The lines of a TopoJSON file, which neighbours share. With a <c>transform</c> each position is the step from the one before, in
/// units of its scale; a line that is named by the one's complement of its number (~0 is −1) is followed backwards.
/// </summary>
internal sealed class TopologyArcs
{
    private readonly JsonElement[] arcs;
    private readonly IReadOnlyList<MapPoint>?[] read;
    private readonly ArcTransform? transform;
    private readonly AreaFaults faults;

    private TopologyArcs(JsonElement[] arcs, ArcTransform? transform, AreaFaults faults)
    {
        this.arcs = arcs;
        this.transform = transform;
        this.faults = faults;
        read = new IReadOnlyList<MapPoint>?[arcs.Length];
    }

    /// <returns>Null where the file has none, or says nothing that can be read of how they are written.</returns>
    public static TopologyArcs? Open(JsonElement file, AreaFaults faults)
    {
        var lines = AreaJson.List(AreaJson.Find(file, "arcs"), "/arcs", faults);
        if (AreaJson.Find(file, "transform") is not { } written)
            return lines is null ? null : new TopologyArcs(lines, null, faults);
        return ArcTransform.Read(written, faults) is { } steps && lines is not null ? new TopologyArcs(lines, steps, faults) : null;
    }

    /// <summary>The ring that the lines make one after the other; null where they make none.</summary>
    public IReadOnlyList<MapPoint>? Join(JsonElement numbers, string path)
    {
        if (AreaJson.List(numbers, path, faults) is not { } steps)
            return null;
        var ring = new List<MapPoint>();
        foreach (var (index, number) in steps.Index())
        {
            if (Find(number, $"{path}/{index}") is not { } arc || !faults.TryTake(arc.Count, path))
                return null;
            var isApart = ring.Count > 0 && ring[^1] != arc[0];
            if (isApart)
            {
                faults.Note($"{path}/{index}", FaultCodes.OpenRing);
                return null;
            }

            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }

        return ring;
    }

    private IReadOnlyList<MapPoint>? Find(JsonElement number, string path)
    {
        if (number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var named))
        {
            faults.Note(path, FaultCodes.Type);
            return null;
        }

        var index = named < 0 ? ~named : named;
        if (index >= arcs.Length)
        {
            faults.Note(path, FaultCodes.UnknownArc, named.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        var points = read[index] ??= Decode(arcs[index], index) ?? [];
        return points.Count == 0 ? null : named < 0 ? [.. points.Reverse()] : points;
    }

    private List<MapPoint>? Decode(JsonElement arc, int index)
    {
        var path = $"/arcs/{index}";
        if (AreaJson.List(arc, path, faults) is not { Length: > 1 } positions)
        {
            faults.Note(path, FaultCodes.FewPoints, 2);
            return null;
        }

        var points = new List<MapPoint>(positions.Length);
        var (x, y) = (0.0, 0.0);
        foreach (var (place, position) in positions.Index())
        {
            if (AreaJson.Pair(position) is not var (first, second))
            {
                faults.Note($"{path}/{place}", FaultCodes.Type);
                return null;
            }

            (x, y) = transform is null ? (first, second) : (x + first, y + second);
            points.Add(transform?.Place(x, y) ?? RingJudge.Round(x, y));
        }

        return points;
    }
}
