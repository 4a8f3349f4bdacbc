using Tcns.Domain.Indicators;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>Whether a period is closed in a province: when it is in the last of its communes.</summary>
public static class ProvinceClosing
{
    public static bool IsClosed(ProvinceFacts facts, Period period) => CommunePlans.Of(facts).All(commune => commune.IsClosed(period));
}
