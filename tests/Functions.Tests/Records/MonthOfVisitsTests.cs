using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Records;

namespace Tcns.Functions.Tests.Records;

public class MonthOfVisitsTests
{
    private static readonly VillageCode Village = VillageCode.Parse("11113-01");

    [Fact]
    public void A_remembered_visit_costs_less_than_half_a_kilobyte()
    {
        const int Visits = 5_000;
        var visits = Enumerable.Range(0, Visits).Select(number => Visit(number, "a", $"H{number}")).ToList();
        var month = new MonthOfVisits(0);
        month.Add(Visit(Visits, "a", "H-first"));

        var before = GC.GetAllocatedBytesForCurrentThread();
        visits.ForEach(month.Add);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Visits, 1, 512);
    }

    [Fact]
    public void Of_a_household_one_visit_of_each_member_is_remembered_and_another_members_is_found()
    {
        var month = new MonthOfVisits(0);
        for (var number = 0; number < 1_000; number++)
            month.Add(Visit(number, number % 2 == 0 ? "a" : "b", "H1"));

        Assert.Equal("b", Assert.Single(month.FindOthers(Visit(2_000, "a", "H1"))).Member);
        Assert.Equal(2, month.FindOthers(Visit(2_000, "c", "H1")).Count());
        Assert.Empty(month.FindOthers(Visit(2_000, "c", "H2")));
    }

    private static FieldRecord Visit(int number, string member, string household)
    {
        using var json = JsonDocument.Parse(
            $$"""{"member":"{{member}}","date":"2026-10-05","start":"08:30","minutes":45,"household":"{{household}}","place":"home","people":{"general":2},"topics":["vneid"]}""");
        var content = RecordForm.Read(RecordKind.Visit, new JsonFields(json.RootElement));
        return FieldRecord.Create(
            UnitCode.Parse("11113-T01"), RecordId.Parse($"0195d4c1-7b1e-7c3a-9a51-{number:x12}"), content.Settle(Village), FirstContent.Of(content, Village),
            new RecordEvent(RecordAct.Created, DateTimeOffset.UnixEpoch, "0123456789abcdef"), null);
    }
}
