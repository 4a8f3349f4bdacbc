using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tcns.PowerBi.Tests.M;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Workbook;

/// <summary>The queries in the workbook, read back as [MS-QDEFF] says.</summary>
internal static partial class WorkbookMashup
{
    private static readonly Lazy<Task<MDocuments>> Parsed = new(() => MParser.ParseAsync(Queries(), CancellationToken.None));

    /// <summary>Once for all tests.</summary>
    public static Task<MDocuments> ReadAsync() => Parsed.Value;

    public static string Section()
    {
        using var book = ZipFile.OpenRead(Repository.At("powerbi", "Tcns.xlsx"));
        using var item = book.GetEntry("customXml/item1.xml")!.Open();
        var bytes = Convert.FromBase64String(XDocument.Load(item).Root!.Value);
        Assert.Equal(0, BinaryPrimitives.ReadInt32LittleEndian(bytes));
        var place = sizeof(int);
        var parts = Enumerable.Range(0, 4).Select(_ => Part(bytes, ref place)).ToList();
        Assert.Equal(bytes.Length, place);
        Assert.Contains("<FirewallEnabled>true</FirewallEnabled>", Encoding.UTF8.GetString(parts[1]), StringComparison.Ordinal);
        using var package = new ZipArchive(new MemoryStream(parts[0]));
        using var text = new StreamReader(package.GetEntry("Formulas/Section1.m")!.Open());
        return text.ReadToEnd();
    }

    /// <summary>Each query of the section by its name.</summary>
    public static IReadOnlyDictionary<string, string> Queries() => Shared().Matches(Section())
        .ToDictionary(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static byte[] Part(byte[] bytes, ref int place)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));
        place += sizeof(int) + length;
        return bytes[(place - length)..place];
    }

    [GeneratedRegex(@"^shared (#""(?<quoted>[^""]+)""|(?<plain>\w+)) = (?<text>.*?);\n(?=\n//|\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Shared();
}
