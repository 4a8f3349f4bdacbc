using System.Buffers.Text;
using System.Text;

namespace Tcns.Functions.Http;

/// <summary>The place where a list goes on, as it stands in an address.</summary>
internal static class CursorText
{
    public static string Write(string place) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place));

    /// <returns>Empty, which is no place, where it is none of ours.</returns>
    public static string Read(string cursor) => Base64Url.IsValid(cursor) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)) : "";
}
