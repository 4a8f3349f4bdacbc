using System.Globalization;
using System.Text.Json.Serialization;
using Tcns.Domain.Forms;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>A fault as it is sent; of a file also by sheet, row and column.</summary>
internal sealed record FaultResponse(
    string Pointer,
    string Code,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Row = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Column = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading = null)
{
    public static FaultResponse From(Fault fault, Language language) =>
        new(fault.Path, fault.Code, FaultText.OfJson(fault.Code, fault.Limit, language));

    public static FaultResponse From(CellFault fault, Language language)
    {
        var cell = CellFaultResponse.From(fault, language);
        return new FaultResponse(PointerOf(cell), cell.Code, cell.Detail, cell.Sheet, cell.Row, cell.Column, cell.Heading);
    }

    public static FaultResponse From(SheetTrouble trouble, Language language) => new("", trouble.Code(), trouble.Detail(language));

    /// <summary>As a spreadsheet names a cell: /Thành viên/C12.</summary>
    private static string PointerOf(CellFaultResponse cell)
    {
        var sheet = cell.Sheet is { } name ? "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) : "";
        var place = cell.Column + cell.Row?.ToString(CultureInfo.InvariantCulture);
        return place.Length == 0 ? sheet : sheet + "/" + place;
    }
}
