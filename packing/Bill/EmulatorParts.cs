namespace Tcns.Packing.Bill;

/// <summary>The storage emulator and all that it brings along, which ship in the package for a server of one's own.</summary>
internal sealed class EmulatorParts(string sources, LicenceList licences)
{
    public const string Emulator = "azurite";

    /// <summary>Those that name their licence by an address: what stands there, and what the package itself says of it.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal) { ["http://geraintluff.github.io/tv4/LICENSE.txt"] = "Public domain" };

    /// <summary>Where npm has put them.</summary>
    public IReadOnlyCollection<string> Places()
    {
        using var npm = new NpmLock(sources);
        return npm.WithBrought(NpmLock.PlaceOf(Emulator));
    }

    /// <exception cref="InvalidOperationException">A package stands under a licence that may not ship.</exception>
    public BillOfMaterials Gather()
    {
        using var npm = new NpmLock(sources);
        var components = npm.WithBrought(NpmLock.PlaceOf(Emulator))
            .Select(at => npm.Describe(at, licences.MayShip(NpmLock.NameOf(at), Named.GetValueOrDefault(npm.LicenceOf(at), npm.LicenceOf(at)))))
            .DistinctBy(component => component.Reference)
            .OrderBy(component => component.Reference, StringComparer.Ordinal);
        return new BillOfMaterials([.. components], new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
