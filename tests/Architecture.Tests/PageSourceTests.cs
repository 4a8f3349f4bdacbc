using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

/// <summary>
/// What people wrote never becomes markup or a script in somebody's browser: the sources of the pages have no way to make it so. One picture of
/// the server's own making is set as markup, the QR code on a key's sheet.
/// </summary>
public partial class PageSourceTests
{
    private static readonly string[] Known = ["web/src/desk/keys/Sheets.tsx: dangerouslySetInnerHTML={{ __html: sheet.qrSvg }}"];

    [Fact]
    public void No_page_makes_markup_or_a_script_of_a_text()
    {
        var files = Directory.EnumerateFiles(Repository.At("web"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => file.StartsWith("web/src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".ts" or ".tsx")
            .ToList();

        Assert.NotEmpty(files);
        Assert.Equal(Known, files.SelectMany(file => Way().Matches(File.ReadAllText(Repository.At(file))).Select(match => file + ": " + match.Value)));
    }

    [GeneratedRegex(
        @"dangerouslySetInnerHTML=\{\{[^}]*\}\}|dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|document\.write|srcdoc|javascript:|\beval\(|new Function\b|renderMode: 'html'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Way();
}
