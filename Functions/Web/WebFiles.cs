using Microsoft.Net.Http.Headers;
using Tcns.Functions.Http;

namespace Tcns.Functions.Web;

/// <summary>The pages and what they load, as they were built, with the address of each.</summary>
internal static class WebFiles
{
    private const string Brotli = ".br";
    private const string FirstPage = "/index.html";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webmanifest"] = "application/manifest+json",
    };

    /// <exception cref="DirectoryNotFoundException">They were not built.</exception>
    public static IReadOnlyDictionary<string, WebFile> Read()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(Brotli, StringComparison.Ordinal))
            .ToDictionary(path => AddressOf("/" + Path.GetRelativePath(root, path).Replace('\\', '/')), path => Read(path), StringComparer.Ordinal);
    }

    /// <summary>Pages are asked for without the ending of their files.</summary>
    private static string AddressOf(string file) =>
        file == FirstPage ? "/" : file.EndsWith(".html", StringComparison.Ordinal) ? file[..^".html".Length] : file;

    private static WebFile Read(string path)
    {
        var content = File.ReadAllBytes(path);
        return new WebFile(
            content,
            File.Exists(path + Brotli) ? File.ReadAllBytes(path + Brotli) : null,
            Types[Path.GetExtension(path)],
            ContentTag.Of(content));
    }
}
