using System.Buffers;
using System.Text.Json;
using Tcns.Benchmarks.Load;

namespace Tcns.Infra.Tests.Performance;

public class LedgerTests
{
    private readonly Ledger ledger = new();

    [Fact]
    public void All_that_was_acknowledged_and_is_there_once_is_good()
    {
        var sent = Send(100_000);

        var finding = ledger.Check(sent);

        Assert.True(finding.IsGood);
        Assert.Equal((100_000, 100_000, 100_000), (finding.Sent, finding.Acknowledged, finding.Found));
        Assert.Equal(sent.Sum(one => (long)VisitText.PeopleOf(one.Number!.Value)), finding.People);
    }

    [Fact]
    public void One_acknowledged_record_that_is_not_there_is_lost()
    {
        var sent = Send(1_000);
        sent.RemoveAt(617);

        var finding = ledger.Check(sent);

        Assert.Equal(1, finding.Lost);
        Assert.False(finding.IsGood);
    }

    [Fact]
    public void A_record_that_is_there_twice_or_with_another_team_or_was_sent_by_nobody_is_told()
    {
        var sent = Send(10);
        sent.Add(sent[3]);
        Assert.Equal((1, 0), Told(ledger.Check(sent)));

        sent[^1] = (9, 9);
        Assert.Equal((1, 0), Told(ledger.Check(sent)));

        sent[^1] = (0, null);
        Assert.Equal((0, 1), Told(ledger.Check(sent)));
        Assert.False(ledger.Check(sent).IsGood);
    }

    [Fact]
    public void What_was_never_acknowledged_may_be_there_or_not()
    {
        var sent = Send(10);
        var (kept, gone) = (ledger.Next(0), ledger.Next(0));
        sent.Add((0, kept));

        var finding = ledger.Check(sent);

        Assert.True(finding.IsGood);
        Assert.Equal((12, 10, 11, 1, gone - 1), (finding.Sent, finding.Acknowledged, finding.Found, finding.Unheard, kept));
    }

    [Fact]
    public void A_visit_is_JSON_and_is_known_again_by_its_id()
    {
        var body = new ArrayBufferWriter<byte>();
        new VisitText(new DateOnly(2026, 11, 23)).Write(body, new Seat("02200-T01", "02200-01", "Bearer x", ["a", "b"]), [7, 300_000]);

        using var json = JsonDocument.Parse(body.WrittenMemory);
        var visits = json.RootElement.EnumerateArray().ToList();

        Assert.Equal([7, 300_000], visits.Select(visit => VisitText.NumberIn(visit.GetProperty("id").GetString()!)!.Value));
        Assert.Equal(
            visits.Select(visit => visit.GetProperty("people").EnumerateObject().Sum(group => group.Value.GetInt32())), ((int[])[7, 300_000]).Select(VisitText.PeopleOf));
        Assert.Null(VisitText.NumberIn("0195d4c1-7b1e-7c3a-9a52-000000000007"));
    }

    private static (int Doubled, int Alien) Told(Finding finding) => (finding.Doubled, finding.Alien);

    /// <summary>Sent in turn by ten teams and all acknowledged.</summary>
    private List<(int Seat, int? Number)> Send(int count) =>
    [
        .. Enumerable.Range(0, count).Select(place =>
        {
            var number = ledger.Next(place % 10);
            ledger.Acknowledge(number);
            return (place % 10, (int?)number);
        }),
    ];
}
