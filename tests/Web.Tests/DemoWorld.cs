using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>The server with the demo's few communes, counted and published: the province picture has something to show.</summary>
public sealed class DemoWorld : IAsyncLifetime
{
    public const string Province = "08";

    /// <summary>In which something has happened to every kind of thing.</summary>
    public const string Commune = "02536";

    private HttpClient client = null!;
    private DemoServer server = null!;
    private ServerDoor door = null!;

    public Uri Address => door.Address;

    /// <summary>The link that the demo has printed for the province, by the door that people come by.</summary>
    internal Uri Link
    {
        get
        {
            var printed = new Uri(server.Links["province " + Province]);
            return new Uri(Address, printed.PathAndQuery + printed.Fragment);
        }
    }

    /// <summary>Of the province's key.</summary>
    internal string Fragment => Link.Fragment;

    public async ValueTask InitializeAsync()
    {
        server = await DemoServer.StartAsync(communes: 4, size: 40_000);
        door = await ServerDoor.OpenAsync(server.Address);
        client = door.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DemoServer.SystemKey);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (door is not null)
            await door.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    internal async Task<JsonElement> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, body: null);

    /// <summary>The running quarter, and the one before.</summary>
    internal async Task<(string Running, string Last)> QuartersAsync()
    {
        var year = TimeProvider.System.GetUtcNow().AddHours(7).Year;
        List<JsonElement> periods = [.. await OfYearAsync(year - 1), .. await OfYearAsync(year)];
        var place = periods.FindIndex(period => period.GetProperty("state").GetString() == "running");
        return (periods[place].GetProperty("period").GetString()!, periods[place - 1].GetProperty("period").GetString()!);

        async Task<IEnumerable<JsonElement>> OfYearAsync(int of) =>
            (await GetAsync($"periods?unit={Province}&year={of.ToString(CultureInfo.InvariantCulture)}")).GetProperty("items").EnumerateArray();
    }

    /// <summary>A commune reports on the running quarter, and sends a team up for a title.</summary>
    internal async Task NominateAsync()
    {
        var (running, _) = await QuartersAsync();
        await SendAsync(HttpMethod.Post, $"reports/{Commune}/{running}/submit", """{ "difficulties": "Một số thôn sóng yếu.", "proposals": "Cấp tờ rơi chữ to.", "nextPeriod": "Đến từng hộ chưa kích hoạt VNeID." }""");
        var award = await SendAsync(
            HttpMethod.Post, "awards", $$"""{ "unit": "{{Commune}}", "title": "outstanding-team", "period": "{{running}}", "nominee": { "team": "{{Commune}}-T01" }, "reason": "Đến đủ các hộ trong thôn." }""");
        var path = $"awards/{Commune}/{award.GetProperty("id").GetString()}/";
        var today = TimeProvider.System.GetUtcNow().AddHours(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await SendAsync(HttpMethod.Post, path + "decide", $$"""{ "outcome": "approved", "number": "15/QĐ-UBND", "decidedOn": "{{today}}" }""");
        await SendAsync(HttpMethod.Post, path + "forward", "{}");
    }

    /// <summary>The fragment of a link with a new key.</summary>
    internal async Task<string> EnrolAsync(string role, string unit)
    {
        var key = await SendAsync(HttpMethod.Post, "keys", $$"""{ "role": "{{role}}", "unit": "{{unit}}", "expiresOn": "2099-01-01" }""");
        return new Uri(key.GetProperty("enrolUrl").GetString()!).Fragment;
    }

    /// <summary>A value as the pages show it: one decimal, half away from nought, with a comma.</summary>
    internal static string Shown(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero)
        .ToString("#,##0.#", new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, "api/v1/" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, path + ": " + text);
        return JsonElement.Parse(text);
    }
}
