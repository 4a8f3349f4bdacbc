using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Diagnostics;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

public sealed class CredentialTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string AccountKey => azurite.ConnectionString.Split(';').Single(setting => setting.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];

    [Fact]
    public async Task A_shared_access_signature_reads_and_writes()
    {
        var table = await TestTable.CreateAsync(azurite.ConnectionString);
        var bySignature = new TableServiceClient(azurite.Tables, new AzureSasCredential(Signature("rwdlau"))).GetTableClient(table.Name);

        await bySignature.AddEntityAsync(new TableEntity("p", "r"), Cancel);
        await bySignature.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "s"))], Cancel);

        Assert.Equal(["r", "s"], await bySignature.QueryAsync<TableEntity>("PartitionKey eq 'p'", 1, cancellationToken: Cancel).Select(row => row.RowKey).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_signature_stands_once_in_the_query_however_often_a_call_is_repeated()
    {
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        proxy.Plan(new Fault.Refuse(503), new Fault.Refuse(503));
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        await new TableServiceClient(proxy.Address, new AzureSasCredential("?" + Signature("rl")), options).ProbeAsync(Cancel);

        Assert.Equal([1, 1, 1], proxy.Requests.Select(request => request.Request.Target.Split("sig=").Length - 1));
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_as_bearer()
    {
        var sent = new List<string?>();
        var service = new StubService(request =>
        {
            sent.Add(request.Headers.Authorization?.ToString());
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        var credential = new FixedToken();

        await service.Table(credential).AddEntityAsync(new TableEntity("p", "r"), Cancel);

        Assert.Equal(["Bearer the-token"], sent);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Each_attempt_is_dated_and_signed_anew()
    {
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        proxy.Plan(new Fault.Refuse(503));
        var options = new TableClientOptions { Clock = new LeapingClock() };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var service = new TableServiceClient(azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal), options);

        await service.ProbeAsync(Cancel);

        Assert.Equal(["Thu, 01 Jan 1970 00:20:00 GMT", "Thu, 01 Jan 1970 00:40:00 GMT"], proxy.Requests.Select(request => request.Request.Header("x-ms-date")));
        Assert.Equal(2, proxy.Requests.Select(request => request.Request.Header("Authorization")).Distinct().Count());
    }

    [Theory]
    [InlineData("key")]
    [InlineData("signature")]
    public async Task A_refused_secret_shows_in_no_log_and_no_exception(string kind)
    {
        var secret = kind == "key" ? Convert.ToBase64String(new byte[64]) : Uri.EscapeDataString(Convert.ToBase64String(new byte[32]));
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var service = kind == "key"
            ? new TableServiceClient(proxy.Address, new TableSharedKeyCredential("devstoreaccount1", secret))
            : new TableServiceClient(proxy.Address, new AzureSasCredential($"sv=2019-02-02&ss=t&srt=sco&sp=rl&se=2099-01-01&sig={secret}"));
        var log = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((_, message) => log.Enqueue(message), System.Diagnostics.Tracing.EventLevel.LogAlways);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.GetTableClient("none").AddEntityAsync(new TableEntity("p", "r"), Cancel));

        var request = proxy.Requests.First().Request;
        var told = string.Join('\n', log) + refusal + refusal.GetRawResponse()?.Headers;
        Assert.Equal(403, refusal.Status);
        Assert.Contains(request.Header("x-ms-client-request-id")!, told, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        if (kind == "key")
            Assert.DoesNotContain(request.Header("Authorization")!.Split(':')[1], told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_repeats_the_signature_is_not_passed_on()
    {
        var service = new StubService(request => new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            Content = new StringContent("{\"odata.error\":{\"code\":\"AuthenticationFailed\",\"message\":{\"value\":\"Not ours: " + request.Headers.Authorization + "\"}}}"),
        });

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((403, "AuthenticationFailed"), (refusal.Status, refusal.ErrorCode));
        Assert.DoesNotContain("SharedKeyLite", refusal.ToString(), StringComparison.Ordinal);
    }

    // As an account's owner would make it: all resources of the table service.
    private string Signature(string permissions)
    {
        var text = $"devstoreaccount1\n{permissions}\nt\nsco\n\n2099-01-01T00:00:00Z\n\nhttps,http\n2019-02-02\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(AccountKey), Encoding.UTF8.GetBytes(text)));
        return $"sv=2019-02-02&ss=t&srt=sco&spr=https,http&se={Uri.EscapeDataString("2099-01-01T00:00:00Z")}&sp={permissions}&sig={Uri.EscapeDataString(signature)}";
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class LeapingClock : TimeProvider
    {
        private int leaps;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMinutes(20 * ++leaps);
    }
}
