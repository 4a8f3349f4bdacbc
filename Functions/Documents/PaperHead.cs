using System.Globalization;
using Tcns.Functions.Documents.Charts;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Documents;

/// <summary>
/// What stands above the body: the agency and the number on the left, the nation and the day on the right, then what the paper is.
/// In Vietnamese whatever anybody reads: the decree gives the words.
/// </summary>
internal sealed class PaperHead(WordWriter word)
{
    private const int AgencyWidth = PaperSize.TextWidth - PaperSize.NationWidth;

    /// <summary>The decree asks for a third to a half of what stands above the line.</summary>
    private const double ShortRule = 0.4;

    /// <summary>56.1 mm: as long as the motto in bold letters of 13 points.</summary>
    private const int MottoRule = 3_183;

    /// <summary>Room for a number that is written by hand.</summary>
    private static readonly string Room = new('\u00A0', 10);

    public void Write(Paper paper)
    {
        var letterhead = paper.Letterhead;
        word.BeginTable([AgencyWidth, PaperSize.NationWidth], hasBorders: false);
        word.BeginRow();
        word.BeginCell(AgencyWidth);
        WriteAgency(letterhead);
        word.End();
        word.BeginCell(PaperSize.NationWidth);
        word.Paragraph(WordStyle.Nation, Text("paper.nation"));
        word.Paragraph(WordStyle.Motto, Text("paper.motto"));
        word.Rule(MottoRule, PaperSize.NationWidth);
        word.End();
        word.End();
        word.BeginRow();
        word.BeginCell(AgencyWidth);
        word.Paragraph(WordStyle.Number, NumberOf(letterhead));
        word.End();
        word.BeginCell(PaperSize.NationWidth);
        word.Paragraph(WordStyle.PlaceAndDate, PlaceAndDate(paper));
        word.End();
        word.End();
        word.End();
        WriteTitle(paper);
    }

    private void WriteAgency(Letterhead letterhead)
    {
        if (letterhead.ParentAgency is { } parent)
            word.Paragraph(WordStyle.ParentAgency, PaperText.Capitals(parent));
        var agency = PaperText.Capitals(letterhead.Agency);
        word.Paragraph(WordStyle.Agency, agency);
        WriteShortRule(agency, points: 12, AgencyWidth);
    }

    private void WriteTitle(Paper paper)
    {
        word.Paragraph(WordStyle.Kind, PaperText.Capitals(paper.Kind));
        word.Paragraph(WordStyle.Subject, paper.Subject);
        WriteShortRule(PaperText.Clean(paper.Subject), points: 14, PaperSize.TextWidth);
        word.Paragraph(WordStyle.Space, "");
    }

    private void WriteShortRule(string text, int points, int columnWidth)
    {
        var letters = new Lettering(TrueTypeFont.Serif, points * PaperSize.TwipsPerPoint);
        var width = Math.Min(text.Split('\n').Max(letters.WidthOf), columnWidth);
        word.Rule((int)(width * ShortRule), columnWidth);
    }

    /// <summary>The number has two digits at least, so that nothing can be put before it.</summary>
    private static string NumberOf(Letterhead letterhead)
    {
        var symbol = letterhead.Symbol is { } given ? "/" + PaperText.Line(given) : "";
        return (PaperText.Line(letterhead.Number ?? ""), symbol) switch
        {
            ("", "") => "",
            ("", _) => Text("paper.number", Room + symbol),
            ({ Length: 1 } digit, _) when char.IsAsciiDigit(digit[0]) => Text("paper.number", "0" + digit + symbol),
            var (number, _) => Text("paper.number", number + symbol),
        };
    }

    /// <summary>Days below 10 and the months 1 and 2 have a zero before them.</summary>
    private static string PlaceAndDate(Paper paper)
    {
        var place = PaperText.Line(paper.Letterhead.Place);
        return paper.SignedOn is { } day
            ? Text("paper.date", place, Digits(day.Day, "00"), Digits(day.Month, day.Month <= 2 ? "00" : "0"), Digits(day.Year, "0000"))
            : Text("paper.date", place, "…", "…", Digits(paper.Year, "0000"));
    }

    private static string Digits(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(string name, params object[] parts) => AppTexts.Format(name, Language.Vietnamese, parts);
}
