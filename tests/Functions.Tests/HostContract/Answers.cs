using System.Net;
using System.Text.Json;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>What an answer has to look like.</summary>
internal static class Answers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The only answer that the host takes for done: 200, <c>application/json</c>, an object.</summary>
    public static async Task AssertDoneAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(JsonValueKind.Object, body.RootElement.GetProperty("Outputs").ValueKind);
        Assert.Equal(JsonValueKind.Array, body.RootElement.GetProperty("Logs").ValueKind);
        Assert.Equal(JsonValueKind.Null, body.RootElement.GetProperty("ReturnValue").ValueKind);
    }

    public static async Task AssertProblemAsync(HttpStatusCode status, string code, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, await ReadTextAsync(answer, "code"));
    }

    public static async Task<string?> ReadTextAsync(HttpResponseMessage answer, string property)
    {
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return body.RootElement.GetProperty(property).GetString();
    }
}
