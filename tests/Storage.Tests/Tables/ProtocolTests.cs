using System.Net;
using System.Text;
using Azure;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>The wire as the service's documentation has it, where the emulator is more lenient or never goes.</summary>
public sealed class ProtocolTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_says_what_it_speaks_and_wants_nothing_back()
    {
        HttpRequestMessage? sent = null;
        var service = new StubService(request =>
        {
            sent = request;
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });

        await service.Table().AddEntityAsync(new TableEntity("p", "r"), Cancel);

        string Header(string name) => sent!.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
        Assert.Equal("https://tcns.table.core.windows.net/stub", sent!.RequestUri!.AbsoluteUri);
        Assert.Equal(("2019-02-02", "3.0", "return-no-content"), (Header("x-ms-version"), Header("DataServiceVersion"), Header("Prefer")));
        Assert.Equal(36, Header("x-ms-client-request-id").Length);
        Assert.Equal("application/json", sent.Content!.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void A_transaction_is_written_as_one_change_set_with_lines_ended_by_CRLF()
    {
        var transaction = EntityTransaction.Create(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p'", "1") { ["N"] = 5L }),
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity("p'", "2"), new ETag("W/\"datetime'2026'\"")),
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p'", "3%")),
        ]);
        var output = new PooledBuffer(16);

        TransactionBody.Write(output, transaction, "https://tcns.table.core.windows.net/", "visits", Guid.Empty);

        var id = transaction.Id.Value;
        const string Part = "--changeset_00000000-0000-0000-0000-000000000000\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n";
        var expected =
            "--batch_00000000-0000-0000-0000-000000000000\nContent-Type: multipart/mixed; boundary=changeset_00000000-0000-0000-0000-000000000000\n\n"
            + Part + "POST https://tcns.table.core.windows.net/visits HTTP/1.1\nAccept: application/json;odata=minimalmetadata\nDataServiceVersion: 3.0\nPrefer: return-no-content\nContent-Type: application/json\n\n"
            + $$"""{"PartitionKey":"p'","RowKey":"1","N@odata.type":"Edm.Int64","N":"5","WriteId@odata.type":"Edm.Guid","WriteId":"{{id}}"}""" + "\n"
            + Part + "PATCH https://tcns.table.core.windows.net/visits(PartitionKey='p%27%27',RowKey='2') HTTP/1.1\nAccept: application/json;odata=minimalmetadata\nDataServiceVersion: 3.0\nIf-Match: W/\"datetime'2026'\"\nContent-Type: application/json\n\n"
            + $$"""{"PartitionKey":"p'","RowKey":"2","WriteId@odata.type":"Edm.Guid","WriteId":"{{id}}"}""" + "\n"
            + Part + "DELETE https://tcns.table.core.windows.net/visits(PartitionKey='p%27%27',RowKey='3%25') HTTP/1.1\nAccept: application/json;odata=minimalmetadata\nDataServiceVersion: 3.0\nIf-Match: *\n\n\n"
            + "--changeset_00000000-0000-0000-0000-000000000000--\n--batch_00000000-0000-0000-0000-000000000000--\n";
        Assert.Equal(expected.Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.UTF8.GetString(output.Written.Span));
    }

    [Fact]
    public void A_refusal_is_found_in_the_answer_of_the_service()
    {
        var answer = TransactionAnswer.Parse(Encoding.UTF8.GetBytes(Answer(
            "HTTP/1.1 409 Conflict", "X-Content-Type-Options: nosniff", "DataServiceVersion: 3.0;", "Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8", "",
            """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"42:The specified entity already exists.\nRequestId:1"}}}""")), 100);

        var failure = Assert.IsType<TableTransactionFailedException>(answer.Failure());
        Assert.Equal((409, "EntityAlreadyExists", 42, "The specified entity already exists.\nRequestId:1"), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex, failure.Message));
    }

    [Fact]
    public void Versions_are_found_in_the_answer_of_the_service()
    {
        var answer = TransactionAnswer.Parse(Encoding.UTF8.GetBytes(Answer(
            "HTTP/1.1 204 No Content", "Preference-Applied: return-no-content", "Location: https://tcns.table.core.windows.net/visits(PartitionKey='p',RowKey='r')", "etag: W/\"datetime'2026'\"", "", "")), 1);

        Assert.Equal("W/\"datetime'2026'\"", Assert.Single(answer.Responses).Headers.ETag?.ToString("H"));
    }

    [Fact]
    public void An_answer_that_lacks_a_part_is_no_success()
    {
        Assert.Throws<RequestFailedException>(() => TransactionAnswer.Parse(Encoding.UTF8.GetBytes(Answer("HTTP/1.1 204 No Content", "", "")), 2));
    }

    [Fact]
    public async Task The_service_is_given_the_time_it_asks_for()
    {
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        proxy.Plan(new Fault.Refuse(503, TimeSpan.FromSeconds(1)));
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var started = TimeProvider.System.GetTimestamp();

        await new TableServiceClient(azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal), options).ProbeAsync(Cancel);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(0.99), TimeSpan.FromSeconds(20));
    }

    private static string Answer(params string[] part) => string.Join(
        "\r\n",
        ["--batchresponse_1", "Content-Type: multipart/mixed; boundary=changesetresponse_1", "", "--changesetresponse_1", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            .. part, "--changesetresponse_1--", "--batchresponse_1--", ""]);
}
