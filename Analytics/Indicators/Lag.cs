using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>Of a commune something dated in the quarter may lack: no period that rests on it is closed before it is there.</summary>
public sealed record Lag(UnitCode Commune, Period Quarter);
