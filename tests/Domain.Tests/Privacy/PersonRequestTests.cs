using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;

namespace Tcns.Domain.Tests.Privacy;

public class PersonRequestTests
{
    private static readonly UnitCode Commune = UnitCode.Parse("00700");

    [Theory]
    [InlineData(PersonRequestKind.See, "2026-12-30")]
    [InlineData(PersonRequestKind.Correct, "2026-12-30")]
    [InlineData(PersonRequestKind.Withdraw, "2027-01-04")]
    [InlineData(PersonRequestKind.Restrict, "2027-01-04")]
    [InlineData(PersonRequestKind.Oppose, "2027-01-04")]
    [InlineData(PersonRequestKind.Delete, "2027-01-09")]
    public void Each_kind_has_its_days_and_all_are_answered_within_two_working_days(PersonRequestKind kind, string doneDueOn)
    {
        var request = Received("2026-12-20", kind);

        Assert.Equal(Day("2026-12-22"), request.AnswerDueOn);
        Assert.Equal(Day(doneDueOn), request.DoneDueOn);
    }

    [Fact]
    public void A_request_is_late_from_the_day_after_its_answer_was_due()
    {
        var request = Received("2026-11-20");

        Assert.False(request.IsLate(Day("2026-11-24")));
        Assert.True(request.IsLate(Day("2026-11-25")));
    }

    [Fact]
    public void An_answered_request_is_late_again_when_the_thing_itself_is()
    {
        var answered = Received("2026-11-20").Take(Step(PersonRequestState.Answered, "2026-11-24"));

        Assert.False(answered.IsLate(Day("2026-11-30")));
        Assert.True(answered.IsLate(Day("2026-12-01")));
        Assert.False(answered.IsAnswerLate(Day("2026-12-01")));
    }

    [Fact]
    public void What_is_done_is_late_no_more_and_still_says_that_it_was()
    {
        var done = Received("2026-11-20").Take(Step(PersonRequestState.Done, "2026-12-01"));

        Assert.False(done.IsLate(Day("2026-12-24")));
        Assert.True(done.IsAnswerLate(Day("2026-12-24")));
        Assert.True(done.IsDoneLate(Day("2026-12-24")));
        Assert.Equal(Day("2026-12-01"), done.FinishedOn);
        Assert.False(Received("2026-11-20").Take(Step(PersonRequestState.Done, "2026-11-30")).IsDoneLate(Day("2026-12-24")));
    }

    [Fact]
    public void A_request_is_a_communes_and_begins_with_its_receipt()
    {
        var receipt = Step(PersonRequestState.Received, "2026-11-20");
        var (kept, done) = (Restore(Commune, receipt, Step(PersonRequestState.Done, "2026-11-21") with { Key = "other" }), Step(PersonRequestState.Done, "2026-11-21"));

        Assert.Equal((Commune, "r1", "key", Day("2026-11-20"), Day("2026-11-21")), (kept.Commune, kept.Id, kept.ReceivedBy, kept.ReceivedOn, kept.AnsweredOn));
        Assert.Equal(Day("2026-01-01"), PersonRequest.FirstDay);
        Assert.Throws<ArgumentException>(() => Restore(Commune));
        Assert.Throws<ArgumentException>(() => Restore(Commune, done));
        Assert.Throws<ArgumentException>(() => Restore(UnitCode.Parse("08"), receipt));

        static PersonRequest Restore(UnitCode commune, params PersonRequestEvent[] events) => PersonRequest.Restore(commune, "r1", PersonRequestKind.See, null, events);
    }

    [Fact]
    public void Kinds_and_states_are_called_by_their_names()
    {
        Assert.Equal("see correct delete withdraw restrict object", string.Join(' ', Enum.GetValues<PersonRequestKind>().Select(kind => kind.WireName())));
        Assert.Equal("received answered done refused", string.Join(' ', Enum.GetValues<PersonRequestState>().Select(state => state.WireName())));
    }

    [Theory]
    [InlineData(PersonRequestState.Received, "answered done refused")]
    [InlineData(PersonRequestState.Answered, "done refused")]
    [InlineData(PersonRequestState.Done, "")]
    [InlineData(PersonRequestState.Refused, "")]
    public void A_request_goes_on_to_its_end_and_never_back(PersonRequestState state, string next)
    {
        var request = Received("2026-11-20");
        if (state != PersonRequestState.Received)
            request = request.Take(Step(state, "2026-11-20"));

        Assert.Equal(next, string.Join(' ', PersonRequestStates.ByName.Where(entry => request.MayBecome(entry.Value)).Select(entry => entry.Key)));
    }

    private static PersonRequest Received(string on, PersonRequestKind kind = PersonRequestKind.See) =>
        PersonRequest.Receive(Commune, "r1", kind, null, Step(PersonRequestState.Received, on));

    private static PersonRequestEvent Step(PersonRequestState to, string on) => new(to, Day(on), DateTimeOffset.UnixEpoch, "key");

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
