using Tcns.Functions.Numbers;

namespace Tcns.Functions.Reports;

/// <summary>A figure of a report, beside the one of the period before.</summary>
/// <param name="Indicator">As the list of indicators has it in this version.</param>
/// <param name="Before">The value of the period before; null where it is not known.</param>
/// <param name="Change">Its value less the one before.</param>
internal sealed record ReportFigureResponse(IndicatorResponse Indicator, decimal? Before, decimal? Change);
