using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Tables;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Benchmarks.Records;

/// <summary>
/// Visits over HTTP, one by one at 16 at once and in arrays of 500, against the bare storage calls for the same rows, with few records
/// stored; then one by one again with many.
/// </summary>
internal sealed class PostsScenario : IScenario
{
    private const int AtOnce = 16;
    private const int Few = 1_000;
    private const int Many = 200_000;
    private const int Rounds = 9;

    public string Name => "posts";

    public string About =>
        "Visits posted over HTTP to the product in a process of its own, 16 at once, and in arrays of 500, four at once; with few records in the store, and with 200,000. Processor and memory are the server's; of the bare minimum, the bare client's.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartIndexedAsync();
        foreach (var table in (string[])["single", "many", "late"])
            await new TableServiceClient(azurite.ConnectionString).GetTableClient(table).CreateIfNotExistsAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var (field, rounds) = (await Field.BeginAsync(server), order.Rounds(Rounds));
        await Times(Few, field.PostOneAsync);
        List<Figure> figures =
        [
            await OneByOneAsync("visit, few stored", rounds, server, field, azurite.ConnectionString, "single"),
            await ManyAsync(rounds, server, field, azurite.ConnectionString),
        ];
        await Times(order.Size(Many, 2_000) / 500, field.PostManyAsync);
        return [.. figures, await OneByOneAsync("visit, many stored", rounds, server, field, azurite.ConnectionString, "late")];
    }

    private async Task<Figure> OneByOneAsync(string name, int rounds, Server server, Field field, string storage, string table)
    {
        using var one = new BareClient(storage, table, number => RecordRow.Of(number, 1));
        return await new Race(Name, name, "visit", rounds, 2_000, AtOnce).RunAsync(
            new Contestant(_ => field.PostOneAsync(), server.Watched), Contestant.Here(one.InsertAsync), "one bare insert of the same row");
    }

    private async Task<Figure> ManyAsync(int rounds, Server server, Field field, string storage)
    {
        using var rows = new BareClient(storage, "many", number => RecordRow.Of(number, 100));
        return await new Race(Name, "500 visits in an array", "visit", rounds, 12, 4, 500).RunAsync(
            new Contestant(_ => field.PostManyAsync(), server.Watched), Contestant.Here(operation => InARow(rows, operation, 5)), "five bare transactions of 100 of the same rows");
    }

    private static async Task InARow(BareClient client, int operation, int times)
    {
        for (var time = 0; time < times; time++)
            await client.SubmitAsync((operation * times) + time);
    }

    private static async Task Times(int count, Func<Task> way) => await Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await way());
}
