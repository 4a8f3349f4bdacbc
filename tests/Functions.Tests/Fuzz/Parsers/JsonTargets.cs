using System.Reflection;
using System.Text;
using System.Text.Json;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Forms;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.SystemHealth;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>Bodies, plans, boundaries, manifests, events and messages.</summary>
/// <param name="examples">Of bodies, as the description shows them.</param>
internal sealed class JsonTargets(OfficialUnits units, IReadOnlyList<string> examples)
{
    private const string Rings = "[[[105.1,19.1],[105.2,19.1],[105.2,19.2],[105.1,19.1]]]";

    /// <summary>A province of two communes, so that a file may be whole.</summary>
    private readonly IReadOnlyList<OfficialUnit> communes = [.. units.CommunesOf(UnitCode.Parse("31")).Take(2)];

    private string[] Maps =>
    [
        $$"""{"type":"FeatureCollection","attribution":"Sở","features":[{{string.Join(',', communes.Select(Feature))}}]}""",
        $$$$"""{"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[105,19]},"arcs":[[[0,0],[100,0],[0,100],[-100,-100]]],"objects":{"a":{"type":"GeometryCollection","geometries":[{{{{string.Join(',', communes.Select(Geometry))}}}}]}}}""",
    ];

    public IEnumerable<ParserTarget> All() =>
    [
        .. Forms(),
        .. Enum.GetValues<RecordKind>().Select(kind => new ParserTarget("record " + kind, random => Read(random, examples, json => ReadRecord(kind, json)))),
        new("plan", random => Read(random, examples, ReadPlan)),
        new("boundaries", random => Read(random, Maps, ReadMap)),
        new("what cannot be read", random => ReadBytes(random, examples, FindFaults)),
        new("manifest", random => ReadBytes(random, [Encoding.UTF8.GetString(Manifest())], ReadManifest)),
        new("event", random => Read(random, ["""{"Data":{"timer":{"ScheduleStatus":{"Last":"2026-11-20T00:00:00Z","Next":"x"},"IsPastDue":true},"message":"\"e30=\""}}"""], ReadEvent)),
        new("message", random => ReadBytes(
            random, ["""{"id":"0195d4c17b1e7c3a8f000123456789ab","commune":"11113","quarter":"2026-Q4","province":"31","to":"11113","rollup":"0195d4c17b1e7c3a8f000123456789ab"}"""], ReadMessage)),
    ];

    /// <summary>Everything that a caller posts as an object: whatever comes, it is read or its faults are told.</summary>
    private IEnumerable<ParserTarget> Forms() => typeof(IPosted).Assembly.GetTypes()
        .Where(type => type is { IsInterface: false, IsAbstract: false } && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IPostedObject<>)))
        .Select(type => type.GetMethod("Read", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static, [typeof(JsonFields)])!)
        .Select(read => new ParserTarget("form " + read.DeclaringType!.Name, random => Read(random, examples, json =>
        {
            if (json.ValueKind != JsonValueKind.Object)
                return;
            var fields = new JsonFields(json);
            read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [fields], null);
            _ = fields.Finish();
        })));

    private static void ReadRecord(RecordKind kind, JsonElement json)
    {
        if (PostedRecord.Read(kind, json) is not { Content: { } content, Faults.Count: 0 } posted)
            return;
        using var again = JsonDocument.Parse(RecordText.Write(content));
        var fields = new JsonFields(again.RootElement);
        Assert.Equal(RecordText.Write(content), RecordText.Write(RecordForm.Read(kind, fields)!));
        Assert.NotNull(posted.Id);
    }

    private void ReadPlan(JsonElement json)
    {
        if (!PlanText.TryRead(json, units, out var plan, out _))
            return;
        using var again = JsonDocument.Parse(PlanText.Write(plan));
        Assert.True(PlanText.TryRead(again.RootElement, units, out var same, out _));
        Assert.Equal(PlanText.Write(plan), PlanText.Write(same));
    }

    private void ReadMap(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || ProvinceBoundaries.Read(json, null, communes).Boundaries is not { } boundaries)
            return;
        using var again = JsonDocument.Parse(BoundaryText.Write(boundaries));
        var same = ProvinceBoundaries.Read(again.RootElement.GetProperty(BoundaryText.Boundaries), boundaries.Attribution, communes);
        Assert.Equal(BoundaryText.Write(boundaries).ToArray(), BoundaryText.Write(same.Boundaries!).ToArray());
    }

    private static void FindFaults(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                // Whatever it holds.
            }
        }
        catch (JsonException)
        {
            return;
        }

        // Well formed: what the strict reading refuses, the other tells why.
        using var strict = Bodies.TryParse(json);
        Assert.Equal(strict is null, JsonText.FindFaults(json).Count > 0);
        _ = JsonText.FindText(json, "id");
    }

    private static void ReadManifest(byte[] json)
    {
        if (ManifestText.TryRead(json, out var manifest))
            Assert.True(ManifestText.TryRead(ManifestText.Write(manifest), out _));
    }

    private static void ReadEvent(JsonElement json)
    {
        try
        {
            _ = EventBody.ReadTimer(json);
            _ = EventBody.ReadQueueEvent(json);
        }
        catch (FormatException)
        {
            // What is no event is said to be none.
        }
    }

    private static void ReadMessage(byte[] message)
    {
        foreach (var queue in (string[])[StorageLayout.RebuildQueue, StorageLayout.PublishQueue, StorageLayout.NoticeQueue])
            _ = PoisonOrder.Read(queue, Convert.ToBase64String(message));
    }

    private static void Read(Random random, IReadOnlyList<string> seeds, Action<JsonElement> read) => ReadBytes(random, seeds, bytes =>
    {
        using var json = Bodies.TryParse(bytes);
        if (json is not null)
            read(json.RootElement);
    });

    private static void ReadBytes(Random random, IReadOnlyList<string> seeds, Action<byte[]> read)
    {
        var tree = JsonTree.Parse(seeds[random.Next(seeds.Count)]);
        for (var times = random.Next(4); times > 0; times--)
            tree.Mutate(random);
        var bytes = Encoding.UTF8.GetBytes(tree.ToString());
        read(random.Next(8) == 0 ? Bytes.Mutate(bytes, random) : bytes);
    }

    private static byte[] Manifest()
    {
        var (paths, table) = (new FeedPaths(UnitCode.Parse("31"), FeedVersion.At(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero))), Tcns.Analytics.Feed.Tables.FactVisit.Table);
        var quarter = Tcns.Domain.Time.Period.Parse("2026-Q4");
        var file = new FeedFile(paths.Of(table, quarter, FeedFormat.Parquet), 5, 100, new string('a', 64), table.Name, quarter);
        return ManifestText.Write(FeedManifest.Create(
            paths, new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), "test", [new ManifestQuarter("2026-Q4", FeedState.Provisional)], [file], [], dataPackage: null));
    }

    private static string Feature(OfficialUnit commune) =>
        $$$$"""{"type":"Feature","properties":{"code":"{{{{commune.Code}}}}"},"geometry":{"type":"Polygon","coordinates":{{{{Rings}}}}}}""";

    private static string Geometry(OfficialUnit commune) => $$"""{"type":"Polygon","id":"{{commune.Code}}","arcs":[[0]]}""";
}
