using System.Globalization;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>What this client writes another reads, and the other way round.</summary>
public sealed class OtherClientTests(Azurite azurite)
{
    private const string Longest = "ế";

    /// <summary>Keys that try the escaping: each once as partition key and once as row key.</summary>
    public static readonly string[] AwkwardKeys =
    [
        "xã Tân Thành", "O'Brien", "''", "'", "100%", "%2F", "%25", "a+b", "a b", " ", "a&b=c", "(x,y)", "\"", "{a}", "@;:$!*~|^`[]<>", "🏠", "ĐỘI-Ữ",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_reads_every_type_that_this_client_writes()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var row = new TableEntity("p", "r")
        {
            ["Text"] = "Nước sạch", ["Empty"] = "", ["Longest"] = LongText(), ["Yes"] = true, ["No"] = false,
            ["Int32Min"] = int.MinValue, ["Int32Max"] = int.MaxValue, ["Int64Min"] = long.MinValue, ["Int64Max"] = long.MaxValue,
            ["Double"] = 12.5, ["DoubleWhole"] = 3.0, ["DoubleMax"] = 1.7976931348623e308, ["DoubleMin"] = double.Epsilon,
            ["NaN"] = double.NaN, ["Infinity"] = double.PositiveInfinity, ["MinusInfinity"] = double.NegativeInfinity,
            ["First"] = new DateTimeOffset(1601, 1, 1, 7, 0, 0, TimeSpan.FromHours(7)), ["Last"] = DateTimeOffset.MaxValue,
            ["Tick"] = new DateTimeOffset(638_000_000_000_000_001, TimeSpan.Zero),
            ["Guid"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), ["Bytes"] = (byte[])[0, 255, 62, 63], ["NoBytes"] = Array.Empty<byte>(), ["Nothing"] = null,
        };

        await table.AddEntityAsync(row, Cancel);
        var read = (await OtherClient.RunAsync(azurite.ConnectionString, "get", table.Name, (object[])[Keys("p", "r")]))[0];

        // A whole double is sent as 3.0; JavaScript has one kind of number, and that client guesses.
        var properties = read.EnumerateObject().Where(property => property.Name != "WriteId").Select(property => $"{property.Name} = {property.Value}");
        Assert.Equal(
            [
                "Bytes = Binary: AP8+Pw==", "Double = Double: 12.5", "DoubleMax = Double: 1.7976931348623e+308", "DoubleMin = Double: 5e-324", "DoubleWhole = Int32: 3",
                "Empty = String: ", "First = DateTime: 1601-01-01T00:00:00Z", "Guid = Guid: 0f8fad5b-d9cb-469f-a165-70867728950e", "Infinity = Double: Infinity",
                "Int32Max = Int32: 2147483647", "Int32Min = Int32: -2147483648", "Int64Max = Int64: 9223372036854775807", "Int64Min = Int64: -9223372036854775808",
                "Last = DateTime: 9999-12-31T23:59:59.9999999Z", $"Longest = String: {LongText()}", "MinusInfinity = Double: -Infinity", "NaN = Double: NaN",
                "No = Boolean: false", "NoBytes = Binary: ", "Text = String: Nước sạch", "Tick = DateTime: 2022-09-28T22:13:20.0000001Z", "Yes = Boolean: true",
                "partitionKey = p", "rowKey = r",
            ],
            properties.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task This_client_reads_every_type_that_it_writes()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        static object Typed(string type, string value) => new { type, value };
        var row = new Dictionary<string, object?>
        {
            ["partitionKey"] = "p", ["rowKey"] = "r", ["Text"] = "Nước sạch", ["Longest"] = new string('e', 32 * 1024), ["Yes"] = true, ["Int32"] = Typed("Int32", "-2147483648"),
            ["Int64"] = Typed("Int64", "-9223372036854775808"), ["Double"] = Typed("Double", "12.5"), ["Whole"] = Typed("Double", "3"), ["NaN"] = Typed("Double", "NaN"),
            ["Infinity"] = Typed("Double", "-Infinity"), ["At"] = Typed("DateTime", "2022-09-28T22:13:20.0000001Z"),
            ["Guid"] = Typed("Guid", "0f8fad5b-d9cb-469f-a165-70867728950e"), ["Bytes"] = Typed("Binary", "AP8+Pw=="), ["Nothing"] = null,
        };

        await OtherClient.RunAsync(azurite.ConnectionString, "add", table.Name, (object[])[row]);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;

        foreach (var own in (string[])["odata.etag", "Timestamp"])
            Assert.True(read.Remove(own));
        Assert.Equivalent(
            new Dictionary<string, object>
            {
                ["PartitionKey"] = "p", ["RowKey"] = "r", ["Text"] = "Nước sạch", ["Longest"] = new string('e', 32 * 1024), ["Yes"] = true, ["Int32"] = int.MinValue, ["Int64"] = long.MinValue,
                ["Double"] = 12.5, ["Whole"] = 3.0, ["NaN"] = double.NaN, ["Infinity"] = double.NegativeInfinity,
                ["At"] = new DateTimeOffset(638_000_000_000_000_001, TimeSpan.Zero), ["Guid"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), ["Bytes"] = (byte[])[0, 255, 62, 63],
            },
            read.ToDictionary(),
            strict: true);
    }

    [Fact]
    public async Task Both_find_the_rows_of_awkward_keys_that_the_other_wrote()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        foreach (var key in AwkwardKeys)
            await table.AddEntityAsync(new TableEntity(key, "ours " + key) { ["Key"] = key }, Cancel);
        await OtherClient.RunAsync(azurite.ConnectionString, "add", table.Name, AwkwardKeys.Select(key => new { partitionKey = "theirs " + key, rowKey = key, Key = key }));

        var read = await OtherClient.RunAsync(azurite.ConnectionString, "get", table.Name, AwkwardKeys.Select(key => Keys(key, "ours " + key)));
        Assert.Equal(AwkwardKeys.Select(key => "String: " + key), read.EnumerateArray().Select(row => row.GetProperty("Key").GetString()));
        foreach (var key in AwkwardKeys)
            Assert.Equal(key, (await table.GetEntityAsync<TableEntity>("theirs " + key, key, cancellationToken: Cancel)).Value.GetString("Key"));
    }

    [Fact]
    public async Task Both_page_through_more_rows_than_a_page_holds()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await OtherClient.RunAsync(azurite.ConnectionString, "addMany", table.Name, new { partitionKey = "their đội", count = 2500 });
        for (var first = 0; first < 2500; first += 100)
        {
            await table.SubmitTransactionAsync(
                Enumerable.Range(first, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("our đội", i.ToString("00000", CultureInfo.InvariantCulture)))),
                Cancel);
        }

        var numbers = new List<int?>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"their đội"}"), cancellationToken: Cancel))
            numbers.Add(row.GetInt32("Number"));
        var counted = await OtherClient.RunAsync(azurite.ConnectionString, "count", table.Name, new { partitionKey = "our đội" });

        Assert.Equal(Enumerable.Range(0, 2500).Select(i => (int?)i), numbers);
        Assert.Equal(2500, counted.GetInt32());
    }

    [Fact]
    public async Task A_transaction_that_meets_a_row_of_the_other_client_writes_nothing()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await OtherClient.RunAsync(azurite.ConnectionString, "add", table.Name, (object[])[Keys("p", "7")]);
        var actions = Enumerable.Range(0, 10).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", i.ToString(CultureInfo.InvariantCulture))));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions, Cancel));

        var left = await OtherClient.RunAsync(azurite.ConnectionString, "count", table.Name, new { partitionKey = "p" });
        Assert.Equal((409, "EntityAlreadyExists", 7, 1), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex, left.GetInt32()));
    }

    private static object Keys(string partitionKey, string rowKey) => new { partitionKey, rowKey };

    // 64 KiB in the service's UTF-16, the most that it takes.
    private static string LongText() => string.Concat(Enumerable.Repeat(Longest, 32 * 1024));
}
