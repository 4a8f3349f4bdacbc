using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>
/// The demo's own OData service, asked as Power BI asks it: at the address that M names, signed in with the province's key as the password
/// of anybody, for rows that are of the types in its <c>$metadata</c>. What was read once is not asked for again.
/// </summary>
internal sealed class DemoService(DemoFeed feed, string province) : IODataSource
{
    public const string Address = Host + "api/odata/";

    private const string Host = "https://tcns.example/";

    /// <summary>What Power BI and Excel send with every request.</summary>
    private const string Accepted = "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7";

    private static readonly HttpClient Client = new();

    private readonly AuthenticationHeaderValue signature = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("power bi:" + KeyOf(feed, province))));
    private readonly Dictionary<Uri, string> answers = [];
    private readonly Dictionary<Uri, MTable> tables = [];

    public IEnumerable<string> Sets(string url) => Listed(url).Select(set => set.GetProperty("name").GetString()!);

    public IReadOnlyDictionary<string, IReadOnlyList<ServiceColumn>> Columns(string url) => ServiceColumn.Of(Once(new Uri(Root(url), "$metadata")));

    public MTable Rows(string url, string set)
    {
        var address = AddressOf(url, set);
        if (!tables.TryGetValue(address, out var table))
            tables.Add(address, table = Table(Columns(url)[set], JsonElement.Parse(Ask(address))));
        return table;
    }

    /// <summary>The rows that the filter leaves, in pages of at most so many: one after another, as each names the next.</summary>
    public IEnumerable<MTable> Pages(string url, string set, string filter, int size)
    {
        var columns = Columns(url)[set];
        var asked = new HashSet<Uri>();
        for (var next = new Uri(AddressOf(url, set) + "?$filter=" + Uri.EscapeDataString(filter)); next is not null;)
        {
            Assert.True(Root(url).IsBaseOf(next) && asked.Add(next), next.ToString());
            var page = JsonElement.Parse(Ask(next, size));
            yield return Table(columns, page);
            next = page.TryGetProperty("@odata.nextLink", out var link) ? new Uri(link.GetString()!) : null;
        }
    }

    private static string KeyOf(DemoFeed feed, string province) => province == DemoFeed.Province ? feed.ProvinceKey : throw new ArgumentException("There is no key of it.", nameof(province));

    private static MTable Table(IReadOnlyList<ServiceColumn> columns, JsonElement answer) => new(
        columns.Select(column => new MColumn(column.Name, column.MType)),
        answer.GetProperty("value").EnumerateArray().Select(row => columns.Select(column => column.Read(row.GetProperty(column.Name))).ToArray()));

    private Uri Root(string url) => url.StartsWith(Host, StringComparison.Ordinal)
        ? new Uri(feed.Address, url[Host.Length..].TrimEnd('/') + "/")
        : throw new RefusalException(HttpStatusCode.NotFound);

    private IEnumerable<JsonElement> Listed(string url) => JsonElement.Parse(Once(Root(url))).GetProperty("value").EnumerateArray();

    private Uri AddressOf(string url, string set) => new(Root(url), Listed(url).Single(one => one.GetProperty("name").GetString() == set).GetProperty("url").GetString());

    private string Once(Uri address)
    {
        if (!answers.TryGetValue(address, out var answer))
            answers.Add(address, answer = Ask(address));
        return answer;
    }

    private string Ask(Uri address, int? pageSize = null) => AskAsync(address, pageSize).GetAwaiter().GetResult();

    private async Task<string> AskAsync(Uri address, int? pageSize)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = signature;
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        request.Headers.Add("OData-MaxVersion", "4.0");
        request.Headers.Add("MaxDataServiceVersion", "3.0");
        if (pageSize is { } size)
            request.Headers.Add("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"));
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : throw new RefusalException(answer.StatusCode);
    }
}
