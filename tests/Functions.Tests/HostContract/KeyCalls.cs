using System.Net;
using System.Text;
using System.Text.Json;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>What the tests ask of <c>/api/v1/keys</c>.</summary>
internal static class KeyCalls
{
    public const string Path = "/api/v1/keys";

    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> PostAsync(this HostedApp app, HttpContent body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return app.SendAsync(request);
    }

    public static Task<HttpResponseMessage> BindAsync(this HostedApp app, string principal) =>
        app.PostAsync(Body(JsonSerializer.Serialize(new { role = "officer", unit = "11113", principal })));

    public static async Task<string> IssueAsync(this HostedApp app, string json)
    {
        using var answer = await app.PostAsync(Body(json));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await Answers.ReadTextAsync(answer, "key"))!;
    }
}
