namespace Tcns.Functions.Sheets;

/// <summary>A sheet (<c>trang tính</c>).</summary>
/// <param name="Name">As on its tab; empty for that of a CSV file.</param>
/// <param name="IsHidden">Whether people see it.</param>
/// <param name="Rows">Those with anything in them, upwards; hidden and filtered rows too, since a filter drops nothing.</param>
internal sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<SheetRow> Rows);
