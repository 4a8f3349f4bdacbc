using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Records;

public sealed class RecordStoreTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_read_as_it_was_written()
    {
        var (store, team) = await StartAsync("00001-T01");
        var record = Visit(team, "2026-10-05");
        Assert.True(await store.TryCreateAsync(team, [record], Cancel));
        var held = await store.FindAsync(team, record.Id, Cancel);

        Assert.Equal(Described(record), Described(held!.Record));
        Assert.Equal([Described(record)], (await ListAsync(store, team)).Select(Described));
    }

    [Fact]
    public async Task Of_records_one_of_which_is_there_none_is_written()
    {
        var (store, team) = await StartAsync("00001-T02");
        FieldRecord[] records = [Visit(team, "2026-10-05"), Visit(team, "2026-10-06")];
        await store.TryCreateAsync(team, [records[1]], Cancel);

        Assert.False(await store.TryCreateAsync(team, records, Cancel));
        Assert.Equal([records[1].Id.Value], (await store.FindAllAsync(team, records.Select(record => record.Id), Cancel)).Keys);
        Assert.Single(await ListAsync(store, team));
    }

    [Fact]
    public async Task A_change_takes_the_place_of_what_was_before_and_keeps_it()
    {
        var (store, team) = await StartAsync("00001-T03");
        var first = Visit(team, "2026-10-05");
        await store.TryCreateAsync(team, [first, Visit(team, "2026-10-10")], Cancel);
        var amended = first.Amend(Content("2026-10-20"), new RecordEvent(RecordAct.Amended, Now.AddHours(1), "key"));
        var held = (await store.FindAsync(team, first.Id, Cancel))!;

        Assert.True(await store.TryChangeAsync(held, amended, Cancel));
        Assert.False(await store.TryChangeAsync(held, amended, Cancel));
        Assert.Equal(["2026-10-10", "2026-10-20"], (await ListAsync(store, team)).Select(record => record.Date.ToString("O", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        Assert.Equal([Described(amended), Described(first)], (await store.HistoryAsync(team, first.Id, Cancel)).Select(Described));
        Assert.Equal(2 + 1, await CountRowsAsync(team));
    }

    [Fact]
    public async Task A_voided_record_keeps_its_place()
    {
        var (store, team) = await StartAsync("00001-T04");
        var first = Visit(team, "2026-10-05");
        await store.TryCreateAsync(team, [first], Cancel);
        await store.TryChangeAsync((await store.FindAsync(team, first.Id, Cancel))!, first.Void(new RecordEvent(RecordAct.Voided, Now, "key", "Nhầm")), Cancel);

        Assert.Empty(await ListAsync(store, team, RecordStatus.Active, RecordStatus.Returned));
        Assert.Equal(RecordStatus.Voided, (await ListAsync(store, team)).Single().Status);
    }

    [Fact]
    public async Task A_slice_holds_its_unit_kind_and_days_and_nothing_else()
    {
        var (store, team) = await StartAsync("00003-T05");
        FieldRecord[] own = [Visit(team, "2026-10-05"), Visit(team, "2026-10-06"), Visit(team, "2026-10-07")];
        var shift = Create(team, Read(RecordKind.Shift, """{ "member": "m1", "date": "2026-10-06", "start": "08:30", "minutes": 45, "place": "market" }"""), Now);
        await store.TryCreateAsync(team, [.. own, shift], Cancel);
        await store.TryChangeAsync((await store.FindAsync(team, own[1].Id, Cancel))!, own[1].Return(new RecordEvent(RecordAct.Returned, Now, "key", "Xem lại")), Cancel);
        foreach (var other in new[] { "00002-T05", "00004-T05", "00003-T051", "00031-T05" })
            await store.TryCreateAsync(UnitCode.Parse(other), [Visit(UnitCode.Parse(other), "2026-10-06")], Cancel);

        var day = new DateOnly(2026, 10, 6);
        Assert.Equal([own[1].Id, shift.Id], (await ReadAsync(store, new RecordSlice(team, null, day, day, RecordSlice.Living))).OrderBy(record => record.Content.Kind).Select(record => record.Id));
        Assert.Equal([shift.Id], (await ReadAsync(store, new RecordSlice(team, RecordKind.Shift, null, null, []))).Select(record => record.Id));
        Assert.Equal(2, (await ReadAsync(store, new RecordSlice(team, RecordKind.Visit, null, day, []))).Count);
        var commune = await ReadAsync(store, new RecordSlice(team.Commune!, RecordKind.Visit, day, day, []));
        Assert.Contains("00003-T051", commune.Select(record => record.Team.Value));
        Assert.All(commune, record => Assert.Equal((team.Commune!, day), (record.Team.Commune!, record.Date)));
    }

    [Fact]
    public async Task A_class_with_the_greatest_number_of_members_fits_into_a_row()
    {
        var (store, team) = await StartAsync("00001-T06");
        var attendees = Enumerable.Range(0, 600).Select(number => number.ToString("x20", null));
        var content = Read(
            RecordKind.Training,
            $$"""
            {
              "kind": "member", "date": "2026-10-05", "start": "14:00", "minutes": 120, "title": "{{new string('ệ', 1000)}}", "format": "mixed",
              "organiser": "team", "topics": ["vneid"], "attendees": {{JsonSerializer.Serialize(attendees)}}
            }
            """);

        Assert.True(await store.TryCreateAsync(team, [Create(team, content, Now)], Cancel));
        Assert.Equal(600, (await ListAsync(store, team)).Single().Content.Attendees.Count);
    }

    private static RecordContent Content(string date) => Read(
        RecordKind.Visit,
        $$"""
        {
          "member": "m1", "date": "{{date}}", "start": "08:30", "minutes": 45, "village": "00001-01", "household": "H1", "business": true, "place": "home",
          "people": { "elderly": 1, "general": 2 }, "workingAge": 2, "topics": ["vneid"], "outcomes": ["uses-digital-platform"], "note": "Xã Tân Kỳ"
        }
        """);

    private static RecordContent Read(RecordKind kind, string text)
    {
        using var json = JsonDocument.Parse(text);
        var fields = new JsonFields(json.RootElement);
        var content = RecordForm.Read(kind, fields);
        Assert.Empty(fields.Finish());
        return content;
    }

    private static FieldRecord Visit(UnitCode team, string date, DateTimeOffset? at = null) => Create(team, Content(date), at ?? Now);

    private static FieldRecord Create(UnitCode team, RecordContent content, DateTimeOffset at) => FieldRecord.Create(
        team, RecordId.Parse(Guid.NewGuid().ToString()), content, FirstContent.Of(content, content.Village), new RecordEvent(RecordAct.Created, at, "key"), 42);

    /// <summary>Everything that a record holds.</summary>
    private static string Described(FieldRecord record) =>
        $"{record.Team} {record.Id} {record.Version} {record.Status} {RecordText.Write(record.Content)} {record.First} {record.ReceivedAt:O} {record.Last} {record.Handling} {record.ClockAhead}";

    private async Task<(RecordStore Store, UnitCode Team)> StartAsync(string team)
    {
        await new StorageLayout(account).EnsureAsync();
        return (new RecordStore(account), UnitCode.Parse(team));
    }

    private static Task<IReadOnlyList<FieldRecord>> ListAsync(RecordStore store, UnitCode team, params RecordStatus[] statuses) =>
        ReadAsync(store, new RecordSlice(team, null, null, null, statuses));

    private static async Task<IReadOnlyList<FieldRecord>> ReadAsync(RecordStore store, RecordSlice slice) =>
        await store.ReadAsync(slice, Cancel).ToListAsync(Cancel);

    private async Task<int> CountRowsAsync(UnitCode team)
    {
        var rows = account.Tables.GetTableClient(StorageLayout.Records)
            .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {team.Value}"), cancellationToken: Cancel);
        return await rows.CountAsync(Cancel);
    }
}
