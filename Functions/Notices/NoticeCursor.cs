using System.Buffers.Text;
using System.Text;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Where a list of notices goes on. It opens nothing: the unit is asked about anew with every page.</summary>
internal sealed record NoticeCursor(string Row)
{
    public static NoticeCursor? Parse(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var row = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
        return NoticeRows.IsNotice(row) ? new NoticeCursor(row) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Row));
}
