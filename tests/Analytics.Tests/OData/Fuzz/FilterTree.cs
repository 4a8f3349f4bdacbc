namespace Tcns.Analytics.Tests.OData.Fuzz;

/// <summary>An expression of OData, and what it comes to for a row by the words of the standard.</summary>
/// <param name="Text">As a reader would send it.</param>
/// <param name="Value">A text, a whole number, a day, true, false, or null.</param>
internal sealed record FilterTree(string Text, Func<VisitRow, object?> Value)
{
    /// <summary>A condition that is neither true nor false leaves the row out.</summary>
    public bool Takes(VisitRow row) => Value(row) is true;
}
