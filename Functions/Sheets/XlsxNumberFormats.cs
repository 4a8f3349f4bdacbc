using System.Security;

namespace Tcns.Functions.Sheets;

/// <summary>How a book's numbers are shown beyond the styles that every book has.</summary>
internal sealed class XlsxNumberFormats
{
    /// <summary>Below are Excel's own formats, and that of days.</summary>
    private const int FirstId = 165;

    private readonly List<string> codes = [];

    /// <param name="code">As Excel writes it for itself, such as <c>#,##0.0</c>: its comma and point are shown as the reader's.</param>
    public XlsxStyle StyleOf(string code)
    {
        if (!codes.Contains(code))
            codes.Add(code);
        return new XlsxStyle(XlsxStyle.Count + codes.IndexOf(code));
    }

    /// <summary>The part with all styles.</summary>
    public string ToXml() => XlsxSkeleton.Styles(
        string.Concat(codes.Select((code, place) => FormattableString.Invariant($"""<numFmt numFmtId="{FirstId + place}" formatCode="{SecurityElement.Escape(code)}"/>"""))),
        string.Concat(codes.Select((_, place) => FormattableString.Invariant($"""<xf numFmtId="{FirstId + place}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>"""))),
        codes.Count);
}
