namespace Tcns.PowerBi.Tests.Measures;

/// <summary>Queries of a file of this assembly, each after a line with its name, in their order.</summary>
internal static class NamedSql
{
    private const string Heading = "-- name: ";

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string file)
    {
        using var stream = typeof(NamedSql).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split(Heading)[1..].Select(part => part.Split('\n', 2)).Select(part => KeyValuePair.Create(part[0], part[1])),
        ];
    }
}
