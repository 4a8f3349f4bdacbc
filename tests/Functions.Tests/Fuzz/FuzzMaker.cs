using System.Text;
using Tcns.Functions.Http;
using Tcns.Functions.Tests.Setup;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Makes the requests of a run. The same seed and number make the same request over the same world.</summary>
internal sealed class FuzzMaker(FuzzWorld world, IReadOnlyList<FuzzSeed> seeds, int seed)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "X"];

    public WireRequest Make(int number)
    {
        var random = new Random(HashCode(seed, number));

        // Who sends a body finds the deepest ways: those come more often.
        var own = seeds[random.Next(seeds.Count)];
        if (own.Json is null && !own.IsFile)
            own = seeds[random.Next(seeds.Count)];
        var (type, body) = BodyOf(own, random);
        var target = TargetOf(own, random);
        var method = random.Next(40) == 0 ? Methods[random.Next(Methods.Length)] : own.Method;
        var request = new WireRequest(method, target, HeadersOf(type, random), body).Framed();
        for (var times = random.Next(4) == 0 ? random.Next(1, 3) : 0; times > 0; times--)
            request = Heads.Mutate(request, random);
        return request;
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * 31));

    private List<(string Name, string Value)> HeadersOf(string? type, Random random)
    {
        var headers = new List<(string, string)> { ("Host", "localhost") };
        if (random.Next(50) > 0)
            headers.Add(("Authorization", "Bearer " + world.Keys[random.Next(2) == 0 ? 0 : random.Next(world.Keys.Count)]));
        if (type is not null)
            headers.Add(("Content-Type", type));
        if (random.Next(4) == 0)
            headers.Add(("If-Match", random.Next(2) == 0 ? "*" : "\"r1\""));
        if (random.Next(4) == 0)
            headers.Add(("Accept-Language", "en"));
        return headers;
    }

    private static (string? Type, byte[] Body) BodyOf(FuzzSeed own, Random random)
    {
        if (own.IsFile)
            return random.Next(2) == 0 ? (SetupCalls.Xlsx, Sheets.Xlsx(random)) : (PostedFile.Csv, Sheets.Text(random));
        if (own.Json is null)
            return (null, []);
        var json = JsonOf(own.Json, random);
        var bytes = Encoding.UTF8.GetBytes(json);
        return ("application/json", random.Next(8) == 0 ? Bytes.Mutate(bytes, random) : bytes);
    }

    private static string JsonOf(string example, Random random)
    {
        var tree = JsonTree.Parse(example.Replace("0195d4c1-7b1e-7c3a", NewPart(random), StringComparison.Ordinal));
        for (var times = random.Next(4); times > 0; times--)
            tree.Mutate(random);
        if (random.Next(8) > 0)
            return tree.ToString();

        // The same as one among others.
        return "[" + string.Join(',', Enumerable.Repeat(tree.ToString(), 3).Append(example.Replace("0195d4c1-7b1e-7c3a", NewPart(random), StringComparison.Ordinal))) + "]";
    }

    private static string NewPart(Random random) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{random.Next():x8}-{random.Next(0x10000):x4}-7{random.Next(0x1000):x3}");

    private static string TargetOf(FuzzSeed own, Random random)
    {
        var target = own.Target;
        if (own.IsFile && random.Next(2) == 0)
            target = target.Replace("villages", random.Next(2) == 0 ? "setup" : "members", StringComparison.Ordinal) + "&dryRun=true";
        if (random.Next(5) == 0)
            target = Targets.MutatePath(target, random);
        return random.Next(own.Method == "GET" ? 2 : 8) == 0 ? Targets.MutateQuery(target, random) : target;
    }
}
