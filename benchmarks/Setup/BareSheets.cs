using System.IO.Compression;
using System.Xml;

namespace Tcns.Benchmarks.Setup;

/// <summary>The least that reading a spreadsheet takes: unpacking, and going through the XML of its parts.</summary>
internal static class BareSheets
{
    public static void Read(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        foreach (var part in archive.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var xml = XmlReader.Create(part.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read())
                continue;
        }
    }
}
