using System.Net;
using System.Text;
using Tcns.Functions.Tests.HostContract;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>Keys as rows that a local run has acknowledged and must know for ever after.</summary>
internal static class LocalKeys
{
    public static async Task<string> IssueAsync(LocalApp app, string system)
    {
        var (status, key) = await TryIssueAsync(app, system);
        Assert.Equal(HttpStatusCode.Created, status);
        return key!;
    }

    public static async Task<(HttpStatusCode Status, string? Key)> TryIssueAsync(LocalApp app, string system)
    {
        using var answer = await app.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, KeyCalls.Path)
            {
                Content = new StringContent("""{"role":"officer","unit":"11113"}""", Encoding.UTF8, "application/json"),
            },
            system);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.Created ? await Answers.ReadTextAsync(answer, "key") : null);
    }

    public static async Task<HttpStatusCode> TryAsync(LocalApp app, string key)
    {
        using var me = await app.GetAsync("/api/v1/me", key);
        return me.StatusCode;
    }
}
