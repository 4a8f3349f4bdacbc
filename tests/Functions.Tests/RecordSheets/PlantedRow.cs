namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>A good row with some cells otherwise, and all that is said of it.</summary>
/// <param name="Cells">By the key of the column.</param>
/// <param name="Faults">Column, code, and what follows the place in each language; an asterisk where only the place is asked for.</param>
internal sealed record PlantedRow(IReadOnlyDictionary<string, string> Cells, IReadOnlyList<(string Key, string Code, string Vietnamese, string English)> Faults);
