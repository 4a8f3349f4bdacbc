namespace Tcns.Domain.Places;

/// <summary>How kinds of units are written.</summary>
public static class UnitKinds
{
    public static IReadOnlyList<UnitKind> All { get; } = Enum.GetValues<UnitKind>();

    /// <summary>As in files and on the wire.</summary>
    public static string WireName(this UnitKind kind) => kind switch
    {
        UnitKind.City => "city",
        UnitKind.Province => "province",
        UnitKind.Ward => "ward",
        UnitKind.Commune => "commune",
        UnitKind.SpecialZone => "special-zone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What stands before the name. It is part of a proper name, and so the same in every language.</summary>
    public static string Title(this UnitKind kind) => kind switch
    {
        UnitKind.City => "Thành phố",
        UnitKind.Province => "Tỉnh",
        UnitKind.Ward => "Phường",
        UnitKind.Commune => "Xã",
        UnitKind.SpecialZone => "Đặc khu",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static UnitKind Read(string wireName)
    {
        foreach (var kind in All)
        {
            if (kind.WireName() == wireName)
                return kind;
        }

        throw new InvalidDataException("There is no kind of unit " + wireName + ".");
    }
}
