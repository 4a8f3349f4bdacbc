using System.Net;
using Tcns.PowerBi.Tests.Demo;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.QuickStart;

/// <summary><c>docs/feed/fetch.py</c>: what an analyst's folder holds after each run.</summary>
[Collection(DemoCollection.Name)]
public sealed class FetchTests(DemoFeed feed)
{
    [Fact]
    public async Task It_fetches_what_is_new_and_removes_what_was_replaced()
    {
        using var mirror = new Mirror(feed);
        (await mirror.FetchAsync("--format", "both")).Done();
        var files = mirror.Files.ToDictionary(file => file.FullName, file => File.ReadAllBytes(file.FullName), StringComparer.Ordinal);
        Assert.Equal(2 * feed.Published(DemoFeed.Province).Sum(table => table.Value.Count), files.Count);
        Assert.All(files, file => Assert.Equal(feed.Blobs[Path.GetRelativePath(Path.Combine(mirror.Folder.FullName, "feed"), file.Key).Replace('\\', '/')], file.Value));

        Assert.Contains("(0 files fetched", (await mirror.FetchAsync("--format", "both")).Done().Printed, StringComparison.Ordinal);

        var (lost, broken) = (files.Keys.First(), files.Keys.Last());
        File.Delete(lost);
        await File.WriteAllTextAsync(broken, "half", TestContext.Current.CancellationToken);
        Assert.Contains("(2 files fetched", (await mirror.FetchAsync("--format", "both")).Done().Printed, StringComparison.Ordinal);
        Assert.Equal(files[lost], await File.ReadAllBytesAsync(lost, TestContext.Current.CancellationToken));
        Assert.Equal(files[broken], await File.ReadAllBytesAsync(broken, TestContext.Current.CancellationToken));

        var replaced = Path.Combine(mirror.Folder.FullName, "feed", DemoFeed.Province, "old.parquet");
        await File.WriteAllTextAsync(replaced, "of the version before", TestContext.Current.CancellationToken);
        var before = await File.ReadAllTextAsync(mirror.Latest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            mirror.Latest,
            before.Replace("\"datasets\": [", $$"""
                "datasets": [ { "files": [ { "path": "{{DemoFeed.Province}}/old.parquet", "format": "parquet" } ] },
                """, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        (await mirror.FetchAsync("--format", "csv")).Done();
        Assert.Equal(files.Keys.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal), mirror.Files.Select(file => file.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_key_goes_to_no_other_address()
    {
        using var mirror = new Mirror(feed);
        using var elsewhere = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort.Find()}/";
        elsewhere.Prefixes.Add(address);
        elsewhere.Start();
        var fetching = mirror.FetchFromAsync(feed.ProvinceKey, address);
        var asked = await elsewhere.GetContextAsync();
        asked.Response.Redirect(new Uri(feed.Address, "api/v1/feed").ToString());
        asked.Response.Close();
        MustSay(await fetching, "HTTP 302");
        Assert.Empty(mirror.Files);
    }

    [Fact]
    public async Task What_is_refused_is_said_in_a_line()
    {
        using var mirror = new Mirror(feed);
        MustSay(await mirror.FetchFromAsync("tcns_khong-co-khoa-nay", feed.Address.ToString()), "[key-refused]");
        MustSay(await mirror.FetchAsync("--province", "31"), "[out-of-scope]");
        MustSay(await mirror.FetchFromAsync("", feed.Address.ToString()), "TCNS_KEY");
        MustSay(await mirror.FetchFromAsync("tcns_x", "http://tcns.tinh.gov.vn"), "https://");
        Assert.Empty(mirror.Files);
    }

    private static void MustSay(Command refused, string what)
    {
        Assert.NotEqual(0, refused.Code);
        Assert.Contains(what, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", refused.Errors, StringComparison.Ordinal);
    }
}
