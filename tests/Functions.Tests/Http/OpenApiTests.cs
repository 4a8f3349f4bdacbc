using System.Text.Json;
using Tcns.Functions.Http;
using Tcns.Functions.Tests.Access;

namespace Tcns.Functions.Tests.Http;

public class OpenApiTests(TestApp app)
{
    [Fact]
    public async Task The_document_describes_every_endpoint_but_pages_and_itself()
    {
        using var json = await ReadAsync();
        var described = Operations(json).Select(operation => operation.Value.GetProperty("operationId").GetString()!).Distinct();
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
        Assert.Equal("invalid", issue.GetProperty("responses").GetProperty("422").GetProperty("description").GetString());
        Assert.Equal(["Keys"], issue.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public async Task Every_example_is_accepted()
    {
        using var json = await ReadAsync();
        foreach (var (path, operation) in Operations(json).Where(operation => operation.Value.TryGetProperty("requestBody", out _)))
        {
            var example = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
            using var answer = await app.SendAsync(HttpMethod.Post, path, TestApp.SystemKey, example);

            Assert.InRange((int)answer.StatusCode, 200, 299);
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Operations(JsonDocument json) => json.RootElement.GetProperty("paths")
        .EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)));

    private async Task<JsonDocument> ReadAsync()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/openapi.json", key: null);
        return await TestApp.ReadAsync(answer);
    }
}
