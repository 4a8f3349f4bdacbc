using System.Buffers.Text;
using System.Text;
using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Privacy;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Awards;
using Tcns.Functions.Notices;
using Tcns.Functions.Records;
using Tcns.Functions.Reports;
using Tcns.Functions.Sheets;
using Tcns.Functions.Signals;

namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>Codes, ids, days, names and the places at which lists go on: whatever is taken is written as it was read.</summary>
internal static class TextTargets
{
    public static IEnumerable<ParserTarget> All(UnitSearch search) =>
    [
        Text("period", text => Period.TryParse(text, out var period) ? period.ToString() : text, "2026-Q4", "2026-RQ1", "2026-11", "2026-R", "2026", "2026-RH2"),
        Text("unit", text => UnitCode.TryParse(text, out var unit) ? unit.Value : text, "31", "11113", "11113-T01", "11113-T100"),
        Text("village", text => VillageCode.TryParse(text, out var village) ? village.Value : text, "11113-01", "11113-100"),
        Text("record's id", text => RecordId.TryParse(text, out var id) ? Stays(text, id.Value, again => RecordId.Parse(again).Value) : text, "0195d4c1-7b1e-7c3a-8f00-0123456789ab"),
        Text("plan's id", text => PlanId.TryParse(text, out var id) ? id.Value : text, "tan-ky-2026", "31-mau"),
        Text("day of issue", text => IssueDate.TryParse(text, out var day) ? day.Value : text, "2026-01-05", "2026-01", "2026"),
        Text("e-mail address", text => EmailAddress.TryParse(text, out var address) ? address.Value : text, "to.cong-nghe@xa.tinh.gov.vn", "a@b.vn"),
        Text("key's id", text => KeyHash.IsId(text) ? text.ToLowerInvariant() : text, "5a3f0c2d9b8e71645a3f"),
        Text("phone", text => PhoneNumber.Normalize(text) is { } phone ? Stays(text, phone, PhoneNumber.Normalize) : text, "0912345678", "+84 912 345 678"),
        Text("feed's version", text => FeedVersion.TryParse(text, out var version) ? version.Value : text, "20261121T150000000Z"),
        Text("feed's path", text => FeedFolder.TryParsePath(text, out var folder) ? folder.MayName(text) && text.Contains("..", StringComparison.Ordinal) ? "a way out" : text : text, "31/latest.json", "vn/latest.json", "31/fact_visit/../../92/latest.json"),
        Text("name", text => Names.Read(text) is { Fault: null, Text: var name } ? Stays(text, name, again => Names.Read(again).Text) : text, "Nguyễn Văn An", "Thôn \"Đông\"", "Tổ dân phố số 7"),
        Text("numbers of persons", text => PersonalNumbers.AreIn(text) == PersonalNumbers.AreIn(text + " ") ? text : "other with a blank", "001085012345", "4111 1111 1111 1111", "20.11.2026 08:30"),
        Text("search", text => search.Find(text).Count >= 0 ? text : "", "Tân Kỳ", "xa tan ky nghe an", "p.7 tp hcm", "11113", "M'Drắk"),
        Text("cells", Cells, "12,5", "1.234", "16/7/2026", "8h30", "có", "AA12", "TRUE", "2026-07-16"),
        Text("guard of CSV", text => CsvGuard.TakeOff(CsvGuard.PutOn(text)), "=1+1", "a;=1", "'-5", "\"x;'=cmd|'/c calc'!A0\""),
        Text("sheet's text", text => Stays(text, SheetText.Clean(text), again => SheetText.Clean(again)), "Tổ  số 1 \u00A0", "a\r\nb"),
        Cursor("records", text => RecordCursor.Parse(text)?.ToString(), "20261120|1763600000000|11113-T01|0195d4c1-7b1e-7c3a-8f00-0123456789ab"),
        Cursor("reports", text => ReportCursor.Parse(text)?.ToString(), "20261120|11113-T01|2026-Q4"),
        Cursor("awards", text => AwardCursor.Parse(text)?.ToString(), "11113|1763600000000|5a3f0c2d9b8e71645a3f"),
        Cursor("signals", text => SignalCursor.Parse(text)?.ToString(), "20261120|clock-off|11113-T01|x"),
        Cursor("notices", text => NoticeCursor.Parse(text)?.ToString(), "n|20261120|0195d4c1"),
    ];

    private static ParserTarget Text(string name, Func<string, string> read, params string[] seeds) => new(name, random =>
    {
        var text = TextMaker.Make(random, seeds);
        Assert.Equal(text, read(text));
    });

    private static ParserTarget Cursor(string list, Func<string, string?> read, string seed) => new("cursor of " + list, random =>
    {
        var inside = TextMaker.Make(random, seed);
        var text = random.Next(4) == 0 ? TextMaker.Make(random, Base64Url.EncodeToString(Encoding.ASCII.GetBytes(seed))) : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(inside));
        if (read(text) is { } written)
            Assert.Equal(written, read(written));
    });

    private static string Cells(string text)
    {
        if (NumberText.TryWhole(text, out var whole))
            Assert.Equal(decimal.Truncate(whole), whole);
        _ = NumberText.TryNumber(text, out _) | DayText.TryRead(text, out _) | TimeText.TryRead(text, out _) | FlagText.TryRead(text, out _);
        return ColumnLetters.TryParse(text, out var column, out var row)
            ? ColumnLetters.Of(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture) is var written && written.Length == text.Length ? written : text
            : text;
    }

    /// <summary>What was read once is read as itself.</summary>
    private static string Stays(string text, string read, Func<string, string?> reading)
    {
        Assert.Equal(read, reading(read));
        return text;
    }
}
