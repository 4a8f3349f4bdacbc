namespace Tcns.PowerBi.Tests.Report;

/// <summary>A field that a visual shows.</summary>
/// <param name="Role">What it is there for: an axis, a value, a tooltip.</param>
/// <param name="QueryRef">The name by which the rest of the file speaks of it.</param>
internal sealed record ReportProjection(string Role, ReportField Field, string QueryRef);
