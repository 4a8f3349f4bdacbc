namespace Tcns.Functions.Sheets;

/// <summary>What stands in a cell; of a formula, what it last came to.</summary>
internal abstract record CellValue
{
    private CellValue()
    {
    }

    public static CellValue Nothing { get; } = new Empty();

    public sealed record Empty : CellValue;

    /// <param name="Value">In NFC, without blanks around it, never empty.</param>
    public sealed record Text(string Value) : CellValue;

    public sealed record Number(decimal Value) : CellValue;

    public sealed record Day(DateOnly Value) : CellValue;

    public sealed record Flag(bool Value) : CellValue;

    /// <param name="Name">As Excel shows it, such as <c>#REF!</c>.</param>
    public sealed record Error(string Name) : CellValue;

    public static CellValue Of(string? text) => SheetText.Clean(text ?? "") is { Length: > 0 } clean ? new Text(clean) : Nothing;

    public static CellValue Of(decimal? number) => number is { } value ? new Number(value) : Nothing;

    public static CellValue Of(DateOnly? day) => day is { } value ? new Day(value) : Nothing;

    public static CellValue Of(bool? flag) => flag is { } value ? new Flag(value) : Nothing;
}
