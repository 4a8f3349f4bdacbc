using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Benchmarks.Tables;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Benchmarks.Records;

/// <summary>A page of a team's records and one of a commune's, of which all rows are looked at, beside the bare query that finds these rows.</summary>
internal sealed class ListsScenario : IScenario
{
    private const int OfTeam = 50;
    private const int Rounds = 9;
    private const int AtOnce = 4;
    private const string Beside = "bare queries that find the same rows, not read";
    private const string Rows = " and RowKey ge 'r|' and RowKey lt 'r}'";

    public string Name => "lists";

    public string About =>
        $"The newest page of records over HTTP, four readers at once: of a team with {OfTeam} records, and of its commune with {OfTeam * Field.Teams:N0}, all of which are looked at. Processor and memory are the server's; of the bare minimum, the bare client's.";

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        await BuiltServer.BuildAsync();
        await using var azurite = await Azurite.StartIndexedAsync();
        await using var server = await Server.StartAsync(azurite.ConnectionString);
        var field = await Field.BeginAsync(server);
        for (var team = 0; team < Field.Teams; team++)
            await field.PostManyAsync(OfTeam);
        using var bare = new BareClient(azurite.ConnectionString, StorageLayout.Records, VisitRow.HundredOf);
        return
        [
            await RaceAsync("a team's page", order, 400, Field.TeamOf(0), $"PartitionKey eq '{Field.TeamOf(0)}'"),
            await RaceAsync("a commune's page", order, 40, Field.Commune, $"PartitionKey ge '{Field.Commune}-' and PartitionKey lt '{Field.Commune}.'"),
        ];

        Task<Figure> RaceAsync(string name, Order order, int pages, string unit, string partitions) => new Race(Name, name, "page", order.Rounds(Rounds), pages, AtOnce).RunAsync(
            new Contestant(_ => server.FetchAsync("/api/v1/visits?unit=" + unit), server.Watched), Contestant.Here(_ => bare.QueryAsync(partitions + Rows)), Beside);
    }
}
