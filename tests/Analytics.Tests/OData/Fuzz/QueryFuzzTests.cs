using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData.Fuzz;

/// <summary>
/// Queries at random. <c>TCNS_FUZZ=100000,1</c> (how many, seed) makes it a long run; the same seed makes the same queries.
/// </summary>
public class QueryFuzzTests
{
    /// <summary>Of an address there are 8 kB: nothing so short may take longer, on a machine that has other work too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly IReadOnlyList<VisitRow> Rows = VisitRow.Ordered(VisitRow.Some(120));
    private static readonly RowReach Province = new RowReach.Province("31");

    private static readonly (RowReach Reach, Func<VisitRow, bool> Sees)[] Readers =
    [
        (new RowReach.Commune("11113"), row => row.Commune == "11113"),
        (new RowReach.Team("11114-T01", "11114", "11114-01"), row => row.Team == "11114-T01"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What can be read can be carried out, and a reader of a part gets from all rows what it would get if there were no others.</summary>
    [Fact]
    public async Task Whatever_is_asked_is_refused_or_answered_from_the_readers_own_rows_alone()
    {
        var (many, seed) = Size();
        using var all = VisitRow.Write(new FeedRoom(openPages: 0), Rows);
        using var first = VisitRow.Write(new FeedRoom(openPages: 0), [.. Rows.Where(Readers[0].Sees)]);
        using var second = VisitRow.Write(new FeedRoom(openPages: 0), [.. Rows.Where(Readers[1].Sees)]);
        var (refused, answered) = (0, 0);
        for (var number = 0; number < many; number++)
        {
            var text = new QueryMaker(new Random(HashCode(seed, number))).Make();
            var reader = number % Readers.Length;
            var clock = Stopwatch.StartNew();
            _ = await IsAnsweredAsync(text, reader, all, reader == 0 ? first : second) ? answered++ : refused++;
            if (clock.Elapsed < Longest)
                continue;

            // Whether it was the query, or the first of all, or the machine.
            clock.Restart();
            await IsAnsweredAsync(text, reader, all, reader == 0 ? first : second);
            Assert.True(clock.Elapsed < Longest, $"{number}: {clock.Elapsed} for {text}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{refused} refused, {answered} answered");
        Assert.True(refused > many / 10 && answered > many / 50, $"{refused} {answered}");
    }

    [Fact]
    public async Task A_filter_made_at_random_gives_the_rows_that_a_loop_would()
    {
        var (many, seed) = Size();
        using var room = VisitRow.Write(new FeedRoom(openPages: 0), Rows);
        var (compared, some, unread) = (0, 0, 0);
        for (var number = 0; number < many / 4; number++)
        {
            var filter = new FilterMaker(new Random(HashCode(seed, number))).Truth(4);
            if (ODataQuery.Parse(FactVisit.Table, "$select=record_id&$filter=" + Uri.EscapeDataString(filter.Text)) is not ODataParse.Parsed { Query: var query })
            {
                // A null before a list has no type, which the parser wants.
                Assert.True(++unread <= Math.Max(many / 100, 5), $"{number}: {filter.Text}");
                continue;
            }

            if (Wanted(filter) is not { } wanted)
                continue;
            var answer = await AnswerAsync(room, query, Province);
            Assert.True(string.Join('\n', wanted) == answer, $"{number}: {filter.Text}\nwanted {wanted.Length}, got {answer.Count(letter => letter == '\n')}\n{answer[..Math.Min(answer.Length, 400)]}");
            compared++;
            some += wanted.Length is > 0 and < 120 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} compared, {some} with some of the rows, {unread} not read");
        Assert.True(compared > many / 8 && some > many / 40, $"{compared} {some}");
    }

    private static async Task<bool> IsAnsweredAsync(string text, int reader, FeedRoom all, FeedRoom own)
    {
        if (ODataQuery.Parse(FactVisit.Table, text) is not ODataParse.Parsed { Query: var query })
            return false;
        var wanted = await AnswerAsync(own, query, Province);
        Assert.True(wanted == await AnswerAsync(all, query, Readers[reader].Reach), $"{Uri.UnescapeDataString(text)}\n{wanted}");
        return true;
    }

    private static (int Many, int Seed) Size()
    {
        var size = (Environment.GetEnvironmentVariable("TCNS_FUZZ") ?? "800,1").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1]);
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * 31));

    /// <summary>Null where a number is beyond what the type holds: then the engine refuses, or has left that part out.</summary>
    private static string[]? Wanted(FilterTree filter)
    {
        try
        {
            return [.. Rows.Where(filter.Takes).Select(row => $$"""{"record_id":"{{row.Id}}"}""").Order(StringComparer.Ordinal)];
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The rows in any order, or how the reading was refused.</summary>
    private static async Task<string> AnswerAsync(FeedRoom room, ODataQuery query, RowReach reach)
    {
        var request = new ODataRequest(query, room.FilesOf(FactVisit.Table), reach, FeedRoom.Root, ODataDetail.None, null);
        if (room.Feed.Open(request, Cancel) is not ODataOpening.Ready { Answer: var answer })
            return "refused";
        using (answer)
        {
            using var bytes = new MemoryStream();
            var pipe = PipeWriter.Create(bytes, new StreamPipeWriterOptions(leaveOpen: true));
            try
            {
                await answer.WriteAsync(pipe, Cancel);
            }
            catch (EngineException trouble) when (trouble.Kind is EngineTrouble.Value or EngineTrouble.Memory)
            {
                return "refused";
            }

            await pipe.CompleteAsync();
            using var json = JsonDocument.Parse(bytes.ToArray());
            return string.Join('\n', json.RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetRawText()).Order(StringComparer.Ordinal));
        }
    }
}
