using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>Whether a period is closed in a province: when it is in the last of its communes.</summary>
public static class ProvinceClosing
{
    public static bool IsClosed(ProvinceFacts facts, Period period) => CommunePlans.Of(facts).All(commune => commune.IsClosed(period));

    /// <summary>The instant from which a commune's period is closed, where it is not reopened.</summary>
    public static DateTimeOffset ClosesAt(ProvinceFacts facts, UnitCode commune, Period period) =>
        BusinessClock.StartOf(CommunePlans.Of(facts).Single(plans => plans.Commune == commune).ClosingOf(period).ClosesOn.AddDays(1));
}
