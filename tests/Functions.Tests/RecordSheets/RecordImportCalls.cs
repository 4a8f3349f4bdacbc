using System.Net.Http.Headers;
using System.Text.Json;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>Calls that send files of records, and what is read of their answers.</summary>
internal static class RecordImportCalls
{
    public const string Csv = "text/csv";

    public static async Task<byte[]> FileAsync(this TestApp app, string path, string language = "vi")
    {
        using var answer = await app.SendAsync(HttpMethod.Get, path, TestApp.SystemKey, language: language);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<(int Status, string? Name, byte[] Body)> SendFileAsync(
        this TestApp app, byte[] file, string query, string contentType = SetupCalls.Xlsx, string? key = null, string language = "vi")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?" + query) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? TestApp.SystemKey);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileName, body);
    }

    /// <summary>The whole answer, which must be 200.</summary>
    public static async Task<JsonElement> TakeInAsync(
        this TestApp app, byte[] file, string query, string contentType = Csv, string? key = null, string language = "vi")
    {
        var (status, _, body) = await app.SendFileAsync(file, query, contentType, key, language);
        using var json = JsonDocument.Parse(body);
        Assert.True(status == 200, json.RootElement.GetRawText());
        return json.RootElement.Clone();
    }

    /// <summary>How many rows came to what, those of nothing left out: "created 2, invalid 1".</summary>
    public static string Tally(this JsonElement answer) => string.Join(", ", ((string[])["created", "duplicate", "conflict", "invalid", "refused", "retry"])
        .Where(name => answer.GetProperty(name).GetInt32() > 0).Select(name => name + " " + answer.GetProperty(name).GetInt32()));

    public static IEnumerable<JsonElement> Results(this JsonElement answer) => answer.GetProperty("results").EnumerateArray();

    public static IEnumerable<string> Ids(this JsonElement answer) => answer.Results().Select(result => result.Text("id"));
}
