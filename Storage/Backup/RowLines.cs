using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Rows as lines of JSON in a compressed file: both keys and every property with its type, as the service sends them.</summary>
internal static class RowLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes rows until the writer is disposed of.</summary>
    public sealed class Writer(Stream file) : IDisposable
    {
        private readonly GZipStream packed = new(file, CompressionLevel.Optimal, leaveOpen: true);
        private readonly ArrayBufferWriter<byte> line = new();

        public void Write(TableEntity row)
        {
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, Options))
            {
                json.WriteStartObject();
                json.WriteString(nameof(row.PartitionKey), row.PartitionKey);
                json.WriteString(nameof(row.RowKey), row.RowKey);
                EntityModel.Of(typeof(TableEntity)).Write(json, row);
                json.WriteEndObject();
            }

            line.Write("\n"u8);
            packed.Write(line.WrittenSpan);
        }

        public void Dispose() => packed.Dispose();
    }

    /// <exception cref="BackupException">The file is no such lines.</exception>
    public static IEnumerable<TableEntity> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (ReadLine(lines, path) is { } line)
            yield return Parse(line, path);
    }

    private static string? ReadLine(StreamReader lines, string path)
    {
        try
        {
            return lines.ReadLine();
        }
        catch (InvalidDataException)
        {
            throw new BackupException(BackupTrouble.Damaged, path);
        }
    }

    private static TableEntity Parse(string line, string path)
    {
        try
        {
            return EntityJson.Read<TableEntity>(System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new BackupException(BackupTrouble.Damaged, path);
        }
    }
}
