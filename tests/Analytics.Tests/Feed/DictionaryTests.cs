using Tcns.Analytics.Feed.Schema;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>The catalogue in code and the pages on it. TCNS_REWRITE=1 writes the pages anew from the code.</summary>
public class DictionaryTests
{
    private static readonly string Folder = Repository.At("docs", "tables");

    [Fact]
    public void The_pages_say_what_the_catalogue_says()
    {
        var pages = FeedCatalogue.All.ToDictionary(table => table.Name + ".md", DictionaryPage.Of);
        pages["README.md"] = DictionaryPage.Index();
        if (Environment.GetEnvironmentVariable("TCNS_REWRITE") == "1")
            Rewrite(pages);

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(Folder, page.Key))));
    }

    private static void Rewrite(Dictionary<string, string> pages)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
            File.Delete(file);
        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(Folder, name), text);
    }
}
