using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tcns.Analytics.PowerBi.Workbook;

/// <summary>The queries of a workbook as Excel keeps them ([MS-QDEFF]): a package with the text, who may evaluate it, and what is known of each query.</summary>
internal static class MashupBytes
{
    private const string Package = """<?xml version="1.0" encoding="utf-8"?><Package xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/DataMashup"><Version>2.80.0.0</Version><MinVersion>2.21.0.0</MinVersion><Culture>vi-VN</Culture></Package>""";

    private const string ContentTypes = """<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml" /><Default Extension="m" ContentType="application/x-ms-m" /></Types>""";

    private const string Permissions = """<?xml version="1.0" encoding="utf-8"?><PermissionList xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><CanEvaluateFuturePackages>false</CanEvaluateFuturePackages><FirewallEnabled>true</FirewallEnabled></PermissionList>""";

    // The same bytes on every machine: nothing is compressed, and nothing bears a time.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="section">The M of all queries.</param>
    /// <param name="metadata">What is known of each, as XML.</param>
    public static byte[] Write(string section, string metadata)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Number(0));
        WriteCounted(bytes, Zip([("Config/Package.xml", Utf8(Package)), ("[Content_Types].xml", Utf8(ContentTypes)), ("Formulas/Section1.m", Utf8(section))]));
        WriteCounted(bytes, Utf8(Permissions));
        using var known = new MemoryStream();
        known.Write(Number(0));
        WriteCounted(known, Utf8(metadata));
        WriteCounted(known, Zip([]));
        WriteCounted(bytes, known.ToArray());
        WriteCounted(bytes, []);
        return bytes.ToArray();
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Timeless;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteCounted(MemoryStream target, byte[] content)
    {
        target.Write(Number(content.Length));
        target.Write(content);
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
