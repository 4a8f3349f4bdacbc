using System.Text.Json;
using Tcns.Analytics.Engine;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Engine;

public class DuckDbLibraryTests
{
    [Fact]
    public void The_library_beside_the_assemblies_is_the_pinned_version()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.At("package.json")));
        var pinned = package.RootElement.GetProperty("dependencies").GetProperty("@duckdb/node-bindings").GetString()!;

        Assert.Equal("v" + pinned.Split('-')[0], DuckDbLibrary.Version);
    }
}
