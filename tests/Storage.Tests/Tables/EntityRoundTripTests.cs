using Azure;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

public sealed class EntityRoundTripTests(Azurite azurite)
{
    [Fact]
    public async Task What_a_class_holds_comes_back_exactly()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var written = new Visit
        {
            PartitionKey = "xã 'Tân Thành' 100%",
            RowKey = "r|ấp 5 + 6 & \"7\"; {8} = %2F",
            Note = "Nước sạch\r\n\t\u2028\"quoted\" \\ 🏠",
            Done = true,
            People = int.MinValue,
            Steps = long.MaxValue,
            Distance = double.Epsilon,
            At = DateTimeOffset.MaxValue,
            EndedAt = new DateTime(638_000_000_000_000_001, DateTimeKind.Utc),
            Device = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Photo = [0, 255, 62, 63],
            Day = DayOfWeek.Tuesday,
            NextDay = DayOfWeek.Sunday,
        };

        await table.AddEntityAsync(written, TestContext.Current.CancellationToken);
        var read = (await table.GetEntityAsync<Visit>(written.PartitionKey, written.RowKey, cancellationToken: TestContext.Current.CancellationToken)).Value;

        Assert.EquivalentWithExclusions(written, read, visit => visit.Timestamp, visit => visit.ETag);
    }

    [Fact]
    public async Task Text_of_a_transaction_comes_back_exactly()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        string[] texts = ["Nước sạch\r\n\t \"quoted\" \\ {a} 🏠 <b>&'+", "\u2028 \u2029 \u0085 \u0001 \ufeff", string.Concat(Enumerable.Repeat("ế", 32 * 1024)), "--changeset_ --batch_ HTTP/1.1 404\r\n\r\n"];
        var rows = texts.Select((text, i) => new TableEntity("đội", $"r{i}") { ["Text"] = text }).ToArray();

        await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), TestContext.Current.CancellationToken);

        var read = await table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).Select(row => row.GetString("Text")).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(texts, read);
    }

    [Fact]
    public async Task A_transaction_writes_all_of_its_rows()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var actions = Enumerable.Range(0, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("đội", $"r|{i:000}")));

        var answer = await table.SubmitTransactionAsync(actions, TestContext.Current.CancellationToken);

        var first = await table.GetEntityAsync<TableEntity>("đội", "r|000", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(100, answer.Value.Count);
        Assert.Equal(first.Value.ETag, answer.Value[0].Headers.ETag);
    }
}
