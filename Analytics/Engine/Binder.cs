using System.Collections.Immutable;
using System.Text;
using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>Gives a prepared statement the values of its parameters.</summary>
internal static unsafe class Binder
{
    public static void Bind(PreparedHandle prepared, Statement statement)
    {
        foreach (var parameter in statement.Parameters)
        {
            if (DuckDbLibrary.duckdb_bind_parameter_index(prepared, out var index, parameter.Name) != 0)
                throw EngineException.Of(statement, $"the statement has no parameter ${parameter.Name}");
            if (Bind(prepared, index, parameter.Value) != 0)
                throw EngineException.Of(statement, $"the value of ${parameter.Name} is refused");
        }
    }

    private static int Bind(PreparedHandle prepared, ulong index, BoundValue? value) => value switch
    {
        null => DuckDbLibrary.duckdb_bind_null(prepared, index),
        BoundValue.Whole whole => DuckDbLibrary.duckdb_bind_int64(prepared, index, whole.Value),
        BoundValue.Exact exact => DuckDbLibrary.duckdb_bind_decimal(prepared, index, Decimal(exact.Value)),
        BoundValue.Truth truth => DuckDbLibrary.duckdb_bind_boolean(prepared, index, truth.Value),
        BoundValue.Text text => BindText(prepared, index, text.Value),
        BoundValue.Day day => DuckDbLibrary.duckdb_bind_date(prepared, index, EngineTime.Days(day.Value)),
        BoundValue.Instant instant => DuckDbLibrary.duckdb_bind_timestamp(prepared, index, EngineTime.Micros(instant.Value)),
        BoundValue.Texts texts => BindTexts(prepared, index, texts.Values),
        _ => throw new InvalidOperationException($"{value} cannot be bound."),
    };

    /// <summary>No longer than it is, or what it is compared with would have to be as long, and does not fit.</summary>
    private static NativeDecimal Decimal(decimal value)
    {
        var units = ExactNumber.Units(value);
        return new(Math.Max(ExactNumber.DigitsOf(units), value.Scale), value.Scale, new HugeInt(units));
    }

    private static int BindText(PreparedHandle prepared, ulong index, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        fixed (byte* text = bytes)
            return DuckDbLibrary.duckdb_bind_varchar_length(prepared, index, text, (ulong)bytes.Length);
    }

    private static int BindTexts(PreparedHandle prepared, ulong index, ImmutableArray<string> values)
    {
        var items = new List<ValueHandle>();
        try
        {
            foreach (var value in values)
                items.Add(Text(value));
            using var type = DuckDbLibrary.duckdb_create_logical_type(ColumnType.Varchar);

            // One more than there are: the library takes no address of nothing for an empty list.
            nint[] addresses = [.. items.Select(item => item.DangerousGetHandle()), 0];
            fixed (nint* pointers = addresses)
            {
                using var list = DuckDbLibrary.duckdb_create_list_value(type, pointers, (ulong)items.Count);
                return DuckDbLibrary.duckdb_bind_value(prepared, index, list);
            }
        }
        finally
        {
            items.ForEach(item => item.Dispose());
        }
    }

    private static ValueHandle Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        fixed (byte* text = bytes)
            return DuckDbLibrary.duckdb_create_varchar_length(text, (ulong)bytes.Length);
    }
}
