using Azure;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Registry;

/// <summary>
/// A row of the table <c>registry</c>. What it holds is nested, so it is one JSON text and no columns; the text is cut into
/// pieces, since a property takes 32,768 characters and a long plan is more.
/// </summary>
public sealed class RegistryEntity : ITableEntity
{
    /// <summary>The longest text that a row takes.</summary>
    public const int Longest = Pieces * Piece;
    private const int Piece = 30_000;
    private const int Pieces = 8;

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The revision of the partition in which the row was written; the head's is the newest.</summary>
    public long Revision { get; set; }

    public string Document { get; set; } = "";

    public string? Document2 { get; set; }

    public string? Document3 { get; set; }

    public string? Document4 { get; set; }

    public string? Document5 { get; set; }

    public string? Document6 { get; set; }

    public string? Document7 { get; set; }

    public string? Document8 { get; set; }

    public static RegistryEntity Of(string partition, string row, long revision, string text)
    {
        if (text.Length > Longest)
            throw new ArgumentException("A row takes no longer text: what is kept in one must be bounded.", nameof(text));
        string? Part(int number) => text.Length > number * Piece ? text.Substring(number * Piece, Math.Min(Piece, text.Length - (number * Piece))) : null;
        return new RegistryEntity
        {
            PartitionKey = partition,
            RowKey = row,
            Revision = revision,
            Document = Part(0) ?? "",
            Document2 = Part(1),
            Document3 = Part(2),
            Document4 = Part(3),
            Document5 = Part(4),
            Document6 = Part(5),
            Document7 = Part(6),
            Document8 = Part(7),
        };
    }

    public string ReadText() => string.Concat(
        (ReadOnlySpan<string?>)[Document, Document2, Document3, Document4, Document5, Document6, Document7, Document8]);
}
