using Tcns.Domain.Records;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class CommuneDayTests
{
    [Fact]
    public void Records_stand_by_team_beginning_and_id_and_none_that_was_voided()
    {
        var (other, late) = (Sent.Visit("binh", start: "07:00", team: "11113-T02"), Sent.Visit("hoa", start: "10:00"));
        FieldRecord[] early = [.. Enumerable.Range(0, 5).Select(_ => Sent.Visit("an"))];
        var day = Days.Of([other, late, .. early, Sent.Visit("hoa").Voided()]);

        Assert.Equal([.. early.OrderBy(record => record.Id.Value, StringComparer.Ordinal), late, other], day.Records);
    }

    [Fact]
    public void What_a_member_did_stands_in_the_order_of_its_beginnings()
    {
        var (class1, first, last) = (Sent.Training(["hoa"], start: "09:00", team: "11113-T02"), Sent.Visit("hoa", start: "08:00"), Sent.Visit("hoa", start: "16:00"));

        var hoa = Days.Of(last, class1, first).Members.Single();

        Assert.Equal([first, class1, last], hoa.Work.Select(work => work.Record));
    }
}
