using System.Text;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>Begin and end of a CSV file, which the engine's reader is lenient about.</summary>
internal static class CsvHead
{
    public static WriteOutcome.Mismatch? Difference(FeedTable table, string path, string file)
    {
        byte[] wanted = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Header(table) + "\r\n")];
        using var stream = File.OpenRead(file);
        var found = new byte[wanted.Length];
        var length = stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        if (!found.AsSpan(0, length).SequenceEqual(wanted))
            return new WriteOutcome.Mismatch(path, "header", CsvText.Header(table), Encoding.UTF8.GetString(found, 0, length));
        stream.Seek(-2, SeekOrigin.End);
        return stream.ReadByte() == '\r' && stream.ReadByte() == '\n' ? null : new WriteOutcome.Mismatch(path, "end", "CRLF", "something else");
    }
}
