using System.Globalization;
using System.Text.Json;

namespace Tcns.Storage.Tables;

/// <summary>The types that a row can hold: the eight of EDM, and what of .NET maps to them without loss.</summary>
internal static class EdmCodecs
{
    public static readonly EdmCodec<string> String = new(null, static (writer, value) => writer.WriteStringValue(value),
        static (ref reader) => reader.GetString()!);

    public static readonly EdmCodec<bool> Boolean = new(null, static (writer, value) => writer.WriteBooleanValue(value),
        static (ref reader) => reader.GetBoolean());

    public static readonly EdmCodec<int> Int32 = new(null, static (writer, value) => writer.WriteNumberValue(value),
        static (ref reader) => reader.TokenType == JsonTokenType.String ? int.Parse(reader.GetString()!, CultureInfo.InvariantCulture) : reader.GetInt32());

    public static readonly EdmCodec<double> Double = new("Edm.Double", WriteDouble, ReadDouble);

    private static readonly EdmCodec<long> Int64 = new("Edm.Int64", WriteInt64,
        static (ref reader) => reader.TokenType == JsonTokenType.String ? long.Parse(reader.GetString()!, CultureInfo.InvariantCulture) : reader.GetInt64());

    // Ticks of 100 ns, as EDM has them: all seven digits are kept.
    private static readonly EdmCodec<DateTimeOffset> DateTimeOffset = new("Edm.DateTime", static (writer, value) => writer.WriteStringValue(value.UtcDateTime),
        static (ref reader) => reader.GetDateTimeOffset().ToUniversalTime());

    private static readonly EdmCodec<DateTime> DateTime = new("Edm.DateTime", WriteDateTime,
        static (ref reader) => reader.GetDateTimeOffset().UtcDateTime);

    private static readonly EdmCodec<Guid> Guid = new("Edm.Guid", static (writer, value) => writer.WriteStringValue(value),
        static (ref reader) => System.Guid.Parse(reader.GetString()!));

    private static readonly EdmCodec<byte[]> Binary = new("Edm.Binary", static (writer, value) => writer.WriteBase64StringValue(value),
        static (ref reader) => reader.GetBytesFromBase64());

    private static readonly EdmCodec<BinaryData> BinaryData = new("Edm.Binary", static (writer, value) => writer.WriteBase64StringValue(value.ToMemory().Span),
        static (ref reader) => System.BinaryData.FromBytes(reader.GetBytesFromBase64()));

    private static readonly Dictionary<Type, EdmCodec> ByType = new()
    {
        [typeof(string)] = String,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int32,
        [typeof(long)] = Int64,
        [typeof(double)] = Double,
        [typeof(DateTimeOffset)] = DateTimeOffset,
        [typeof(DateTime)] = DateTime,
        [typeof(Guid)] = Guid,
        [typeof(byte[])] = Binary,
        [typeof(BinaryData)] = BinaryData,
    };

    public static EdmCodec? Find(Type type) => ByType.GetValueOrDefault(type);

    /// <summary>What a row read without a model of its own becomes.</summary>
    public static EdmCodec? FindAnnotated(string annotation) => annotation switch
    {
        "Edm.String" => String,
        "Edm.Boolean" => Boolean,
        "Edm.Int32" => Int32,
        "Edm.Int64" => Int64,
        "Edm.Double" => Double,
        "Edm.DateTime" => DateTimeOffset,
        "Edm.Guid" => Guid,
        "Edm.Binary" => Binary,
        _ => null,
    };

    private static void WriteInt64(Utf8JsonWriter writer, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }

    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static double ReadDouble(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.String
        ? reader.GetDouble()
        : reader.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var digits => double.Parse(digits!, CultureInfo.InvariantCulture),
        };

    private static void WriteDateTime(Utf8JsonWriter writer, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
            throw new ArgumentException("Instants are stored in UTC: give a DateTime of that kind, or a DateTimeOffset.", nameof(value));
        writer.WriteStringValue(value);
    }
}
