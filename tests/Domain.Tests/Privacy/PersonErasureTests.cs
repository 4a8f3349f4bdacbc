using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Tests.Registry;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Privacy;

public class PersonErasureTests
{
    private const string Name = "Lò Văn Páo";
    private static readonly UnitCode Team = UnitCode.Parse("00700-T01");
    private static readonly DateOnly Day = new(2026, 10, 5);
    private static readonly MemberEvent Erased = new(MemberEventKind.Erased, Day, DateTimeOffset.UnixEpoch, "key", "Chủ tịch UBND xã");

    [Fact]
    public void A_tombstone_keeps_days_roles_duties_and_decisions_and_nothing_else()
    {
        var registry = Registry(Join("p1", Name, phone: "0912345678", reason: "ốm").Finish(MemberEndKind.Left, Day, Happened("mệt")));

        var left = Erase(registry).Single();

        Assert.Equal(("", true), (left.Name, left.IsErased));
        Assert.Equal(new MemberState(Day, MemberRole.Deputy, null, left.States[0].Duties, null), left.States.Single());
        Assert.Equal(["vneid"], left.States[0].Duties);
        Assert.Equal(new MemberEnd(Day, MemberEndKind.Left), left.End);
        Assert.All(left.Events, happened => Assert.Null(happened.Reason));
        Assert.All(left.Events, happened => Assert.Equal("Chủ tịch UBND xã", happened.DecidedBy));
    }

    [Fact]
    public void What_waited_for_the_commune_is_at_an_end()
    {
        var registry = Registry(Join("p1", Name, kind: MemberEventKind.Proposed));

        Assert.Equal(MemberStanding.Rejected, Erase(registry).Single().Standing);
    }

    [Fact]
    public void The_name_goes_from_the_texts_of_others_unless_somebody_else_bears_it()
    {
        var named = Join("p2", "Vàng Thị Mỷ", reason: "thay ông Lò Văn Páo");

        Assert.Equal(["p1", "p2"], Erase(Registry(Join("p1", Name), named)).Select(member => member.Id));
        Assert.Equal(["p1"], Erase(Registry(Join("p1", Name), named, Join("p3", "lò văn páo"))).Select(member => member.Id));
    }

    [Fact]
    public void A_text_without_marks_goes_unless_it_may_mean_somebody_else()
    {
        var named = Join("p2", "Vàng Thị Mỷ", reason: "thay ong Lo Van Pao");

        Assert.Equal(["p1", "p2"], Erase(Registry(Join("p1", Name), named)).Select(member => member.Id));
        Assert.Equal(["p1"], Erase(Registry(Join("p1", Name), named, Join("p3", "Lò Văn Pảo"))).Select(member => member.Id));
    }

    [Fact]
    public void Done_again_it_changes_nothing()
    {
        var registry = Registry(Join("p1", Name, reason: "ốm"));
        var erasure = new PersonErasure(PersonFile.Find(registry, "p1")!);

        var after = registry.With(2, erasure.ChangesOf(registry, Erased));

        Assert.Empty(erasure.ChangesOf(after, Erased));
    }

    [Fact]
    public void The_name_goes_from_the_reason_of_a_reopening()
    {
        var registry = Registry(Join("p1", Name)).With(
            2, new RegistryChange.OfReopening(Reopen("2026-Q1", "Bổ sung")), new RegistryChange.OfReopening(Reopen("2026-Q2", "Ông Lò Văn Páo báo thiếu")));
        var changed = new PersonErasure(PersonFile.Find(registry, "p1")!).ChangesOf(registry, Erased).OfType<RegistryChange.OfReopening>().Single();

        Assert.Equal(("2026-Q2", null, Day), (changed.Reopening.Quarter.ToString(), changed.Reopening.Reason, changed.Reopening.Until));
    }

    /// <summary>Of the person's own requests all that was noted goes, of others' what names the person; the rest is not written again.</summary>
    [Fact]
    public void The_name_goes_from_requests_and_the_notes_of_the_own_ones_with_it()
    {
        var registry = Registry(Join("p1", Name), Join("p2", "Vàng Thị Mỷ")).With(
            2,
            Asked("noted", "p1", (null, "Chủ tịch"), ("gặp tại nhà", "Chủ tịch")),
            Asked("bare", "p1", (null, "Chủ tịch")),
            Asked("own-hand", "p1", (null, "Ông Lò Văn Páo")),
            Asked("other-names", "p2", ("không", "Chủ tịch"), ("do ông Lò Văn Páo gửi", "Chủ tịch")),
            Asked("other-hand", "p2", (null, "Lò Văn Páo")),
            Asked("other", "p2", ("gặp tại nhà", "Chủ tịch")),
            Asked("nobodys", null, ("Lò Văn Páo hỏi", "Chủ tịch")));
        var changed = new PersonErasure(PersonFile.Find(registry, "p1")!).ChangesOf(registry, Erased).OfType<RegistryChange.OfPersonRequest>()
            .Select(change => change.Request).OrderBy(request => request.Id, StringComparer.Ordinal).Select(request => $"{request.Id}: {string.Join('|', request.Texts)}");

        Assert.Equal(["nobodys: |Chủ tịch", "noted: |Chủ tịch||Chủ tịch", "other-hand: |", "other-names: không|Chủ tịch||Chủ tịch", "own-hand: |"], changed);
        Assert.Equal(["bare", "noted", "own-hand"], PersonFile.Find(registry, "p1")!.Requests.Select(held => held.Value.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_person_is_a_member_up_to_the_day_before_the_first_day_out_of_any_membership()
    {
        var registry = Communes.Empty().WithTeam(Communes.Team("11113-T01")).WithMember(Communes.Person("11113-T01", "hoa", leftOn: "2026-11-01"));
        var file = PersonFile.Find(registry, "hoa")!;

        Assert.True(file.IsMemberFrom(new DateOnly(2026, 10, 31)));
        Assert.False(file.IsMemberFrom(new DateOnly(2026, 11, 1)));
        Assert.Null(PersonFile.Find(registry, "an"));
    }

    [Fact]
    public void A_key_is_the_persons_by_its_member_and_else_only_by_a_name_that_nobody_shares()
    {
        var alone = PersonFile.Find(Registry(Join("p1", Name), Join("p2", "Vàng Thị Mỷ")), "p1")!;
        var shared = PersonFile.Find(Registry(Join("p1", Name), Join("p2", Name)), "p1")!;

        Assert.True(alone.Holds(Key("p1", null)));
        Assert.True(alone.Holds(Key("00700-T01/p1", null)));
        Assert.False(alone.Holds(Key(null, Name)));
        Assert.True(alone.IsNamedOn(Key(null, "Điện thoại Lò Văn Páo")));
        Assert.False(alone.IsNamedOn(Key("p2", "Điện thoại Lò Văn Páo")));
        Assert.False(shared.IsNamedOn(Key(null, "Điện thoại Lò Văn Páo")));
    }

    private static IReadOnlyList<Member> Erase(CommuneRegistry registry) =>
    [
        .. new PersonErasure(PersonFile.Find(registry, "p1")!).ChangesOf(registry, Erased)
            .OfType<RegistryChange.OfMember>().Select(change => change.Member),
    ];

    private static CommuneRegistry Registry(params Member[] members) => CommuneRegistry.Empty(UnitCode.Parse("00700"))
        .With(1, members.Select(RegistryChange (member) => new RegistryChange.OfMember(member)));

    private static Member Join(string id, string name, string? phone = null, string? reason = null, MemberEventKind kind = MemberEventKind.Entered) => Member.Join(
        Team, id, id, Day, name, new MemberState(Day, MemberRole.Deputy, "youth-union", ["vneid"], phone), Happened(reason) with { Kind = kind });

    private static RegistryChange.OfPersonRequest Asked(string id, string? person, params (string? Note, string DecidedBy)[] steps) => new(PersonRequest.Restore(
        UnitCode.Parse("00700"), id, PersonRequestKind.Delete, person,
        [.. steps.Select((step, number) => new PersonRequestEvent(
            number == 0 ? PersonRequestState.Received : PersonRequestState.Answered, Day, DateTimeOffset.UnixEpoch, "key") { Note = step.Note, DecidedBy = step.DecidedBy })]));

    private static Reopening Reopen(string quarter, string reason) =>
        Reopening.Create(Period.Parse(quarter), Day, reason, "key", DateTimeOffset.UnixEpoch);

    private static MemberEvent Happened(string? reason) =>
        new(MemberEventKind.Entered, Day, DateTimeOffset.UnixEpoch, "key", "Chủ tịch UBND xã", null, reason);

    private static AccessKey Key(string? member, string? label) =>
        AccessKey.Create(KeySecret.Create().Hash, Role.Collector, Team, new KeyDetails { Member = member, Label = label });
}
