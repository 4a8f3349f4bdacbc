using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Functions.Units;

/// <summary>What a client asks of the list of units; what is empty is absent.</summary>
internal sealed class UnitQuery
{
    private const int DefaultLimit = 100;
    private const int GreatestLimit = 500;
    private const int LongestText = 100;
    private static readonly Dictionary<string, UnitLevel> Levels = new(StringComparer.Ordinal)
    {
        [UnitResponse.LevelName(UnitLevel.Province)] = UnitLevel.Province,
        [UnitResponse.LevelName(UnitLevel.Commune)] = UnitLevel.Commune,
    };

    public UnitQuery(string? parent, string? text, string? level, string? cursor, string? limit)
    {
        Parent = ReadCode("?parent", parent);
        Cursor = ReadCode("?cursor", cursor);
        Text = string.IsNullOrWhiteSpace(text) ? null : text;

        // As people count: a letter with its marks is one, in any normal form.
        if (Text is not null && new StringInfo(Text).LengthInTextElements > LongestText)
            Faults.Add(new Fault("?q", FaultCodes.TooLong, LongestText));
        if (!string.IsNullOrEmpty(level))
            ReadLevel(level);
        if (!string.IsNullOrEmpty(limit))
            ReadLimit(limit);
    }

    public List<Fault> Faults { get; } = [];

    public UnitCode? Parent { get; }

    public string? Text { get; }

    public UnitLevel? Level { get; private set; }

    /// <summary>The last unit of the page before.</summary>
    public UnitCode? Cursor { get; }

    public int Limit { get; private set; } = DefaultLimit;

    private UnitCode? ReadCode(string name, string? text)
    {
        if (UnitCode.TryParse(text, out var code))
            return code;
        if (!string.IsNullOrEmpty(text))
            Faults.Add(new Fault(name, FaultCodes.Malformed));
        return null;
    }

    private void ReadLevel(string text)
    {
        if (Levels.TryGetValue(text, out var level))
            Level = level;
        else
            Faults.Add(new Fault("?level", FaultCodes.UnknownValue, string.Join("; ", Levels.Keys)));
    }

    private void ReadLimit(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Faults.Add(new Fault("?limit", FaultCodes.Type));
        else if (number is < 1 or > GreatestLimit)
            Faults.Add(new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit)));
        else
            Limit = number;
    }
}
