using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>A closed quarter that was reopened for a commune since it was last published: its figures and those of every later period may be others now.</summary>
public sealed record Thaw(UnitCode Commune, Period Quarter);
