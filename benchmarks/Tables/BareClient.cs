using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Tables;

/// <summary>
/// The least that an HttpClient can do for the same effect: the same bytes, made beforehand but for the numbers in the
/// row keys, the same headers, a signature for each request, the answer read to its end and its status looked at.
/// </summary>
internal sealed class BareClient : IDisposable
{
    private const string Placeholder = "########";

    /// <summary>Keys with the placeholder would be refused by the checks of a real transaction.</summary>
    private const string Letters = "xxxxxxxx";
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        // As in Azure.Core's transport: without it each request passes through the handler for diagnostics.
        ActivityHeadersPropagator = null,
    });
    private readonly TableConnectionString connection;
    private readonly byte[] key;
    private readonly string table;
    private readonly Uri tableAddress;
    private readonly Uri batchAddress;
    private readonly Template insert;
    private readonly Template batch;

    /// <param name="connectionString">The account.</param>
    /// <param name="table">Which must be there.</param>
    /// <param name="rowsOf">The rows of a transaction by the operation's number, which their keys hold; the first is inserted alone.</param>
    public BareClient(string connectionString, string table, Func<string, IReadOnlyList<ITableEntity>> rowsOf)
    {
        connection = TableConnectionString.Parse(connectionString);
        key = Convert.FromBase64String(connectionString.Split(';').First(setting => setting.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..]);
        this.table = table;
        tableAddress = new Uri($"{connection.Endpoint.AbsoluteUri.TrimEnd('/')}/{table}");
        batchAddress = new Uri($"{connection.Endpoint.AbsoluteUri.TrimEnd('/')}/$batch");
        insert = new Template(InsertBody(rowsOf(Placeholder)[0]));
        batch = new Template(BatchBody(rowsOf(Letters)));
    }

    public Task InsertAsync(int operation) => SendAsync(tableAddress, insert.For(operation), new MediaTypeHeaderValue("application/json"));

    public Task SubmitAsync(int operation) =>
        SendAsync(batchAddress, batch.For(operation), MediaTypeHeaderValue.Parse(TransactionBody.ContentType(Guid.Empty)));

    /// <summary>So many transactions, some at once, of numbers that belong to this lap alone.</summary>
    public Task SubmitManyAsync(int lap, int transactions, int atOnce) => Parallel.ForEachAsync(
        Enumerable.Range(lap * transactions, transactions), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (number, _) => await SubmitAsync(number));

    /// <summary>All that a filter finds, page by page; nothing of it is read but where the next page begins.</summary>
    public async Task QueryAsync(string filter)
    {
        var (address, next) = ($"{tableAddress}()?$filter={Uri.EscapeDataString(filter)}", "");
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address + next));
            using var response = await SendAsync(request);
            next = Continuation(response, "NextPartitionKey") + Continuation(response, "NextRowKey");
        }
        while (next.Length > 0);
    }

    public void Dispose() => http.Dispose();

    private static string Continuation(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues("x-ms-continuation-" + name, out var values) ? $"&{name}={Uri.EscapeDataString(values.First())}" : "";

    private async Task SendAsync(Uri address, byte[] body, MediaTypeHeaderValue contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType;
        using var response = await SendAsync(request);
    }

    /// <returns>An answer that was read to its end.</returns>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var account = connection.SharedKey!.AccountName;
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{address.AbsolutePath}")));
        request.Headers.TryAddWithoutValidation("x-ms-date", date);
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {account}:{signature}");
        request.Headers.TryAddWithoutValidation("x-ms-version", "2019-02-02");
        request.Headers.TryAddWithoutValidation("DataServiceVersion", "3.0");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=minimalmetadata");
        request.Headers.TryAddWithoutValidation("Prefer", "return-no-content");
        request.Headers.TryAddWithoutValidation("x-ms-client-request-id", Guid.NewGuid().ToString());
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var answer = response.StatusCode == HttpStatusCode.NoContent ? [] : await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode && answer.AsSpan().IndexOf("odata.error"u8) < 0
            ? response
            : throw new InvalidOperationException($"Refused: {response.StatusCode} {Encoding.UTF8.GetString(answer)}");
    }

    private static byte[] InsertBody(ITableEntity row)
    {
        var body = new PooledBuffer(1024);
        EntityJson.WriteAscii(body, row, WriteId.New());
        return body.Written.ToArray();
    }

    private byte[] BatchBody(IReadOnlyList<ITableEntity> rows)
    {
        var transaction = EntityTransaction.Create(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        var body = new PooledBuffer(1024);
        TransactionBody.Write(body, transaction, $"{connection.Endpoint.AbsoluteUri.TrimEnd('/')}/", table, Guid.Empty);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Written.Span).Replace(Letters, Placeholder, StringComparison.Ordinal));
    }

    /// <summary>A body in which only the operation's number differs, wherever it stands.</summary>
    private sealed class Template
    {
        private readonly byte[] text;
        private readonly List<int> places = [];

        public Template(byte[] text)
        {
            this.text = text;
            var placeholder = Encoding.ASCII.GetBytes(Placeholder);
            for (var at = text.AsSpan().IndexOf(placeholder); at >= 0;)
            {
                places.Add(at);
                var next = text.AsSpan(at + placeholder.Length).IndexOf(placeholder);
                at = next < 0 ? -1 : at + placeholder.Length + next;
            }
        }

        public byte[] For(int operation)
        {
            var body = text.ToArray();
            foreach (var place in places)
                operation.TryFormat(body.AsSpan(place, Placeholder.Length), out _, "00000000", CultureInfo.InvariantCulture);
            return body;
        }
    }
}
