using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Changes;

/// <summary>Keys of the table <c>changes</c>: one partition is one province; a row is a team or commune and a calendar quarter.</summary>
public static class ChangeRows
{
    public static string Of(UnitCode unit, Period quarter) => unit.Value + "|" + quarter;
}
