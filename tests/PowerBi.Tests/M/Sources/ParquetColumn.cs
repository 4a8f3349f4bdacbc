using Tcns.Analytics.Engine;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>A column's type in M and how its values are read.</summary>
internal sealed record ParquetColumn(MType Type, Func<RowReader, int, object> Read)
{
    public static ParquetColumn Of(ColumnType type, ParquetInstants instants) => type switch
    {
        ColumnType.Varchar => new(MType.Text, (reader, i) => reader.GetText(i)),
        ColumnType.Boolean => new(MType.Logical, (reader, i) => reader.GetBoolean(i)),
        ColumnType.BigInt or ColumnType.Integer => new(MType.Int64, (reader, i) => (decimal)reader.GetInt64(i)),
        ColumnType.Decimal => new(MType.Decimal, (reader, i) => reader.GetDecimal(i)),
        ColumnType.Double => new(MType.Number, (reader, i) => reader.GetDouble(i)),
        ColumnType.Date => new(MType.Date, (reader, i) => reader.GetDate(i)),
        ColumnType.Timestamp => new(MType.DateTime, (reader, i) => reader.GetTimestamp(i).DateTime),
        ColumnType.TimestampTz when instants == ParquetInstants.AsDateTime => new(MType.DateTime, (reader, i) => reader.GetTimestamp(i).DateTime),
        ColumnType.TimestampTz => new(MType.DateTimeZone, (reader, i) => reader.GetTimestamp(i)),
        _ => throw new EvaluationGap($"Parquet.Document: what becomes of {type} is not known."),
    };
}
