using System.Net;
using Azure;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

public sealed class TableClientTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_that_exists_is_as_good_as_created_but_cannot_be_created_anew()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);

        var again = await table.CreateIfNotExistsAsync(Cancel);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync(Cancel));

        Assert.Equal((table.Name, "TableAlreadyExists"), (again.Value.Name, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_does_not_pass_for_created()
    {
        var service = new StubService(_ => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Content = new StringContent("""{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wait."}}}"""),
        });

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().CreateIfNotExistsAsync(Cancel));

        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_deleted_table_is_gone_and_deleting_it_again_is_no_error()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var table = await TestTable.CreateAsync(azurite.ConnectionString);

        var first = await service.DeleteTableAsync(table.Name, Cancel);
        var second = await service.DeleteTableAsync(table.Name, Cancel);

        Assert.Equal((204, 404), (first.Status, second.Status));
        Assert.DoesNotContain(table.Name, await service.QueryAsync(cancellationToken: Cancel).Select(item => item.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_tables_of_an_account_are_listed()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var service = new TableServiceClient(azurite.ConnectionString);

        var named = await service.QueryAsync(TableClient.CreateQueryFilter($"TableName eq {table.Name}"), cancellationToken: Cancel).Select(item => item.Name).ToListAsync(Cancel);

        Assert.Equal([table.Name], named);
        Assert.Contains(table.Name, await service.QueryAsync(cancellationToken: Cancel).Select(item => item.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_missing_row_is_no_value_but_a_missing_table_is_an_error()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var missing = new TableServiceClient(azurite.ConnectionString).GetTableClient("missing");

        Assert.False((await table.GetEntityIfExistsAsync<Visit>("p", "r", cancellationToken: Cancel)).HasValue);
        Assert.Equal("ResourceNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<Visit>("p", "r", cancellationToken: Cancel))).ErrorCode);
        Assert.Equal("TableNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => missing.GetEntityIfExistsAsync<Visit>("p", "r", cancellationToken: Cancel))).ErrorCode);
        Assert.Equal("TableNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r"), Cancel))).ErrorCode);
    }

    [Fact]
    public async Task Deleting_a_missing_row_is_no_error()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r", cancellationToken: Cancel)).Status);
    }

    [Fact]
    public async Task The_write_id_is_not_seen()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Cancel);

        var row = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);

        Assert.Equal(["A", "PartitionKey", "RowKey", "Timestamp", "odata.etag"], row.Value.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_read_as_a_dictionary_can_be_written_back()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["Day"] = DayOfWeek.Friday }, Cancel);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;
        row["A"] = 2L;

        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;
        Assert.Equal((2L, "Friday"), (read.GetInt64("A"), read.GetString("Day")));
        Assert.NotEqual(row.ETag, read.ETag);
        Assert.Throws<InvalidOperationException>(() => read.GetInt32("A"));
        Assert.Null(read.GetGuid("Absent"));
    }

    [Fact]
    public async Task A_merge_leaves_what_the_entity_does_not_name()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new Visit { Note = "before", Children = 3 }, Cancel);

        await table.UpsertEntityAsync(new Visit { Note = "after", Children = null }, TableUpdateMode.Merge, Cancel);

        var read = (await table.GetEntityAsync<Visit>("đội-1", "r|1", cancellationToken: Cancel)).Value;
        Assert.Equal(("after", 3), (read.Note, read.Children));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_its_property_is_named()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["People"] = "many" }, Cancel);

        var trouble = await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityAsync<Visit>("p", "r", cancellationToken: Cancel));

        Assert.Contains("Visit.People", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_fails_the_probe()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        var nobody = new Uri("http://127.0.0.1:9/devstoreaccount1");

        var trouble = await Assert.ThrowsAsync<RequestFailedException>(() => new TableServiceClient(nobody, new TableSharedKeyCredential("devstoreaccount1", "a2V5"), options).ProbeAsync(Cancel));

        Assert.Equal(0, trouble.Status);
    }
}
