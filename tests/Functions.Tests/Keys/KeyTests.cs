using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Access;

namespace Tcns.Functions.Tests.Keys;

public class KeyTests(TestApp app)
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

    [Theory]
    [InlineData(3000)]
    [InlineData(300)]
    public async Task A_host_that_no_link_can_be_made_of_is_refused_before_a_key_is_made(int length)
    {
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

    [Fact]
    public async Task A_holder_sees_whose_key_it_is()
    {
        var (secret, id) = await app.IssueAsync("officer", "11113", expiresOn: "2999-01-01", label: "Bàn số 2");

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal(
            $$"""{"id":"{{id}}","role":"officer","unit":"11113","unitName":"Tân Kỳ","member":null,"label":"Bàn số 2","expiresOn":"2999-01-01"}""",
            json.RootElement.GetRawText());
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

    [Theory]
    [InlineData("officer", "11113", "collector", "11113-T03")]
    [InlineData("officer", "11113", "leader", "11113-T00")]
    [InlineData("officer", "11113", "viewer", "11113")]
    [InlineData("provincial", "31", "officer", "11113")]
    [InlineData("provincial", "31", "collector", "11113-T03")]
    [InlineData("provincial", "31", "viewer", "31")]
    public async Task A_holder_issues_lists_and_revokes_keys_within_the_own_reach(string holder, string own, string role, string unit)
    {
        var (secret, _) = await app.IssueAsync(holder, own);
        using var issued = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", secret, new { role, unit });
        using var json = await TestApp.ReadAsync(issued);
        var id = Text(json, "id");

        using var list = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=500&unit=" + unit, secret);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, secret);
        using var gone = await app.SendAsync(HttpMethod.Get, "/api/v1/me", Text(json, "key"));

        Assert.Contains(id, await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal((401, "key-refused"), await CodeOfAsync(gone));
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named_at_once()
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new
        {
            role = "collector", unit = "11113", label = new string('x', 201), expiresOn = "2026-02-30", member = 7, colour = "red", principal = "a\u0001b",
        });
        using var json = await TestApp.ReadAsync(answer);
        var faults = json.RootElement.GetProperty("errors").EnumerateArray().Select(fault => Property(fault, "pointer") + " " + Property(fault, "code"));

        Assert.Equal(
            ["/colour unknown-property", "/expiresOn malformed", "/label too-long", "/member type", "/principal malformed", "/unit wrong-level"],
            faults.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{}""", "/role required")]
    [InlineData("""{"role":null,"unit":"31"}""", "/role required")]
    [InlineData("""{"role":"king","unit":"31"}""", "/role unknown-value")]
    [InlineData("""{"role":"viewer"}""", "/unit required")]
    [InlineData("""{"role":"viewer","unit":" "}""", "/unit required")]
    [InlineData("""{"role":"viewer","unit":"3x"}""", "/unit malformed")]
    [InlineData("""{"role":"system","unit":"31"}""", "/unit wrong-level")]
    [InlineData("""{"role":"viewer","unit":"31","expiresOn":"2020-01-01"}""", "/expiresOn past")]
    [InlineData("""{"role":"viewer","unit":"31","member":"m","principal":"aad|x"}""", "/member not-together")]
    [InlineData("""{"role":"viewer","unit":"31","label":"CCCD 031 234 567 890"}""", "/label personal-data")]
    [InlineData("""{"role":"viewer","unit":"31","label":"a\ufffeb"}""", "/label malformed")]
    [InlineData("""{"role":"viewer","unit":"31","label":"a\ufdd0b"}""", "/label malformed")]
    [InlineData("""{"role":"viewer","unit":"31","label":"a\u0000b"}""", "/label malformed")]
    public async Task A_fault_has_its_place_and_code(string body, string fault)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, JsonSerializer.Deserialize<JsonElement>(body));
        using var json = await TestApp.ReadAsync(answer);
        var first = json.RootElement.GetProperty("errors").EnumerateArray().Single();

        Assert.Equal((422, fault), ((int)answer.StatusCode, Property(first, "pointer") + " " + Property(first, "code")));
    }

    [Fact]
    public async Task An_expiry_must_come_after_today_in_Vietnam()
    {
        var today = app.Service<BusinessClock>().Today;

        using var onThatDay = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new { role = "viewer", unit = "31", expiresOn = today });
        using var dayAfter = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new { role = "viewer", unit = "31", expiresOn = today.AddDays(1) });

        Assert.Equal((422, 201), ((int)onThatDay.StatusCode, (int)dayAfter.StatusCode));
    }

    [Theory]
    [InlineData("99", "31", 403)]
    [InlineData("99999", "31", 403)]
    [InlineData("99", null, 404)]
    [InlineData("99999-T01", null, 404)]
    public async Task An_unknown_unit_is_404_in_reach_and_403_beyond(string unit, string? own, int status)
    {
        var key = own is null ? TestApp.SystemKey : (await app.IssueAsync("provincial", own)).Secret;

        using var list = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?unit=" + unit, key);
        using var issue = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", key, new { role = unit.Length > 5 ? "collector" : "viewer", unit });

        Assert.Equal((status, status), ((int)list.StatusCode, (int)issue.StatusCode));
    }

    [Theory]
    [InlineData("?limit=0", "?limit out-of-range")]
    [InlineData("?limit=501", "?limit out-of-range")]
    [InlineData("?limit=ten", "?limit type")]
    [InlineData("?cursor=x", "?cursor malformed")]
    [InlineData("?cursor=%00", "?cursor malformed")]
    [InlineData("?cursor=zzzzzzzzzzzzzzzzzzzz", "?cursor malformed")]
    [InlineData("?unit=abc", "?unit malformed")]
    public async Task A_faulty_query_is_named(string query, string fault)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/keys" + query, TestApp.SystemKey);
        using var json = await TestApp.ReadAsync(answer);
        var first = json.RootElement.GetProperty("errors").EnumerateArray().Single();

        Assert.Equal((422, fault), ((int)answer.StatusCode, Property(first, "pointer") + " " + Property(first, "code")));
    }

    [Fact]
    public async Task Pages_lead_through_all_keys_of_a_unit()
    {
        var issued = new List<string>();
        for (var i = 0; i < 5; i++)
            issued.Add((await app.IssueAsync("collector", "14122-T77")).Id);

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=2&unit=14122-T77&cursor=" + cursor, TestApp.SystemKey);
            using var json = await TestApp.ReadAsync(answer);
            seen.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(item => Property(item, "id")));
            cursor = json.RootElement.GetProperty("cursor").GetString();
        }

        Assert.Equal(issued.Order(), seen.Order());
    }

    [Theory]
    [InlineData("00000000000000000000", 404)]
    [InlineData("nonsense", 404)]
    [InlineData("0000000000000000000'", 404)]
    public async Task An_id_that_no_key_has_is_not_found(string id, int status)
    {
        using var answer = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + Uri.EscapeDataString(id), TestApp.SystemKey);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Revoking_twice_keeps_the_first_hour()
    {
        var (_, id) = await app.IssueAsync("viewer", "31");

        using var first = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        using var second = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + id, TestApp.SystemKey);
        using var one = await TestApp.ReadAsync(first);
        using var two = await TestApp.ReadAsync(second);

        Assert.EndsWith("Z", Text(one, "revokedAt"), StringComparison.Ordinal);
        Assert.Equal(Text(one, "revokedAt"), Text(two, "revokedAt"));
    }

    [Fact]
    public async Task The_first_use_within_an_hour_is_noted_and_the_next_is_not()
    {
        var (secret, id) = await app.IssueAsync("viewer", "31");
        using var first = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        var noted = await WaitForUseAsync(id);

        app.Service<KeyRing>().Forget(KeySecret.From(secret).Hash);
        using var second = await app.SendAsync(HttpMethod.Get, "/api/v1/me", secret);
        await Task.Delay(300, Cancel);

        Assert.Equal(noted, (await app.Service<KeyStore>().FindByIdAsync(id, Cancel))!.Key.Details.LastUsedAt);
    }

    [Fact]
    public async Task Issuing_and_revoking_stand_in_the_chained_log_of_the_unit()
    {
        var (officer, officerId) = await app.IssueAsync("officer", "14122");
        using var issued = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", officer, new { role = "collector", unit = "14122-T55" });
        using var json = await TestApp.ReadAsync(issued);
        using var revoked = await app.SendAsync(HttpMethod.Delete, "/api/v1/keys/" + Text(json, "id"), officer);
        var log = app.Service<AuditLog>();
        var team = UnitCode.Parse("14122-T55");

        var entries = new List<AuditEvent>();
        await foreach (var entry in log.ReadAsync(team, Cancel))
            entries.Add(entry.Event);

        Assert.Equal([(officerId, "key.issue", Text(json, "id")), (officerId, "key.revoke", Text(json, "id"))], entries.Select(entry => (entry.Actor, entry.Action, entry.Subject)));
        Assert.Null(await log.FindBreakAsync(team, Cancel));
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

    private static string Text(JsonDocument json, string name) => Property(json.RootElement, name);

    private static string Property(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static async Task<(int Status, string Code)> CodeOfAsync(HttpResponseMessage answer)
    {
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, Text(json, "code"));
    }

    private Storage.Tables.TableClient Table() => app.Service<Storage.Account.StorageAccount>().Tables.GetTableClient("keys");

    private async Task<string> ReadListAsync(string unit)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/keys?limit=500&unit=" + unit, TestApp.SystemKey);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<DateTimeOffset?> WaitForUseAsync(string id)
    {
        for (var patience = 0; patience < 50; patience++)
        {
            if ((await app.Service<KeyStore>().FindByIdAsync(id, Cancel))!.Key.Details.LastUsedAt is { } at)
                return at;
            await Task.Delay(50, Cancel);
        }

        throw new TimeoutException("The use was not noted.");
    }
}
