namespace Tcns.PowerBi.Tests.Dax;

/// <summary>What a slicer, a visual or a cell leaves of a column.</summary>
internal sealed record DaxFilter(string Table, string Column, params IReadOnlyList<object?> Values);
