using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Storage.Reports;

/// <summary>What a commune and its teams submitted and were asked for.</summary>
public sealed record CommuneReports(IReadOnlyDictionary<(UnitCode Unit, Period Period), HeldReport> Submitted, IReadOnlyList<RequestedReport> Requests);
