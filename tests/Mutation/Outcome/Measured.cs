using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Mutation.Outcome;

/// <summary>What came out the last time, part by part: <c>measured.json</c>.</summary>
internal sealed record Measured(IReadOnlyList<MeasuredPart> Parts)
{
    private static readonly JsonSerializerOptions Camel =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    private static string File => Repository.At("tests", "Mutation", "measured.json");

    public static Measured OfRepository() => JsonSerializer.Deserialize<Measured>(System.IO.File.ReadAllText(File), Camel)!;

    /// <summary>In the place of what came out for the same files before; a whole room in that of all its parts.</summary>
    public static Task AddAsync(MeasuredPart part)
    {
        var parts = OfRepository().Parts.Where(one => one.Room != part.Room || (part.File != "*" && one.File != part.File)).Append(part)
            .OrderBy(one => one.Room, StringComparer.Ordinal).ThenBy(one => one.File, StringComparer.Ordinal);
        return System.IO.File.WriteAllTextAsync(File, JsonSerializer.Serialize(new Measured([.. parts]), Camel) + "\n");
    }
}
