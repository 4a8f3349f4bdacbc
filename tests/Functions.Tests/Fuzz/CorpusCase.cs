using System.Text;
using Tcns.Functions.Tests.Setup;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>A request that once failed, made small: what it was, what it is answered now.</summary>
/// <param name="Head">First line and headers; places in braces are filled from the world.</param>
/// <param name="Body">Of no JSON that a file could hold well.</param>
internal sealed record CorpusCase(string Name, int Status, string Head, Func<byte[]>? Body = null)
{
    private const string Json = "Content-Type: application/json";

    /// <summary>Marks that belong to one letter: putting them in order took 15 s for 400 kB.</summary>
    private static readonly string Heap = "a" + string.Concat(Enumerable.Repeat("\u0302\u0323", 300_000));

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        new("heap of marks in a decision on a member", 422, "POST /api/v1/members/{team}/{person}/move\n" + Json, () => Text($$"""{"on":"2026-11-20","to":"{commune}-T04","decidedBy":"{{Heap}}"}""")),
        new("heap of marks in a reason", 422, "POST /api/v1/feedback/{team}/{feedback}/void\nIf-Match: *\n" + Json, () => Text($$"""{"reason":"{{Heap}}"}""")),
        new("heap of marks in why a period is reopened", 422, "POST /api/v1/periods/2026-Q3/reopen\n" + Json, () => Text($$"""{"commune":"{commune}","reason":"{{Heap}}","until":"2026-12-10"}""")),
        new("heaps of marks in cells", 422, "POST /api/v1/imports?kind=villages\nContent-Type: text/csv", () => Text("Mã thôn,Tên thôn,Loại\n" + string.Concat(Enumerable.Repeat("x," + Heap[..30_000] + ",Thôn\n", 200)))),
        new("heap of marks in a book", 422, "POST /api/v1/imports?kind=setup\nContent-Type: " + SetupCalls.Xlsx, () => Tcns.Testing.SetupBook.Empty().With(Tcns.Testing.SetupBook.VillageSheet, 2, 'B', Heap[..30_000]).ToXlsx()),
        new("a million words that are none", 422, "POST /api/v1/visits\n" + Json, () => Text($$"""{"id":"1","team":"{team}","topics":[{{string.Join(',', Enumerable.Repeat("\"a\"", 900_000))}}]}""")),
        new("four megabytes of single digits", 422, "POST /api/v1/visits\n" + Json, () => Text($$"""{"id":"1","team":"{team}","note":"{{string.Concat(Enumerable.Repeat("1 ", 2_000_000))}}"}""")),
        new("an item of half a pair among others", 200, "POST /api/v1/visits\n" + Json, () => Text("""[{"note":"\ud800"},{}]""")),
        new("a path with a null", 400, "GET /api/v1/members/{team}/%00"),
        new("a path with a broken escape", 400, "GET /api%2F%00/v1"),
        new("a header with a null", 400, "GET /api/v1/me\nX-Null: a\0b"),
        new("a header over two lines", 400, "GET /api/v1/me\nX-Line: a\rb"),
        new("a header that is too long", 431, "GET /api/v1/me\nX-Long: " + new string('x', 40_000)),
        new("an address that is too long", 414, "GET /api/v1/me?q=" + new string('x', 20_000)),
        new("more headers than anybody sends", 431, "GET /api/v1/me" + string.Concat(Enumerable.Range(0, 150).Select(number => "\nX-" + number + ": 1"))),
        new("a length that is none", 400, "POST /api/v1/visits\nContent-Length: -5\n" + Json),
        new("a chunk whose size no number holds", 400, "POST /api/v1/visits\nTransfer-Encoding: chunked\n" + Json, () => Text("FFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")),
        new("no host", 400, "GET /api/v1/me\nHost: evil/../x"),
    ];

    public WireRequest In(FuzzWorld world)
    {
        var lines = Head.Split('\n');
        var (method, target) = (lines[0].Split(' ')[0], world.Fill(lines[0].Split(' ')[1]));
        var headers = lines[1..].Select(line => line.Split(": ")).Select(pair => (Name: pair[0], Value: pair[1])).ToList();
        if (headers.TrueForAll(header => header.Name != "Host"))
            headers.Add(("Host", "localhost"));
        headers.Add(("Authorization", "Bearer " + world.Keys[0]));
        var body = Body?.Invoke() ?? [];
        if (Head.Contains("json", StringComparison.Ordinal))
            body = Text(world.Fill(Encoding.UTF8.GetString(body)));
        var request = new WireRequest(method, target, headers, body);
        return Head.Contains("Content-Length", StringComparison.Ordinal) || Head.Contains("Transfer-Encoding", StringComparison.Ordinal) ? request : request.Framed();
    }

    public override string ToString() => Name;

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
