using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Domain.Plans;

/// <summary>The plans that the product brings along, one file each.</summary>
public static class ShippedPlans
{
    private const string SchemaEnding = ".schema.json";

    /// <summary>Reads every plan of a folder; a file that cannot be read stops the start with all that is wrong in it.</summary>
    public static IReadOnlyList<Plan> Read(string folder, OfficialUnits units) =>
        [.. Directory.EnumerateFiles(folder, "*.json")
            .Where(file => !file.EndsWith(SchemaEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => ReadFile(file, units))];

    private static Plan ReadFile(string file, OfficialUnits units)
    {
        var name = Path.GetFileName(file);
        using var json = Open(file, name);
        if (!PlanText.TryRead(json.RootElement, units, out var plan, out var faults))
            throw new InvalidDataException(name + " is no plan: " + string.Join("; ", faults.Select(Words)));
        if (name != plan.Id + ".json")
            throw new InvalidDataException(name + " holds the plan " + plan.Id + "; a file is called by its plan.");
        return plan;
    }

    private static string Words(Fault fault) => $"{fault.Path} {fault.Code} {fault.Limit}".Trim();

    private static JsonDocument Open(string file, string name)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException trouble)
        {
            throw new InvalidDataException(name + " is no JSON.", trouble);
        }
    }
}
