using System.Diagnostics.CodeAnalysis;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Changes;

/// <summary>Keys of the table <c>changes</c>: one partition is one province; a row is a unit in it and a calendar quarter.</summary>
public static class ChangeRows
{
    /// <summary>A partition of its own, in which each process looks what time it is to the service.</summary>
    public const string Clock = "clock";

    /// <summary>Sorts after what follows the code of a unit: a dash or the divider.</summary>
    public const string AfterAll = "}";
    private const char Divider = '|';

    public static string Of(UnitCode unit, Period quarter) => unit.Value + Divider + quarter;

    public static bool TryRead(string row, [NotNullWhen(true)] out UnitCode? unit, [NotNullWhen(true)] out Period? quarter)
    {
        (unit, quarter) = (null, null);
        return row.Split(Divider) is [var code, var period] && UnitCode.TryParse(code, out unit) && Period.TryParse(period, out quarter);
    }
}
