using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Awards;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Awards;

public sealed class NominationStoreTests(Azurite azurite)
{
    private const string Name = "Sùng Seo Phừ";
    private static readonly UnitCode Commune = UnitCode.Parse("11113");
    private static readonly byte[] Secret = new byte[32];
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 2, 3, 456, TimeSpan.Zero);
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Nominees => ["team", "member", "village", "household"];

    [Theory]
    [MemberData(nameof(Nominees))]
    public async Task A_nomination_is_read_as_it_was_written_with_all_that_happened_to_it(string kind)
    {
        var store = await StartAsync();
        var written = Begin(NomineeOf(kind))
            .Take(Step(AwardAct.Changed, "Viết lại:\n“đủ”")).Take(Step(AwardAct.Approved) with { Decision = new Decision("15/QĐ-UBND", new DateOnly(2026, 11, 19)) }).Take(Step(AwardAct.Forwarded));
        Assert.True(await store.TryWriteAsync(written, null, Cancel));
        var found = (await store.FindAsync(Commune, written.Id, Cancel))!.Nomination;

        Assert.Equal((written.Commune, written.Id, written.Period, written.Title, written.Nominee), (found.Commune, found.Id, found.Period, found.Title, found.Nominee));
        Assert.Equal(written.Steps, found.Steps);
        Assert.Equal(new AwardStanding(87.5m, 2, 21, "v1"), found.Proposal.Standing);
        Assert.Null(await store.FindAsync(UnitCode.Parse("10507"), written.Id, Cancel));
    }

    [Fact]
    public async Task Of_many_who_propose_the_same_one_writes_it_and_nobody_writes_over_what_was_not_seen()
    {
        var store = await StartAsync();
        var nomination = Begin(NomineeOf("team"));
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TryWriteAsync(nomination, null, Cancel)));
        var held = Assert.Single(await store.ReadAsync(Commune, Cancel));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TryWriteAsync(nomination.Take(Step(AwardAct.Withdrawn)), held, Cancel)));

        Assert.Single(added, isAdded => isAdded);
        Assert.Single(taken, isTaken => isTaken);
        Assert.Equal(AwardStatus.Withdrawn, (await store.FindAsync(Commune, nomination.Id, Cancel))!.Nomination.Status);
    }

    [Fact]
    public async Task Of_many_who_make_a_communes_secret_all_get_one_and_it_is_no_nomination_and_that_of_no_other_commune_or_store()
    {
        var store = await StartAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new NominationStore(account).GetSecretAsync(Commune, Cancel)));
        var others = await Task.WhenAll(store.GetSecretAsync(UnitCode.Parse("10507"), Cancel), (await StartElsewhereAsync()).GetSecretAsync(Commune, Cancel));
        var ids = made.Append(await store.GetSecretAsync(Commune, Cancel)).Select(IdUnder).Distinct().ToArray();

        Assert.All(made, secret => Assert.Equal(32, secret.Length));
        Assert.Equal(3, others.Select(IdUnder).Append(Assert.Single(ids)).Distinct().Count());
        Assert.Empty(await store.ReadAsync(Commune, Cancel));
        await store.ForgetAsync(PersonFile.Find(Registry(), "m1")!, Cancel);
        Assert.Equal(made[0], await store.GetSecretAsync(Commune, Cancel));
    }

    /// <summary>Signs outside the common plane take the most room: twelve letters each, as they are escaped. The service takes 32 Ki letters in a property and 1 MiB in a row; the emulator takes more.</summary>
    [Fact]
    public async Task The_longest_history_that_can_be_fits_into_a_row()
    {
        var store = await StartAsync();
        var longest = string.Concat(Enumerable.Repeat("𠮷", 1000));
        var nomination = Enumerable.Range(0, Nomination.MostSteps - 1).Aggregate(Begin(NomineeOf("household"), longest), (before, _) => before.Take(Step(AwardAct.Changed, longest)))
            .Take(Step(AwardAct.Approved, longest)).Take(Step(AwardAct.Forwarded, longest));

        Assert.True(await store.TryWriteAsync(nomination, null, Cancel));
        Assert.Equal(nomination.Steps, Assert.Single(await store.ReadAsync(Commune, Cancel)).Nomination.Steps);
        var row = (await account.Tables.GetTableClient(StorageLayout.Awards).GetEntityAsync<TableEntity>(Commune.Value, nomination.Id, cancellationToken: Cancel)).Value;
        var texts = row.Values.OfType<string>().Select(text => text.Length).ToArray();
        Assert.InRange(texts.Max(), 12_000, 32 * 1024);
        Assert.InRange(2 * texts.Sum(), 1, 1024 * 1024);
    }

    [Fact]
    public async Task Who_is_erased_goes_from_the_own_nomination_and_from_texts_of_others()
    {
        var store = await StartAsync();
        var own = Begin(NomineeOf("member"));
        var other = Begin(NomineeOf("team"), "Như ông " + Name);
        var untouched = Begin(NomineeOf("village"));
        foreach (var one in (Nomination[])[own, other, untouched])
            await store.TryWriteAsync(one, null, Cancel);
        var before = await store.FindAsync(Commune, untouched.Id, Cancel);

        await store.ForgetAsync(PersonFile.Find(Registry(), "m1")!, Cancel);
        await store.ForgetAsync(PersonFile.Find(Registry(), "m1")!, Cancel);

        var erased = (await store.FindAsync(Commune, own.Id, Cancel))!.Nomination;
        Assert.Equal((null, null, AwardStatus.Proposed), (erased.Nominee, erased.Reason, erased.Status));
        Assert.Null((await store.FindAsync(Commune, other.Id, Cancel))!.Nomination.Reason);
        Assert.Equal(before!.Row, (await store.FindAsync(Commune, untouched.Id, Cancel))!.Row);
    }

    private static Nomination Begin(Nominee nominee, string reason = "Tiêu biểu") => Nomination.Begin(
        Commune, Secret, Period.Parse("2026-Q4"), AwardTitle.DigitalAmbassador, nominee, Step(AwardAct.Proposed, reason) with { Standing = new AwardStanding(87.5m, 2, 21, "v1") });

    private static string IdUnder(byte[] secret) => Nomination.IdOf(secret, Period.Parse("2026-Q4"), AwardTitle.DigitalFamily, NomineeOf("household"));

    private static AwardStep Step(AwardAct act, string? reason = null) => new(act, At, new DateOnly(2026, 11, 20), "key", reason);

    private static Nominee NomineeOf(string kind) => kind switch
    {
        "team" => new Nominee.OfTeam(UnitCode.Parse("11113-T01")),
        "member" => new Nominee.OfMember("m2", "m1"),
        "village" => new Nominee.OfVillage(VillageCode.Parse("11113-01")),
        _ => new Nominee.OfHousehold(VillageCode.Parse("11113-01"), "H-đ1"),
    };

    private static CommuneRegistry Registry()
    {
        var day = new DateOnly(2026, 7, 1);
        return CommuneRegistry.Empty(Commune).With(1, new RegistryChange.OfMember(Member.Join(
            UnitCode.Parse("11113-T01"), "m1", "m1", day, Name, new MemberState(day, MemberRole.Member, null, [], null), new MemberEvent(MemberEventKind.Entered, day, At, "key"))));
    }

    private Task<NominationStore> StartAsync() => StartAsync(account);

    private Task<NominationStore> StartElsewhereAsync() =>
        StartAsync(new StorageAccount(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working));

    private static async Task<NominationStore> StartAsync(StorageAccount account)
    {
        await new StorageLayout(account).EnsureAsync();
        return new NominationStore(account);
    }
}
