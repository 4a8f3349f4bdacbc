using Tcns.Functions.Hosting;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Hosting;

public class FunctionFileTests
{
    /// <summary>Mended by <c>dotnet run --project Functions -- functions</c>.</summary>
    [Fact]
    public void The_function_files_in_the_sources_are_those_of_the_code() =>
        Assert.Empty(FunctionFolders.Compare(Repository.At("Functions")));

    [Fact]
    public void A_file_that_lacks_differs_or_is_too_many_is_named_and_mended()
    {
        var folder = Directory.CreateTempSubdirectory("tcns-functions-").FullName;
        try
        {
            FunctionFolders.Write(folder);
            File.AppendAllText(Path.Combine(folder, "Me", "function.json"), " ");
            File.Delete(Path.Combine(folder, "Web", "function.json"));
            Directory.CreateDirectory(Path.Combine(folder, "Gone"));
            File.WriteAllText(Path.Combine(folder, "Gone", "function.json"), "{}");

            Assert.Equal(["Gone/function.json", "Me/function.json", "Web/function.json"], FunctionFolders.Write(folder));
            Assert.Empty(FunctionFolders.Compare(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
