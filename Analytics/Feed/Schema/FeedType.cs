using System.Globalization;

namespace Tcns.Analytics.Feed.Schema;

/// <summary>The type of a column, by the names that the engine and the formats have for it.</summary>
public sealed record FeedType
{
    private FeedType(FeedTypeKind kind, int precision = 0, int scale = 0)
    {
        Kind = kind;
        Precision = precision;
        Scale = scale;
    }

    public static FeedType Text { get; } = new(FeedTypeKind.Text);

    public static FeedType WholeNumber { get; } = new(FeedTypeKind.WholeNumber);

    public static FeedType Date { get; } = new(FeedTypeKind.Date);

    public static FeedType Timestamp { get; } = new(FeedTypeKind.Timestamp);

    public static FeedType Boolean { get; } = new(FeedTypeKind.Boolean);

    public FeedTypeKind Kind { get; }

    /// <summary>Digits of a decimal in all; 0 of any other type.</summary>
    public int Precision { get; }

    /// <summary>Digits of a decimal behind the point.</summary>
    public int Scale { get; }

    public bool IsNumber => Kind is FeedTypeKind.WholeNumber or FeedTypeKind.FixedPoint;

    /// <summary>As DuckDB writes it. With its time zone a timestamp is marked in Parquet as one in UTC.</summary>
    public string Engine => Kind switch
    {
        FeedTypeKind.Text => "VARCHAR",
        FeedTypeKind.WholeNumber => "BIGINT",
        FeedTypeKind.FixedPoint => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Precision},{Scale})"),
        FeedTypeKind.Date => "DATE",
        FeedTypeKind.Timestamp => "TIMESTAMPTZ",
        FeedTypeKind.Boolean => "BOOLEAN",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    /// <summary>As a Frictionless table schema writes it.</summary>
    public string Frictionless => Kind switch
    {
        FeedTypeKind.Text => "string",
        FeedTypeKind.WholeNumber => "integer",
        FeedTypeKind.FixedPoint => "number",
        FeedTypeKind.Date => "date",
        FeedTypeKind.Timestamp => "datetime",
        FeedTypeKind.Boolean => "boolean",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    public static FeedType FixedPoint(int precision, int scale) => new(FeedTypeKind.FixedPoint, precision, scale);

    public override string ToString() => Engine;
}
