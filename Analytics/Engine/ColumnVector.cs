namespace Tcns.Analytics.Engine;

/// <summary>The values of one column in the chunk at hand. The memory is the chunk's.</summary>
internal readonly unsafe struct ColumnVector(Column column, byte* data, ulong* validity)
{
    /// <summary>Texts up to this length lie in the vector itself, longer ones where it points.</summary>
    private const uint InlineLength = 12;

    public string Name => column.Name;

    public bool IsNull(int row) => validity != null && (validity[row >> 6] & (1UL << (row & 63))) == 0;

    public long Int64(int row) =>
        column.Type == ColumnType.Decimal ? throw column.NotReadAs("a whole number") : Whole(row);

    public decimal Decimal(int row) =>
        column.Storage == ColumnType.HugeInt ? ExactNumber.Of(At<HugeInt>(row).Value, column.Scale)
        : column.Type == ColumnType.Decimal ? ExactNumber.Of(Whole(row), column.Scale)
        : Whole(row);

    public double Double(int row) => column.Type switch
    {
        ColumnType.Double => At<double>(row),
        ColumnType.Float => At<float>(row),
        _ => throw column.NotReadAs("a floating-point number"),
    };

    public bool Boolean(int row) =>
        column.Type == ColumnType.Boolean ? At<byte>(row) != 0 : throw column.NotReadAs("yes or no");

    public DateOnly Date(int row) =>
        column.Type == ColumnType.Date ? EngineTime.Day(At<int>(row)) : throw column.NotReadAs("a day");

    public DateTimeOffset Timestamp(int row) =>
        column.Type is ColumnType.Timestamp or ColumnType.TimestampTz
            ? EngineTime.At(At<long>(row))
            : throw column.NotReadAs("an instant");

    public ReadOnlySpan<byte> Utf8(int row)
    {
        if (column.Type != ColumnType.Varchar)
            throw column.NotReadAs("text");

        // A text is 16 bytes: its length, then itself or four of its bytes and the address of all.
        var text = data + (long)row * 16;
        var length = *(uint*)text;
        return length <= InlineLength ? new(text + 4, (int)length) : new(*(byte**)(text + 8), (int)length);
    }

    private long Whole(int row) => column.Storage switch
    {
        ColumnType.TinyInt => At<sbyte>(row),
        ColumnType.SmallInt => At<short>(row),
        ColumnType.Integer => At<int>(row),
        ColumnType.BigInt => At<long>(row),
        ColumnType.UTinyInt => At<byte>(row),
        ColumnType.USmallInt => At<ushort>(row),
        ColumnType.UInteger => At<uint>(row),
        ColumnType.UBigInt => (long)At<ulong>(row),
        ColumnType.HugeInt => (long)At<HugeInt>(row).Value,
        _ => throw column.NotReadAs("a number"),
    };

    private T At<T>(int row)
        where T : unmanaged => ((T*)data)[row];
}
