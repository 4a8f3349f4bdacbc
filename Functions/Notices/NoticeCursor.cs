using Tcns.Functions.Http;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Where a list of notices goes on. It opens nothing: the unit is asked about anew with every page.</summary>
internal sealed record NoticeCursor(string Row)
{
    public static NoticeCursor? Parse(string text)
    {
        var row = CursorText.Read(text);
        return NoticeRows.IsNotice(row) ? new NoticeCursor(row) : null;
    }

    public override string ToString() => CursorText.Write(Row);
}
