namespace Tcns.Packing;

/// <summary>What is to be packed.</summary>
/// <param name="Published">The folder that the build has published to.</param>
/// <param name="Sources">The checkout.</param>
/// <param name="Packages">Where NuGet keeps the packages, with their licences.</param>
/// <param name="Zip">The package for Azure; null where none is wanted.</param>
/// <param name="Server">The package for a server of one's own; null where none is wanted.</param>
internal sealed record PackOrder(string Published, string Sources, string Packages, string? Zip, string? Server)
{
    public static PackOrder? TryParse(string[] args)
    {
        var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => Path.GetFullPath(pair[1]), StringComparer.Ordinal);
        return given.TryGetValue("--published", out var published) && given.TryGetValue("--sources", out var sources) && given.TryGetValue("--packages", out var packages)
            ? new PackOrder(published, sources, packages, given.GetValueOrDefault("--zip"), given.GetValueOrDefault("--server"))
            : null;
    }
}
