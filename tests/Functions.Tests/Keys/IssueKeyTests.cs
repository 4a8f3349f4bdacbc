using Tcns.Functions.Tests.Registry;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Tcns.Domain.Access;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Keys;

public class IssueKeyTests(TestApp app)
{
    [Fact]
    public async Task A_key_is_shown_once_with_a_link_that_carries_it_in_the_fragment()
    {
        using var answer = await app.SendAsync(
            HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new { role = "leader", unit = "11113-T03", label = "Điện thoại tổ trưởng" });
        using var json = await TestApp.ReadAsync(answer);
        var (id, key) = (Text(json, "id"), Text(json, "key"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["id", "key", "enrolUrl", "qrSvg"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(new Uri(app.Client.BaseAddress!, "/#key=" + key).ToString(), Text(json, "enrolUrl"));
        Assert.Equal("svg", XDocument.Parse(Text(json, "qrSvg")).Root!.Name.LocalName);
        Assert.DoesNotContain(key, await ReadListAsync("11113-T03"), StringComparison.Ordinal);
        Assert.Contains(id, await ReadListAsync("11113-T03"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forwarded_address_is_not_believed_where_no_host_stands_before_the_app()
    {
        using var request = Issue();
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "javascript");

        using var answer = await app.Client.SendAsync(request, Cancel);
        using var json = await TestApp.ReadAsync(answer);

        Assert.StartsWith(app.Client.BaseAddress + "#key=", Text(json, "enrolUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_for_a_team_and_a_member_that_are_there()
    {
        var member = await app.MemberAsync("11113-T01");

        Assert.Equal((404, "unknown-unit"), await CodeAsync("11113-T77", null));
        Assert.Equal((422, "invalid"), await CodeAsync("11113-T02", member));
        Assert.Equal(201, (await app.CallAsync(HttpMethod.Post, "/api/v1/keys", body: new { role = "collector", unit = "11113-T01", member })).Status);
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(300)]
    public async Task A_host_that_no_link_can_be_made_of_is_refused_before_a_key_is_made(int length)
    {
        await app.PlantTeamAsync("14122", "66");
        var before = await ReadListAsync("14122-T66");

        var answer = await SendRawAsync(new string('a', length), """{"role":"viewer","unit":"14122-T66"}""");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"unreadable\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, await ReadListAsync("14122-T66"));
    }

    [Fact]
    public async Task Only_the_hash_of_a_secret_is_stored()
    {
        var (secret, _) = await app.IssueAsync("officer", "11113");
        var hash = KeySecret.From(secret).Hash;

        var rows = new List<Storage.Tables.TableEntity>();
        await foreach (var row in Table().QueryAsync<Storage.Tables.TableEntity>(cancellationToken: Cancel))
            rows.Add(row);

        Assert.Contains(rows, row => row.RowKey == hash.Value && row.PartitionKey == hash.Value[..2]);
        Assert.DoesNotContain(rows, row => row.Values.Any(value => value is string text && text.Contains(secret[5..], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("officer", "11113", "officer", "11113", "role-refused")]
    [InlineData("officer", "11113", "provincial", "31", "out-of-scope")]
    [InlineData("officer", "11113", "system", null, "role-refused")]
    [InlineData("officer", "11113", "viewer", "31", "out-of-scope")]
    [InlineData("provincial", "31", "provincial", "31", "role-refused")]
    [InlineData("provincial", "31", "officer", "14122", "out-of-scope")]
    [InlineData("leader", "11113-T03", "collector", "11113-T03", "role-refused")]
    [InlineData("collector", "11113-T03", "collector", "11113-T03", "role-refused")]
    [InlineData("viewer", "31", "viewer", "31", "role-refused")]
    public async Task Nobody_issues_a_key_beyond_the_own_reach(string holder, string own, string role, string? unit, string code)
    {
        var (secret, _) = await app.IssueAsync(holder, own);

        using var answer = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", secret, new { role, unit });

        Assert.Equal((403, code), await CodeOfAsync(answer));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Past the client, which sends no such host.</summary>
    private async Task<string> SendRawAsync(string host, string body)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, app.Client.BaseAddress!.Port, Cancel);
        await using var stream = line.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/keys HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAuthorization: Bearer {TestApp.SystemKey}\r\n" +
                $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            Cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancel);
    }

    private static HttpRequestMessage Issue()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys") { Content = JsonContent.Create(new { role = "viewer", unit = "11113" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
        return request;
    }

    private Storage.Tables.TableClient Table() => app.Service<Storage.Account.StorageAccount>().Tables.GetTableClient("keys");

    private async Task<string> ReadListAsync(string unit)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=500&unit=" + unit, TestApp.SystemKey);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<(int Status, string Code)> CodeAsync(string unit, string? member)
    {
        var (status, json) = await app.CallAsync(HttpMethod.Post, "/api/v1/keys", body: new { role = "collector", unit, member });
        return (status, json.Text("code"));
    }
}
