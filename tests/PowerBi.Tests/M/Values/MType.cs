using System.Collections.Immutable;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A type as a value, such as <c>type nullable text</c>, <c>Int64.Type</c> or <c>type table [a = text]</c>.</summary>
internal sealed record MType(MTypeKind Kind, bool Nullable = false)
{
    public static readonly MType Any = new(MTypeKind.Any);
    public static readonly MType Text = new(MTypeKind.Text);
    public static readonly MType Number = new(MTypeKind.Number);
    public static readonly MType Int64 = new(MTypeKind.Whole);
    public static readonly MType Decimal = new(MTypeKind.Decimal);
    public static readonly MType Logical = new(MTypeKind.Logical);
    public static readonly MType Date = new(MTypeKind.Date);
    public static readonly MType DateTime = new(MTypeKind.DateTime);
    public static readonly MType DateTimeZone = new(MTypeKind.DateTimeZone);
    public static readonly MType Table = new(MTypeKind.Table);
    public static readonly MType List = new(MTypeKind.List);
    public static readonly MType Record = new(MTypeKind.Record);
    public static readonly MType Function = new(MTypeKind.Function);
    public static readonly MType Binary = new(MTypeKind.Binary);
    public static readonly MType Duration = new(MTypeKind.Duration);
    public static readonly MType Itself = new(MTypeKind.Type);
    public static readonly MType Null = new(MTypeKind.Null);

    /// <summary>The fields of a record's type, the columns of a table's; empty where the type names none.</summary>
    public ImmutableArray<MColumn> Columns { get; init; } = [];

    public bool IsNumber => Kind is MTypeKind.Number or MTypeKind.Whole or MTypeKind.Fixed or MTypeKind.Percentage or MTypeKind.Decimal;

    /// <summary>As messages say it: <c>Text</c>, <c>Number</c>.</summary>
    public string Word => IsNumber ? "Number" : Kind.ToString();

    public static MType Of(object? value) => value switch
    {
        null => Null,
        bool => Logical,
        decimal or double => Number,
        string => Text,
        DateOnly => Date,
        System.DateTime => DateTime,
        DateTimeOffset => DateTimeZone,
        TimeSpan => Duration,
        MBinary => Binary,
        MList => List,
        MRecord => Record,
        MTable => Table,
        IMFunction => Function,
        MType => Itself,
        _ => throw new EvaluationGap($"A {value.GetType().Name} is no value of M."),
    };

    public bool Holds(object? value) => value is null
        ? Nullable || Kind is MTypeKind.Null or MTypeKind.Any
        : Kind is MTypeKind.Any or MTypeKind.AnyNonNull || Kind == Of(value).Kind
          || (IsNumber && value is decimal or double);

    /// <summary>Whether a column of this type can keep the value as it is: null always, of whole numbers no fraction.</summary>
    public bool Fits(object? value) => value is null
        || (Holds(value) && !(Kind == MTypeKind.Whole && (value is not decimal number || number != decimal.Truncate(number))));

    /// <summary>As M writes it.</summary>
    public override string ToString() => (Nullable ? "nullable " : "") + Kind switch
    {
        MTypeKind.Whole => "Int64.Type",
        MTypeKind.Fixed => "Currency.Type",
        MTypeKind.Percentage => "Percentage.Type",
        MTypeKind.Decimal => "Decimal.Type",
        MTypeKind.Table or MTypeKind.Record when Columns.Length > 0 =>
            $"{Plain} [{string.Join(", ", Columns.Select(column => $"{column.Name} = {column.Type}"))}]",
        _ => Plain,
    };

    private string Plain => Kind.ToString().ToLowerInvariant();
}
