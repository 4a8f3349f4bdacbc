using System.Text.RegularExpressions;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public partial class VerbTests
{
    [Fact]
    public async Task Every_verb_explains_itself()
    {
        var (code, output, _) = await RunAsync("--help");
        var verbs = Verb().Matches(output[output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups["verb"].Value).ToArray();

        Assert.Equal(0, code);
        Assert.Contains("serve", verbs);
        Assert.Contains("functions", verbs);
        var helps = await Task.WhenAll(verbs.Select(verb => RunAsync(verb, "--help")));
        Assert.All(helps, help => Assert.Equal(0, help.Code));
        Assert.All(verbs.Zip(helps), help => Assert.Contains("Tcns.Functions " + help.First, help.Second.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sreve")]
    [InlineData("serve", "--prot", "1")]
    [InlineData("functions", "--to", "/nowhere")]
    [InlineData("run", "Nightly")]
    public async Task A_call_that_makes_no_sense_ends_with_2_and_says_why(params string[] arguments)
    {
        var (code, _, errors) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.StartsWith("tcns: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_was_told_of_no_store_makes_none_and_gives_no_all_clear()
    {
        using var folder = new DataFolder();
        await using var app = AppProcess.Start(BuiltApp.Executable, ["health"], folder.Path, []);

        Assert.Equal(2, await app.WaitForExitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("AzureWebJobsStorage is not set", app.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_function_files_of_the_sources_are_up_to_date()
    {
        var (code, output, _) = await RunAsync("functions", "--check", "--to", Repository.At("Functions"));

        Assert.Equal("", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_function_file_that_differs_lacks_or_is_too_many_is_named_and_written_anew()
    {
        using var folder = new DataFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.At("Functions"), "function.json", SearchOption.AllDirectories).Where(IsSource))
            Copy(file, Path.Combine(folder.Path, Path.GetFileName(Path.GetDirectoryName(file)!)));
        Copy(Repository.At("Functions", "host.json"), folder.Path);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "Me", "function.json"), " ", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(folder.Path, "Keys", "function.json"));
        Copy(Path.Combine(folder.Path, "Web", "function.json"), Path.Combine(folder.Path, "Zoo"));

        var (before, named, _) = await RunAsync("functions", "--check", "--to", folder.Path);
        var (written, _, _) = await RunAsync("functions", "--to", folder.Path);
        var (after, _, _) = await RunAsync("functions", "--check", "--to", folder.Path);

        Assert.Equal(["Keys/function.json", "Me/function.json", "Zoo/function.json"], named.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal([1, 0, 0], [before, written, after]);
    }

    private static bool IsSource(string file) =>
        Path.GetRelativePath(Repository.At("Functions"), file).Split(Path.DirectorySeparatorChar).Length == 2;

    private static void Copy(string file, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var app = AppProcess.Start(BuiltApp.Executable, arguments, Path.GetTempPath(), []);
        var code = await app.WaitForExitAsync(TimeSpan.FromSeconds(30));
        return (code, app.Output, app.Errors);
    }

    [GeneratedRegex("^  (?<verb>[a-z]+) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();
}
