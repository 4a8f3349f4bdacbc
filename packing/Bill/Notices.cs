using System.Text;

namespace Tcns.Packing.Bill;

/// <summary>The licences of what is in the package, as they ask to be handed on: who is named first, then each text once.</summary>
internal static class Notices
{
    private static readonly string Line = new('=', 78);

    public static string Write(BillOfMaterials bill)
    {
        var text = new StringBuilder();
        text.Append("Tcns holds the following works of others. Their licences stand below, each once, and what they say of works that they hold in turn.\n");
        text.Append("A list for machines, with hashes, is in ").Append(BillOfMaterials.BillFile).Append(".\n\n");
        foreach (var component in bill.Components.OrderBy(component => component.Name, StringComparer.OrdinalIgnoreCase))
        {
            text.Append(component.Name).Append(' ').Append(component.Version).Append(": ").Append(component.Licence).Append(component.Copyright is { } who ? " · " + who : "")
                .Append(component.Texts.Count == 0 ? " (its package has no text of the licence)" : "").Append('\n');
        }

        foreach (var same in bill.Components.SelectMany(component => component.Texts.Select(licence => (component, licence))).GroupBy(pair => pair.licence, StringComparer.Ordinal))
        {
            text.Append('\n').Append(Line).Append('\n');
            text.AppendJoin(", ", same.Select(pair => pair.component.Name).Distinct()).Append('\n').Append(Line).Append("\n\n").Append(same.Key).Append('\n');
        }

        return text.ToString();
    }
}
