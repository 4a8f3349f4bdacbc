using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

public partial class NamedTestsTests
{
    [Fact]
    public void Every_test_class_that_a_document_names_as_proof_is_there()
    {
        var classes = Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        var named = Documents().SelectMany(page => Name().Matches(File.ReadAllText(page)).Select(match => (Page: Path.GetFileName(page), Test: match.Groups["test"].Value))).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, one => !classes.Contains(one.Test));
    }

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories));

    [GeneratedRegex("`(?<test>[A-Z][A-Za-z]+Tests)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
