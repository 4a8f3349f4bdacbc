using System.Collections.Frozen;
using System.Globalization;

namespace Tcns.Domain.Places;

/// <summary>The units that became another kind, each at most once so far.</summary>
public sealed class UnitChanges
{
    private const string Header = "code,former,on,resolution";
    private readonly FrozenDictionary<string, UnitChange> byCode;

    private UnitChanges(IEnumerable<UnitChange> changes) =>
        byCode = changes.ToDictionary(change => change.Code.Value, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyCollection<UnitChange> All => byCode.Values;

    /// <summary>Reads the product's list of changes: one line a unit, no quoting.</summary>
    public static UnitChanges Read(TextReader list)
    {
        if (list.ReadLine() != Header)
            throw new InvalidDataException("The list of changes begins with the line " + Header + ".");
        var changes = new List<UnitChange>();
        while (list.ReadLine() is { } line)
            changes.Add(ReadChange(line));
        return new UnitChanges(changes);
    }

    public UnitChange? Find(UnitCode code) => byCode.GetValueOrDefault(code.Value);

    private static UnitChange ReadChange(string line) =>
        line.Split(',') is [var code, var former, var on, var resolution]
            ? new UnitChange(UnitCode.Parse(code), UnitKinds.Read(former), DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), resolution)
            : throw new InvalidDataException("A line of the list of changes has four fields: " + line);
}
