using System.Globalization;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

public sealed class QueryFilterTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Values_become_literals_of_their_type()
    {
        var at = new DateTimeOffset(2026, 7, 1, 6, 59, 59, 999, TimeSpan.FromHours(7));
        var guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal("a eq 'O''Brien'", TableClient.CreateQueryFilter($"a eq {"O'Brien"}"));
        Assert.Equal("a eq true and b eq false", TableClient.CreateQueryFilter($"a eq {true} and b eq {false}"));
        Assert.Equal("a gt -5 and b lt 5L", TableClient.CreateQueryFilter($"a gt {-5} and b lt {5L}"));
        Assert.Equal("a eq 12.5 and b eq 3.0 and c eq 1E+300", TableClient.CreateQueryFilter($"a eq {12.5} and b eq {3.0} and c eq {1e300}"));
        Assert.Equal("a ge datetime'2026-06-30T23:59:59.9990000Z'", TableClient.CreateQueryFilter($"a ge {at}"));
        Assert.Equal("a ge datetime'2026-06-30T23:59:59.9990000Z'", TableClient.CreateQueryFilter($"a ge {at.UtcDateTime}"));
        Assert.Equal("a eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'", TableClient.CreateQueryFilter($"a eq {guid}"));
        Assert.Equal("a eq X'00ff'", TableClient.CreateQueryFilter($"a eq {(byte[])[0, 255]}"));
        Assert.Equal("a eq 'Tuesday'", TableClient.CreateQueryFilter($"a eq {DayOfWeek.Tuesday}"));
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            Assert.Equal("a eq 12.5", TableClient.CreateQueryFilter($"a eq {12.5}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Values_that_the_service_cannot_compare_with_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {12.5m}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {double.NaN}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {new DateTime(2026, 7, 1)}"));
    }

    [Fact]
    public async Task A_value_cannot_break_out_of_its_filter()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancel);

        var found = await RowsAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"x' or PartitionKey eq 'p"}"));

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_service_finds_a_row_by_a_value_of_each_type()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var at = new DateTimeOffset(638_000_000_000_000_001, TimeSpan.Zero);
        var guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        await table.AddEntityAsync(
            new TableEntity("xã O'Brien + 100% &", "r") { ["S"] = "ế'", ["B"] = true, ["I"] = -5, ["L"] = long.MaxValue, ["D"] = 3.0, ["At"] = at, ["G"] = guid, ["X"] = (byte[])[0, 255] }, Cancel);
        FormattableString[] fitting =
        [
            $"PartitionKey eq {"xã O'Brien + 100% &"}", $"S eq {"ế'"}", $"B eq {true}", $"I eq {-5}", $"L eq {long.MaxValue}", $"D eq {3.0}", $"At eq {at}", $"G eq {guid}",
            $"X eq {(byte[])[0, 255]}",
        ];
        FormattableString[] missing = [$"S eq {"ế"}", $"B eq {false}", $"I eq {5}", $"L eq {1L}", $"D eq {3.5}", $"At lt {at}", $"G eq {Guid.Empty}", $"X eq {(byte[])[0]}"];

        foreach (var filter in fitting)
            Assert.Equal(["r"], await RowsAsync(table, TableClient.CreateQueryFilter(filter)));
        foreach (var filter in missing)
            Assert.Empty(await RowsAsync(table, TableClient.CreateQueryFilter(filter)));
    }

    private static async Task<List<string>> RowsAsync(TableClient table, string filter) =>
        await table.QueryAsync<TableEntity>(filter, cancellationToken: Cancel).Select(row => row.RowKey).ToListAsync(Cancel);
}
