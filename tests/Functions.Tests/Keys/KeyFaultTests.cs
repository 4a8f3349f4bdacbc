using System.Text.Json;
using Tcns.Domain.Time;
using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Keys;

public class KeyFaultTests(TestApp app)
{
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
    [InlineData("""{"role":null,"unit":"31"}""", "/role required")]
    [InlineData("""{"role":"king","unit":"31"}""", "/role unknown-value")]
    [InlineData("""{"role":"viewer"}""", "/unit required")]
    [InlineData("""{"role":"viewer","unit":" "}""", "/unit required")]
    [InlineData("""{"role":"viewer","unit":7}""", "/unit type")]
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

    [Theory]
    [InlineData("""{}""", "/role required", "/unit required")]
    [InlineData("""{"role":"king"}""", "/role unknown-value", "/unit required")]
    [InlineData("""{"role":7,"unit":"3x"}""", "/role type", "/unit malformed")]
    public async Task What_is_wrong_with_the_role_hides_nothing_that_is_wrong_with_the_unit(string body, params string[] faults)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, JsonSerializer.Deserialize<JsonElement>(body));
        using var json = await TestApp.ReadAsync(answer);

        Assert.Equal(faults, json.RootElement.GetProperty("errors").EnumerateArray().Select(fault => Property(fault, "pointer") + " " + Property(fault, "code")));
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
}
