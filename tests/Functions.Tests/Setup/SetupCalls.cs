using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Setup;

/// <summary>Calls that send and fetch set-up files.</summary>
internal static class SetupCalls
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<(int Status, JsonElement Json)> ImportAsync(this TestApp app, SetupBook book, bool dryRun = false, string? key = null) =>
        app.ImportAsync(book.ToXlsx(), "kind=setup" + (dryRun ? "&dryRun=true" : ""), key: key);

    public static Task<(int Status, JsonElement Json)> ImportCsvAsync(this TestApp app, string csv, string kind, string? key = null) =>
        app.ImportAsync(Encoding.UTF8.GetBytes(csv), "kind=" + kind, "text/csv", key);

    public static async Task<(int Status, JsonElement Json)> ImportAsync(
        this TestApp app, byte[] file, string query, string contentType = Xlsx, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?" + query) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? TestApp.SystemKey);
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = await TestApp.ReadAsync(answer);
        return ((int)answer.StatusCode, json.RootElement.Clone());
    }

    public static async Task<byte[]> ExportAsync(this TestApp app, string commune, string query = "")
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/communes/{commune}/setup?{query}", TestApp.SystemKey);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Rows, created, changed, unchanged.</summary>
    public static (int Rows, int Created, int Changed, int Unchanged) Counts(this JsonElement json) =>
        (json.GetProperty("rows").GetInt32(), json.GetProperty("created").GetInt32(), json.GetProperty("changed").GetInt32(), json.GetProperty("unchanged").GetInt32());

    public static string[] Details(this JsonElement problem) => [.. problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("detail").GetString()!)];
}
