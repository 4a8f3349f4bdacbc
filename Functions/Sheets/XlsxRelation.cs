using System.Xml;

namespace Tcns.Functions.Sheets;

/// <summary>Where one part of an .xlsx says that another is. Those that lead out of the file are left out.</summary>
/// <param name="Kind">The last word of the type, the same in both dialects of the format.</param>
/// <param name="Part">The name of the other part.</param>
internal sealed record XlsxRelation(string Kind, string Part)
{
    /// <summary>Of the file or the workbook, which have one for each sheet and a few more.</summary>
    private const int Most = 1_000;

    /// <summary>By their ids; empty when the part has none.</summary>
    public static IReadOnlyDictionary<string, XlsxRelation> Of(XlsxParts parts, string part)
    {
        var found = new Dictionary<string, XlsxRelation>(StringComparer.Ordinal);
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var list = folder + "_rels/" + part[folder.Length..] + ".rels";
        if (!parts.Has(list))
            return found;
        using var reader = parts.Open(list);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || reader.GetAttribute("TargetMode") == "External")
                continue;
            if (found.Count == Most)
                throw new SheetTroubleException(SheetTrouble.TooLarge);
            var (id, type, target) = (reader.GetAttribute("Id"), reader.GetAttribute("Type"), reader.GetAttribute("Target"));
            if (id is null || type is null || target is null || !found.TryAdd(id, new XlsxRelation(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target))))
                throw new SheetTroubleException(SheetTrouble.Broken);
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var names = new List<string>();
        foreach (var name in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "." or ".."))
                names.Add(name);
        }

        return string.Join('/', names);
    }
}
