using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Awards;

public class NominationTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly Decision Decision = new("15/QĐ-UBND", new DateOnly(2026, 11, 20));

    [Fact]
    public void The_id_is_that_of_secret_period_title_and_nominee_however_the_person_was_named()
    {
        var quarter = Period.Parse("2026-Q4");
        var member = new Nominee.OfMember("second", "first");

        Assert.Equal(Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, member), Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, new Nominee.OfMember("first", "first")));
        Assert.Equal(
            7,
            new[]
            {
                Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, member),
                Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, new Nominee.OfMember("second", "second")),
                Nomination.IdOf(Secret, quarter, AwardTitle.DigitalCitizenPioneer, member),
                Nomination.IdOf(Secret, Period.Parse("2026-RQ4"), AwardTitle.DigitalAmbassador, member),
                Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, new Nominee.OfHousehold(VillageCode.Parse("11113-01"), "H1")),
                Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, new Nominee.OfHousehold(VillageCode.Parse("11113-01"), "H2")),
                Nomination.IdOf([.. Secret.Reverse()], quarter, AwardTitle.DigitalAmbassador, member),
            }.Distinct().Count());
        Assert.True(Nomination.IsId(Nomination.IdOf(Secret, quarter, AwardTitle.DigitalAmbassador, member)));
    }

    [Theory]
    [InlineData("", "proposed", "changed withdrawn approved declined")]
    [InlineData("changed", "proposed", "changed withdrawn approved declined")]
    [InlineData("withdrawn", "withdrawn", "proposed")]
    [InlineData("withdrawn proposed", "proposed", "changed withdrawn approved declined")]
    [InlineData("declined", "declined", "approved declined")]
    [InlineData("changed approved", "approved", "approved declined forwarded")]
    [InlineData("approved forwarded", "forwarded", "approved declined")]
    [InlineData("approved forwarded declined", "declined", "approved declined")]
    [InlineData("approved forwarded approved", "approved", "approved declined forwarded")]
    public void What_may_happen_next_goes_by_what_has_happened(string happened, string status, string next)
    {
        var nomination = Words(happened).Aggregate(Begin(), (before, act) => before.Take(Step(act)));

        Assert.Equal(status, nomination.Status.WireName());
        Assert.Equal(Words(next), Enum.GetValues<AwardAct>().Where(nomination.Allows));
        Assert.All(Enum.GetValues<AwardAct>().Except(Words(next)), act => Assert.Throws<InvalidOperationException>(() => nomination.Take(Step(act))));
    }

    [Fact]
    public void What_is_said_again_has_happened_already_and_what_a_new_proposal_left_behind_has_not()
    {
        var withdrawn = Begin().Take(Step(AwardAct.Withdrawn));
        var again = withdrawn.Take(Step(AwardAct.Proposed) with { Reason = "Mới" });
        var forwarded = again.Take(Step(AwardAct.Approved) with { Decision = Decision }).Take(Step(AwardAct.Forwarded));

        Assert.True(withdrawn.HasTaken(Step(AwardAct.Withdrawn)));
        Assert.False(withdrawn.HasTaken(Step(AwardAct.Withdrawn) with { Reason = "Khác" }));
        Assert.False(withdrawn.IsProposedWith("proposed"));
        Assert.False(again.HasTaken(Step(AwardAct.Withdrawn)));
        Assert.True(again.IsProposedWith("Mới"));
        Assert.False(again.IsProposedWith("proposed"));
        Assert.True(again.Take(Step(AwardAct.Changed)).IsProposedWith("Mới"));
        Assert.True(again.Take(Step(AwardAct.Changed)).IsProposedWith("changed"));
        Assert.True(again.HasTaken(Step(AwardAct.Changed) with { Reason = "Mới" }));
        Assert.True(forwarded.HasTaken(Step(AwardAct.Approved) with { Decision = Decision }));
        Assert.False(forwarded.HasTaken(Step(AwardAct.Approved) with { Decision = Decision with { Number = "16/QĐ-UBND" } }));
        Assert.Equal((Decision, "forwarded", 5), (forwarded.Ruling!.Decision, forwarded.Forwarding!.Reason, forwarded.Revision));
        Assert.Null(again.Ruling);

        // Decided otherwise and back: what was said first is news again, and has to be sent up once more.
        var other = forwarded.Take(Step(AwardAct.Declined));
        Assert.False(other.HasTaken(Step(AwardAct.Approved) with { Decision = Decision }));
        Assert.Equal((AwardAct.Declined, null), (other.Ruling!.Act, other.Forwarding));
        Assert.False(other.Take(Step(AwardAct.Approved) with { Decision = Decision }).HasTaken(Step(AwardAct.Forwarded)));
    }

    [Fact]
    public void After_many_changes_a_nomination_is_written_anew_no_more_and_can_still_be_decided_or_withdrawn()
    {
        var full = Enumerable.Range(0, Nomination.MostSteps - 1).Aggregate(Begin(), (before, _) => before.Take(Step(AwardAct.Changed)));

        Assert.Equal([AwardAct.Withdrawn, AwardAct.Approved, AwardAct.Declined], Enum.GetValues<AwardAct>().Where(full.Allows));
        Assert.Equal([AwardAct.Forwarded], Enum.GetValues<AwardAct>().Where(full.Take(Step(AwardAct.Approved)).Allows));
        Assert.False(full.Take(Step(AwardAct.Withdrawn)).Allows(AwardAct.Proposed));
    }

    [Fact]
    public void Who_is_erased_leaves_that_there_was_a_nomination_and_others_lose_the_texts_that_name_the_person()
    {
        var traces = PersonTraces.Of(["Sùng Seo Phừ"], []);
        var nomination = Begin(new Nominee.OfMember("m", "m")).Take(Step(AwardAct.Changed) with { Reason = "Ông Sùng Seo Phừ" })
            .Take(Step(AwardAct.Approved) with { Decision = Decision with { Number = "Sùng Seo Phừ 15" } });
        var (erased, forgotten) = (nomination.Erase(traces), nomination.Forget(traces));

        Assert.Equal((null, AwardStatus.Approved, nomination.Id), (erased.Nominee, erased.Status, erased.Id));
        Assert.All(erased.Steps, step => Assert.Null(step.Reason));
        Assert.Equal(Decision with { Number = null }, erased.Ruling!.Decision);
        Assert.Equal(nomination.Nominee, forgotten.Nominee);
        Assert.Equal(["proposed", null, "approved"], forgotten.Steps.Select(step => step.Reason));
        Assert.Equal((true, false), (nomination.Names(traces), forgotten.Names(traces)));
    }

    [Theory]
    [InlineData("outstanding-team", "team")]
    [InlineData("digital-citizen-pioneer", "member household")]
    [InlineData("digital-ambassador", "member household")]
    [InlineData("digital-family", "household")]
    [InlineData("electronic-neighbourhood", "village")]
    public void Each_title_goes_to_its_kind_of_nominee(string title, string kinds) =>
        Assert.Equal(kinds.Split(' '), NomineeKinds.ByName.Where(kind => AwardTitles.ByName[title].MayGoTo(kind.Value)).Select(kind => kind.Key));

    private static Nomination Begin(Nominee? nominee = null) => Nomination.Begin(
        UnitCode.Parse("11113"), Secret, Period.Parse("2026-Q4"), AwardTitle.OutstandingTeam, nominee ?? new Nominee.OfTeam(UnitCode.Parse("11113-T01")), Step(AwardAct.Proposed));

    private static AwardStep Step(AwardAct act) => new(act, At, new DateOnly(2026, 11, 20), "key", act.WireName());

    private static AwardAct[] Words(string acts) => [.. acts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(act => AwardActs.ByName[act])];
}
