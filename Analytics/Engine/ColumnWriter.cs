using System.Runtime.CompilerServices;
using System.Text;

namespace Tcns.Analytics.Engine;

/// <summary>Writes into the vector of one column of the chunk that is being filled. The memory is the chunk's.</summary>
internal unsafe struct ColumnWriter(string table, Column column)
{
    private const int InlineLength = 12;
    private const int StackLength = 512;
    private nint vector;
    private byte* data;
    private ulong* validity;

    /// <summary>To be called for each chunk: an emptied one may have moved, and holds no NULL.</summary>
    public void Take(nint place)
    {
        vector = place;
        data = DuckDbLibrary.duckdb_vector_get_data(place);
        validity = null;
    }

    public void Null(int row)
    {
        if (validity == null)
        {
            DuckDbLibrary.duckdb_vector_ensure_validity_writable(vector);
            validity = DuckDbLibrary.duckdb_vector_get_validity(vector);
        }

        validity[row >> 6] &= ~(1UL << (row & 63));
    }

    public readonly void Integer(int row, long value)
    {
        if (column.Type == ColumnType.Decimal)
            Decimal(row, value);
        else
            Fit(row, value);
    }

    public readonly void Decimal(int row, decimal value)
    {
        if (column.Type != ColumnType.Decimal)
            throw Mismatch("a decimal");

        if (!ExactNumber.TryScale(value, column.Scale, out var units) || Int128.Abs(units) >= ExactNumber.Power(column.Width))
            throw new OverflowException($"{table}.{column.Name}: the number does not fit DECIMAL({column.Width},{column.Scale}).");
        if (column.Storage == ColumnType.HugeInt)
            Put(row, new HugeInt(units));
        else
            Whole(row, (long)units);
    }

    public readonly void Double(int row, double value)
    {
        if (column.Type != ColumnType.Double)
            throw Mismatch("a floating-point number");
        Put(row, value);
    }

    public readonly void Boolean(int row, bool value)
    {
        if (column.Type != ColumnType.Boolean)
            throw Mismatch("yes or no");
        Put(row, value ? (byte)1 : (byte)0);
    }

    public readonly void Date(int row, DateOnly value)
    {
        if (column.Type != ColumnType.Date)
            throw Mismatch("a day");
        Put(row, EngineTime.Days(value));
    }

    public readonly void Timestamp(int row, DateTimeOffset value)
    {
        if (column.Type is not (ColumnType.Timestamp or ColumnType.TimestampTz))
            throw Mismatch("an instant");
        Put(row, EngineTime.Micros(value));
    }

    /// <summary>Without the clearing of the buffer, which would take longer than the text.</summary>
    [SkipLocalsInit]
    public readonly void Text(int row, string value)
    {
        if (column.Type != ColumnType.Varchar)
            throw Mismatch("text");

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = longest <= StackLength ? stackalloc byte[StackLength] : new byte[longest];
        Utf8(row, bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    private readonly void Utf8(int row, ReadOnlySpan<byte> text)
    {
        if (text.Length > InlineLength)
        {
            // These bytes come from a .NET string, so that they need not be proved to be UTF-8 again.
            fixed (byte* bytes = text)
                DuckDbLibrary.duckdb_unsafe_vector_assign_string_element_len(vector, (ulong)row, bytes, (ulong)text.Length);
            return;
        }

        // What the text leaves free must be zero: the engine compares all 16 bytes.
        var place = new Span<byte>(data + (long)row * 16, 16);
        place.Clear();
        place[0] = (byte)text.Length;
        text.CopyTo(place[4..]);
    }

    private readonly void Fit(int row, long value)
    {
        try
        {
            Whole(row, value);
        }
        catch (OverflowException overflow)
        {
            throw new OverflowException($"{table}.{column.Name}: the number does not fit {column.Type}.", overflow);
        }
    }

    private readonly void Whole(int row, long value)
    {
        switch (column.Storage)
        {
            case ColumnType.TinyInt: Put(row, (sbyte)value); break;
            case ColumnType.SmallInt: Put(row, (short)value); break;
            case ColumnType.Integer: Put(row, (int)value); break;
            case ColumnType.BigInt: Put(row, value); break;
            case ColumnType.UTinyInt: Put(row, (byte)value); break;
            case ColumnType.USmallInt: Put(row, (ushort)value); break;
            case ColumnType.UInteger: Put(row, (uint)value); break;
            case ColumnType.UBigInt: Put(row, (ulong)value); break;
            default: throw Mismatch("a whole number");
        }
    }

    private readonly void Put<T>(int row, T value)
        where T : unmanaged => ((T*)data)[row] = value;

    private readonly InvalidCastException Mismatch(string kind) => new($"{table}.{column.Name}: type {column.Type} does not take {kind}.");
}
