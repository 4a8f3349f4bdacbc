using System.IO.Compression;

namespace Tcns.Packing;

/// <summary>The package for Azure, which keeps the executable bit of the handler where it is made on Linux.</summary>
internal static class DeploymentZip
{
    public static async Task WriteAsync(string published, string zip)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(zip)!);
        File.Delete(zip);
        await ZipFile.CreateFromDirectoryAsync(published, zip, CompressionLevel.Optimal, includeBaseDirectory: false);
    }
}
