using Tcns.Analytics.Feed.Schema;
using Tcns.Functions.AnalystKit;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Generated;

/// <summary>What the repository holds that is made from the catalogues of columns and of indicators.</summary>
public sealed class CatalogueFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-catalogue-");

    [Fact]
    public void The_repository_holds_what_the_catalogues_say() => Assert.Empty(CatalogueFiles.Compare(Repository.Root, FeedCatalogue.All));

    [Fact]
    public void What_nothing_makes_any_more_is_found_and_removed()
    {
        CatalogueFolder.CopyTo(folder);
        var page = At("docs", "tables", "fact_survey.md");
        File.WriteAllText(page, "# fact_survey\n");
        var table = At("powerbi", "Tcns.SemanticModel", "definition", "tables", "Khảo sát.tmdl");
        File.WriteAllText(table, "table 'Khảo sát'\n\n\tannotation TcnsMadeFrom = catalogue\n");
        var own = At("powerbi", "Tcns.SemanticModel", "definition", "tables", "Của tỉnh.tmdl");
        File.WriteAllText(own, "table 'Của tỉnh'\n\n\tannotation EnglishCaption = The province's own\n");

        var touched = CatalogueFiles.Write(folder.FullName, FeedCatalogue.All);

        Assert.False(File.Exists(page));
        Assert.False(File.Exists(table));
        Assert.True(File.Exists(own));
        Assert.Contains("ref table 'Của tỉnh'", File.ReadAllText(At("powerbi", "Tcns.SemanticModel", "definition", "model.tmdl")), StringComparison.Ordinal);
        Assert.Contains("caption: The province's own", File.ReadAllText(At("powerbi", "TcnsOData.SemanticModel", "definition", "cultures", "en-US.tmdl")), StringComparison.Ordinal);
        Assert.Contains("docs/tables/fact_survey.md", touched);
        Assert.Empty(CatalogueFiles.Compare(folder.FullName, FeedCatalogue.All));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string At(params string[] parts) => Path.Combine([folder.FullName, .. parts]);
}
