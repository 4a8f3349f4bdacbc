using System.Globalization;
using Tcns.Benchmarks.Tables;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Benchmarks.Records;

/// <summary>
/// Visits over HTTP, one by one at 16 at once and in arrays of 500, against the bare storage calls for the same rows; and
/// the processor time that one visit costs our process, with few and with many records stored.
/// </summary>
internal sealed class PostsScenario : IScenario
{
    private const int AtOnce = 16;
    private const int Few = 1_000;
    private const int Many = 200_000;

    public string Name => "posts";

    public async Task RunAsync(TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartIndexedAsync();
        foreach (var table in (string[])["single", "many"])
            await new TableServiceClient(azurite.ConnectionString).GetTableClient(table).CreateIfNotExistsAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var field = await Field.BeginAsync(server);
        await Times(Few, field.PostOneAsync);
        await ProcessorAsync(report, server, field, Few);
        await RaceAsync(report, field, azurite.ConnectionString);
        await Times(Many / 500, field.PostManyAsync);
        await ProcessorAsync(report, server, field, Many);
    }

    private static async Task RaceAsync(TextWriter report, Field field, string storage)
    {
        using var one = new BareClient(storage, "single", number => RecordRow.Of(number, 1));
        await new Race("visit against its row", 7, 2_000, AtOnce).RunAsync(report, _ => field.PostOneAsync(), one.InsertAsync);
        using var rows = new BareClient(storage, "many", number => RecordRow.Of(number, 100));
        await new Race("500 visits against 500 rows", 7, 12, 4).RunAsync(report, _ => field.PostManyAsync(), operation => InARow(rows, operation, 5));
    }

    private static async Task InARow(BareClient client, int operation, int times)
    {
        for (var time = 0; time < times; time++)
            await client.SubmitAsync((operation * times) + time);
    }

    private static async Task ProcessorAsync(TextWriter report, Server server, Field field, int stored)
    {
        const int Posts = 6_000;
        await Times(2_000, field.PostOneAsync);
        var before = server.ProcessorTime;
        await Times(Posts, field.PostOneAsync);
        var each = (server.ProcessorTime - before).TotalMilliseconds / Posts;
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"processor time of a visit with {stored:N0} stored: {each:0.000} ms"));
    }

    private static async Task Times(int count, Func<Task> way) => await Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await way());
}
