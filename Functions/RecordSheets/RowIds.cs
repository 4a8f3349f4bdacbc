using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Tcns.Domain.Records;

namespace Tcns.Functions.RecordSheets;

/// <summary>
/// Ids for the rows of one team that bring none: UUIDs of version 8 (RFC 9562) which follow, by SHA-256, from the kind, from what
/// the row says, its team among it, and from how many equal rows stand before it. The registry has no part in it: whatever becomes
/// of names and villages, the same row of the same file is the same record.
/// </summary>
internal sealed class RowIds(RecordKind kind)
{
    private const int HashBytes = 32;
    private const string Form = "tcns-row-1";
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Asked once of each row, in the order of the file.</summary>
    public string Next(RowValues values)
    {
        Span<byte> named = stackalloc byte[HashBytes + sizeof(int)];
        SHA256.HashData(Name(values), named);
        var key = Convert.ToBase64String(named[..HashBytes]);
        var before = seen.GetValueOrDefault(key);
        seen[key] = before + 1;
        BinaryPrimitives.WriteInt32BigEndian(named[HashBytes..], before);
        return Uuid(named);
    }

    /// <summary>The order of entries says nothing, nor does one that comes twice.</summary>
    private ReadOnlySpan<byte> Name(RowValues values)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(Form);
            writer.WriteStringValue(kind.WireName());
            foreach (var value in values.All.OrderBy(value => value.Column.Key, StringComparer.Ordinal))
            {
                writer.WriteStringValue(value.Column.Key);
                Write(writer, value);
            }

            foreach (var (key, text) in values.Unread)
            {
                writer.WriteStringValue("?" + key);
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, RowValue value)
    {
        if (value.Json is not System.Text.Json.Nodes.JsonArray)
        {
            value.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var entry in value.Entries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            writer.WriteStringValue(entry);
        writer.WriteEndArray();
    }

    private static string Uuid(ReadOnlySpan<byte> named)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        SHA256.HashData(named, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
