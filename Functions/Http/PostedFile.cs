using System.Runtime.InteropServices;
using Microsoft.Net.Http.Headers;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Http;

/// <summary>A body that is a spreadsheet file: <c>text/csv</c> or .xlsx, at most 20 MiB.</summary>
internal sealed class PostedFile : IPosted
{
    public const string Csv = "text/csv";

    private PostedFile(ReadOnlyMemory<byte> bytes, Problem? trouble)
    {
        Bytes = bytes;
        Trouble = trouble;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public Problem? Trouble { get; }

    string? IPosted.Unit => null;

    public static async ValueTask<PostedFile> BindAsync(HttpContext context)
    {
        if (!IsKnown(context.Request.ContentType))
            return new PostedFile(default, Problems.UnsupportedMediaType);
        return await Bodies.ReadAsync(context.Request, SheetLimits.Default.FileBytes) is { } bytes
            ? new PostedFile(bytes, null)
            : new PostedFile(default, Problems.TooLarge);
    }

    public SheetReading Open()
    {
        // What was read off the line lies in an array: another copy of 20 MiB is spared.
        _ = MemoryMarshal.TryGetArray(Bytes, out var array);
        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        return SheetBook.Read(stream, SheetLimits.Default);
    }

    private static bool IsKnown(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(SheetWriter.ContentType, StringComparison.OrdinalIgnoreCase));
}
