using Tcns.Domain.Indicators;

namespace Tcns.Functions.Reports;

/// <summary>The figures of a report, from one publication.</summary>
/// <param name="IsComplete">False when newer records waited for the next rollup.</param>
/// <param name="Lines">Of the unit in the period, under each of its plans.</param>
/// <param name="Before">Of the period before.</param>
internal sealed record ReportFigures(string Version, DateOnly AsOf, bool IsClosed, bool IsComplete, IReadOnlyList<Figure> Lines, IReadOnlyList<Figure> Before);
