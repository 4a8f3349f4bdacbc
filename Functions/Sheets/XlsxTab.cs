namespace Tcns.Functions.Sheets;

/// <summary>A sheet that was written, as the workbook lists it.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="IsHidden">Whether it has a tab that people see.</param>
/// <param name="Filter">The range with headings that can be filtered, with its sheet.</param>
internal sealed record XlsxTab(string Name, bool IsHidden, string? Filter);
