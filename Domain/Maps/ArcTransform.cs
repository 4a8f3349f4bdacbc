using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>How the whole numbers of a quantised TopoJSON file become degrees.</summary>
internal sealed record ArcTransform((double X, double Y) Scale, (double X, double Y) Translate)
{
    public static ArcTransform? Read(JsonElement transform, AreaFaults faults)
    {
        var scale = ReadPair(transform, "scale", faults);
        var translate = ReadPair(transform, "translate", faults);
        return scale is { } by && translate is { } to ? new ArcTransform(by, to) : null;
    }

    public MapPoint Place(double x, double y) => RingJudge.Round((x * Scale.X) + Translate.X, (y * Scale.Y) + Translate.Y);

    private static (double X, double Y)? ReadPair(JsonElement transform, string name, AreaFaults faults)
    {
        var value = AreaJson.Find(transform, name);
        var pair = value is { } written ? AreaJson.Pair(written) : null;
        if (pair is null)
            faults.Note("/transform/" + name, value is null ? FaultCodes.Required : FaultCodes.Type);
        return pair;
    }
}
