using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Functions.Tests.People;
using Tcns.Functions.Tests.Registry;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Tests.Access;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Http;

public class OpenApiTests(TestApp app)
{
    /// <summary>The id of the example is taken by whichever unit the scope matrix puts it for first.</summary>
    private const string OwnPlan = "xa-mau-2098";
    private const string SmallProvince = "14";
    private const string OneAward = "/api/v1/awards/{unit}/{id}";

    [Fact]
    public async Task The_document_describes_every_endpoint_but_pages_and_itself()
    {
        using var json = await ReadAsync();
        var described = Operations(json).Where(operation => operation.Method != "head").Select(operation => operation.Value.GetProperty("operationId").GetString()!);
        var named = TestApp.Endpoints().Select(ScopeMatrix.NameOf).Where(name => !name.StartsWith('/'));

        Assert.Equal(named.Order(), described.Order());
    }

    [Fact]
    public async Task An_operation_says_who_may_use_it_and_what_can_go_wrong()
    {
        using var json = await ReadAsync();
        var issue = json.RootElement.GetProperty("paths").GetProperty("/api/v1/keys").GetProperty("post");

        Assert.Equal("Cấp khóa truy cập / Issue an access key", issue.GetProperty("summary").GetString());
        Assert.Equal("Roles: officer, provincial, system", issue.GetProperty("description").GetString());
        Assert.Equal("11113-T03", issue.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("unit").GetString());
        Assert.StartsWith("invalid", issue.GetProperty("responses").GetProperty("422").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Keys"], issue.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public async Task Every_example_is_accepted()
    {
        using var json = await ReadAsync();
        var team = await app.PlantTeamAsync("11113", "03");
        foreach (var (path, method, operation) in Operations(json).Where(operation => operation.Value.TryGetProperty("requestBody", out _)))
        {
            var content = operation.GetProperty("requestBody").GetProperty("content");

            // Files are sent by the test below.
            if (content.TryGetProperty("text/csv", out _))
                continue;
            var example = JsonNode.Parse(content.GetProperty("application/json").GetProperty("example").GetRawText())!;
            if (path.EndsWith("/move", StringComparison.Ordinal))
                example["to"] = "11113-T04";
            if (path.Contains("/plans/", StringComparison.Ordinal))
                example["id"] = OwnPlan;
            if (path.EndsWith("/map", StringComparison.Ordinal))
                example["features"] = WholeProvince(example["features"]![0]!);
            var filled = path
                .Replace("{province}", SmallProvince, StringComparison.Ordinal).Replace("{commune}", "11113", StringComparison.Ordinal).Replace("{team}", team, StringComparison.Ordinal)
                .Replace("{village}", path.EndsWith("{village}", StringComparison.Ordinal) ? "11113-09" : "11113-03", StringComparison.Ordinal)
                .Replace("{year}", "2026", StringComparison.Ordinal)
                .Replace("{month}", "2026-11", StringComparison.Ordinal)
                .Replace("{unit}", path.StartsWith("/api/v1/reports/", StringComparison.Ordinal) || path.StartsWith(OneAward, StringComparison.Ordinal) ? "11113" : team, StringComparison.Ordinal)
                .Replace("{period}", path.EndsWith("/request", StringComparison.Ordinal) ? "2026-R" : "2026-Q4", StringComparison.Ordinal)
                .Replace("{queue}", StorageLayout.PublishQueue, StringComparison.Ordinal)
                .Replace("{quarter}", ScopeMatrix.OldQuarter, StringComparison.Ordinal);
            if (path.EndsWith("/discard", StringComparison.Ordinal))
                example["id"] = await LayAsideAsync();
            if (path.Split('/')[3] is var kind && RecordKinds.ByName.ContainsKey(kind))
            {
                await AssertAcceptedAsync(kind, path, method, example);
                continue;
            }

            // Only what was submitted is returned.
            if (path.StartsWith("/api/v1/reports/", StringComparison.Ordinal) && path.EndsWith("/return", StringComparison.Ordinal))
                (await app.SendAsync(HttpMethod.Post, filled.Replace("/return", "/submit", StringComparison.Ordinal), TestApp.SystemKey, new JsonObject())).Dispose();
            var id = await ThingForAsync(team, path);
            using var answer = await app.SendAsync(
                new HttpMethod(method), filled.Replace("{id}", id, StringComparison.Ordinal).Replace("{person}", id, StringComparison.Ordinal), TestApp.SystemKey, example);

            Assert.True((int)answer.StatusCode is >= 200 and <= 299, $"{method} {path}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    /// <summary>The example shows one commune's boundary: here it is that of each.</summary>
    private JsonArray WholeProvince(JsonNode feature) => new([.. app.Service<OfficialUnits>().CommunesOf(UnitCode.Parse(SmallProvince)).Select(commune =>
    {
        var own = feature.DeepClone();
        own["properties"]!["code"] = commune.Code.Value;
        return own;
    })]);

    /// <summary>A record is by a member that is there, and changed once it is held.</summary>
    private async Task AssertAcceptedAsync(string kind, string path, string method, JsonNode example)
    {
        var team = await app.PlantTeamAsync("01057", "04");
        var record = RecordExamples.Of(RecordKinds.ByName[kind]).With("team", team).With("id", Guid.NewGuid().ToString());
        if (record.ContainsKey("member"))
            record["member"] = await app.MemberAsync(team, "collaborator");
        var (status, held) = await app.SendAsync(kind, record);
        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            var filled = path["/api/v1/".Length..].Replace("{team}", team, StringComparison.Ordinal).Replace("{id}", held.Text("id"), StringComparison.Ordinal);
            (status, held) = await app.ChangeAsync(new HttpMethod(method), filled, method == "put" ? record : example, held.Text("etag"));
        }

        Assert.True(status is 200 or 201, $"{method} {path}: {held}");
    }

    /// <summary>A message among those that failed too often; its id.</summary>
    private async Task<string> LayAsideAsync()
    {
        var poison = app.Service<StorageAccount>().RawQueues.GetQueueClient(StorageLayout.PublishQueue + "-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (await poison.SendMessageAsync("x", TestContext.Current.CancellationToken)).Value.MessageId;
    }

    /// <summary>What the path names by its id.</summary>
    private async Task<string> ThingForAsync(string team, string path)
    {
        if (path.Contains("/plans/", StringComparison.Ordinal))
            return OwnPlan;
        if (path.Contains("/requests/", StringComparison.Ordinal))
            return (await app.ReceiveAsync("11113")).Json.Text("id");
        if (path.StartsWith(OneAward, StringComparison.Ordinal))
            return await NominateAsync(path);
        var member = await MemberForAsync(team, path);
        if (path.Contains("/persons/", StringComparison.Ordinal))
            await app.DecideAsync(team, member, "leave", new { on = "2026-11-01" });
        return member;
    }

    [Fact]
    public async Task Every_example_of_a_file_is_accepted()
    {
        using var json = await ReadAsync();
        var files = TestApp.Endpoints()
            .SelectMany(endpoint => endpoint.Metadata.OfType<FileExample>(), (endpoint, file) => (Path: endpoint.RoutePattern.RawText!, File: file)).ToArray();
        Assert.NotEmpty(files);
        foreach (var (path, file) in files)
        {
            var described = json.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody")
                .GetProperty("content").GetProperty(file.ContentType).GetProperty("examples").GetProperty(file.Query).GetProperty("value").GetString();
            using var request = new HttpRequestMessage(HttpMethod.Post, path + "?" + file.Query)
            {
                Content = new StringContent(described!, System.Text.Encoding.UTF8, file.ContentType),
            };
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", TestApp.SystemKey);
            using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(200, (int)answer.StatusCode);
            using var taken = await TestApp.ReadAsync(answer);
            Assert.DoesNotContain(taken.RootElement.GetProperty("results").EnumerateArray(), result => result.TryGetProperty("problem", out _));
        }
    }

    /// <summary>A household of its own for each path; only what was approved goes up.</summary>
    private async Task<string> NominateAsync(string path)
    {
        var nominee = new { village = "11113-03", household = path[(path.LastIndexOf('/') + 1)..].Trim('{', '}') };
        var (_, award) = await app.CallAsync(
            HttpMethod.Post, "/api/v1/awards", body: new { unit = "11113", title = "digital-family", period = "2026-Q4", nominee, reason = "Cả nhà dùng VNeID" });
        var id = award.Text("id");
        if (path.EndsWith("/forward", StringComparison.Ordinal))
            await app.CallAsync(HttpMethod.Post, $"/api/v1/awards/11113/{id}/decide", body: new { outcome = "approved", number = "15/QĐ-UBND", decidedOn = "2026-11-20" });
        return id;
    }

    /// <summary>A member whose case is such as the path decides on.</summary>
    private async Task<string> MemberForAsync(string team, string path)
    {
        var isPending = path.EndsWith("/approve", StringComparison.Ordinal) || path.EndsWith("/reject", StringComparison.Ordinal);
        return await app.MemberAsync(team, key: isPending ? (await app.IssueAsync("leader", team)).Secret : null);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Value)> Operations(JsonDocument json) => json.RootElement.GetProperty("paths")
        .EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Name, operation.Value)));

    private async Task<JsonDocument> ReadAsync()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/openapi.json", key: null);
        return await TestApp.ReadAsync(answer);
    }
}
