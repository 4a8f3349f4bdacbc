using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Records;

namespace Tcns.Functions.Tests.Records;

public class RecordPageTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_day_comes_first_and_of_a_day_what_came_last()
    {
        var page = new RecordPage(10, after: null);
        foreach (var record in new[] { Visit("2026-10-01", 5), Visit("2026-10-02", 1), Visit("2026-10-02", 3), Visit("2026-10-02", 2) })
            page.Offer(record);

        Assert.Equal(["02 3", "02 2", "02 1", "01 5"], page.Close().Items.Select(Described));
        Assert.Null(page.Close().Next);
    }

    [Fact]
    public void Pages_hold_each_record_once_whatever_the_order_in_which_they_are_offered()
    {
        FieldRecord[] records = [.. Enumerable.Range(0, 47).Select(number => Visit($"2026-10-{1 + (number % 5):D2}", number % 3, number % 2 == 0 ? "01084-T02" : "01084-T101"))];
        var seen = new List<FieldRecord>();
        var after = (RecordCursor?)null;
        do
        {
            var page = new RecordPage(7, after);
            new Random(seen.Count).Shuffle(records);
            foreach (var record in records)
                page.Offer(record);
            var (items, next) = page.Close();
            Assert.Equal(next is null ? 47 % 7 : 7, items.Count);
            seen.AddRange(items);
            after = next is null ? null : RecordCursor.Parse(next.ToString());
            Assert.Equal(next, after);
        }
        while (after is not null);

        Assert.Equal(records.OrderBy(RecordCursor.Of, RecordCursor.Order).Select(record => record.Id), seen.Select(record => record.Id));
    }

    [Fact]
    public void A_full_page_says_from_which_day_on_it_can_change()
    {
        var page = new RecordPage(2, after: null);
        foreach (var day in new[] { "2026-10-03", "2026-10-01" })
            page.Offer(Visit(day, 0));
        Assert.Null(page.Earliest);
        page.Offer(Visit("2026-10-02", 0));
        Assert.Equal(new DateOnly(2026, 10, 1), page.Earliest);
        page.Offer(Visit("2026-10-04", 0));
        Assert.Equal(new DateOnly(2026, 10, 2), page.Earliest);
        Assert.Equal(["04 0", "03 0"], page.Close().Items.Select(Described));
    }

    private static string Described(FieldRecord record) =>
        record.Date.ToString("dd", CultureInfo.InvariantCulture) + " " + (record.ReceivedAt - Evening).TotalMinutes.ToString(CultureInfo.InvariantCulture);

    private static FieldRecord Visit(string date, int minute, string team = "01084-T01")
    {
        using var json = JsonDocument.Parse($$"""{ "member": "m", "date": "{{date}}", "start": "08:30", "minutes": 45, "place": "home", "people": {}, "topics": ["vneid"] }""");
        var content = RecordForm.Read(RecordKind.Visit, new JsonFields(json.RootElement));
        return FieldRecord.Create(
            UnitCode.Parse(team), RecordId.Parse(Guid.NewGuid().ToString()), content, FirstContent.Of(content, null), new RecordEvent(RecordAct.Created, Evening.AddMinutes(minute), "key"), null);
    }
}
