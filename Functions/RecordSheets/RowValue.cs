using System.Text.Json.Nodes;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>What a cell says, as JSON has it.</summary>
/// <param name="Column">Whose cell.</param>
/// <param name="Json">What could not be understood stays as it was written, so that the form tells what is wrong with it.</param>
internal sealed record RowValue(SheetColumn Column, JsonNode Json)
{
    public IReadOnlyList<string> Entries => Json is JsonArray list ? [.. list.Select(entry => entry!.GetValue<string>())] : [];
}
