using System.Text.RegularExpressions;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Backup;

/// <summary>
/// A store that was filled by the first version of the program that had records: <c>first-version</c> is its backup, of the demo with one commune of
/// Tuyên Quang and 427 records, on 20 November 2026.
/// </summary>
public partial class FirstVersionTests(Stores stores)
{
    private static readonly string[] Units = ["11113", "11113-T03", "31"];

    [Fact]
    public async Task What_the_first_version_wrote_is_brought_up_and_counted_as_what_this_one_writes()
    {
        var (old, own) = (await stores.TakeAsync(), await stores.TakeAsync());
        await RunAsync(old, "restore", Repository.At("tests", "Functions.Tests", "Backup", "first-version"));
        await RunAsync(own, "demo", "--no-serve", "--no-rollup", "--communes", "1", "--size", "8000");

        await Task.WhenAll(RunAsync(old, "rollup", "--unit", "31"), RunAsync(own, "rollup", "--unit", "31"));

        var figures = await FiguresAsync(own);
        Assert.Contains("\"numerator\"", figures, StringComparison.Ordinal);
        Assert.Equal(figures, await FiguresAsync(old));
    }

    /// <summary>But for when they were published.</summary>
    private static async Task<string> FiguresAsync(Store store) => Moment().Replace(await BackedUpDemo.FiguresAsync(store, Units), "");

    private static async Task RunAsync(Store store, params string[] arguments)
    {
        var (code, _, errors) = await VerbProcess.RunAsync(store.ConnectionString, arguments);
        Assert.Equal((0, ""), (code, errors));
    }

    [GeneratedRegex("\"(version|asOf)\":\"[^\"]+\",?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();
}
