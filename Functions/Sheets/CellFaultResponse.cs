using System.Globalization;
using System.Text.Json.Serialization;
using Tcns.Domain.Forms;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Sheets;

/// <summary>A fault of a file as it is sent; <paramref name="Detail"/> is a whole sentence that names the place.</summary>
internal sealed record CellFaultResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Row,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Column,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading,
    string Code,
    string Detail)
{
    public static CellFaultResponse From(CellFault fault, Language language)
    {
        var sheet = fault.Sheet.Length == 0 ? null : fault.Sheet;
        var heading = fault.Heading is { } whole ? Excerpt.Of(whole) : null;
        var letter = fault.Column is { } column ? ColumnLetters.Of(column) : null;
        var entry = fault.Entry is { } many ? Excerpt.Of(many) : null;
        var place = string.Join(", ", [.. Places(sheet, fault.Row, letter, heading, language), .. EntryOf(entry, language)]);
        var text = FaultText.OfCell(fault.Wording ?? "fault." + fault.Code, fault.Limit, language);
        var detail = place.Length == 0 ? text : Capital(place) + ": " + char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
        return new CellFaultResponse(sheet, fault.Row, letter, heading, fault.Code, detail);
    }

    private static IEnumerable<string> Places(string? sheet, int? row, string? letter, string? heading, Language language)
    {
        if (sheet is not null)
            yield return AppTexts.Format("sheet.place.sheet", language, sheet);
        if (row is { } number)
            yield return AppTexts.Format("sheet.place.row", language, number.ToString(CultureInfo.InvariantCulture));
        if (letter is not null && heading is not null)
            yield return AppTexts.Format("sheet.place.headed-column", language, letter, heading);
        else if (letter is not null)
            yield return AppTexts.Format("sheet.place.column", language, letter);
    }

    private static IEnumerable<string> EntryOf(string? entry, Language language) =>
        entry is null ? [] : [AppTexts.Format("sheet.place.item", language, entry)];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
