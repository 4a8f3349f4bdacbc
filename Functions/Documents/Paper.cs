namespace Tcns.Functions.Documents;

/// <summary>
/// An administrative paper (<c>văn bản hành chính</c>) before it is a file. Its form is that of Decree 30/2020, appendix I:
/// <see cref="PaperDocument"/> makes it an .docx, <see cref="PaperBook"/> an .xlsx of its tables.
/// </summary>
/// <param name="Letterhead">Who writes, from where, to whom.</param>
/// <param name="Kind">Such as <c>Báo cáo</c>; shown in capitals.</param>
/// <param name="Subject">What it is about (<c>trích yếu</c>); line ends are kept.</param>
/// <param name="SignedOn">Null leaves day and month to be written by hand.</param>
/// <param name="Year">The year that stands there when no day is given.</param>
/// <param name="Parts">The body, from top to bottom.</param>
internal sealed record Paper(Letterhead Letterhead, string Kind, string Subject, DateOnly? SignedOn, int Year, IReadOnlyList<PaperPart> Parts)
{
    public string Title => PaperText.Line(PaperText.Capitals(Kind) + " " + Subject);

    public IEnumerable<PaperPart.Table> Tables => Parts.OfType<PaperPart.Table>();
}
