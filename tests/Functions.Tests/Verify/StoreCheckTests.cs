using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Functions.Tests.Rollups;
using Tcns.Functions.Texts;
using Tcns.Functions.Verify;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Notices;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Verify;

/// <summary>Damage of every sort, done to a store as a fault of ours or a hand in the storage would do it, and what the verb <c>verify</c> finds.</summary>
public class StoreCheckTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_is_whole_also_while_others_write_and_publish_and_each_damage_of_its_tables_is_named()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        Assert.Empty(await world.CodesAsync());
        Assert.Empty(await MeanwhileAsync(world));
        await DamageTablesAsync(world);

        var findings = await world.CheckAsync();

        string[] expected =
        [
            "first-content 11113-T01", "history-gap 11113-T01", "key-misplaced zz", "log-broken 11113", "mark-unreadable 31 neither", "member-unknown 11113-T01",
            "notice-lonely 31", "notice-stray 31|00000000000000000000000000000000", "record-misplaced 11113-T01", "record-unreadable 11113-T01", "registry-other 11113",
            "report-unsaid 11113-T01", "team-unknown 11113-T09", "written-when-closed 11113-T01",
        ];
        Assert.Equal(expected, Told(findings).Where(told => !told.StartsWith("lake", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings.Kept, finding => finding.Detail.Contains("Hoa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_way_in_which_a_file_of_the_lake_can_be_wrong_is_named_unless_a_mark_explains_it()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.CountOneMoreKindAsync();
        Assert.Equal(["lake-altered counts"], (await world.CheckAsync()).Kept.Select(finding => finding.Code + " " + finding.Detail));
        await world.RewriteAsync(StorageLayout.Lake, VerifyWorld.LakeFile, $"""
            SELECT * REPLACE (CASE id WHEN '{VerifyWorld.Visit(3)}' THEN general + 1 ELSE general END AS general) FROM held WHERE id <> '{VerifyWorld.Visit(2)}'
            UNION ALL SELECT * REPLACE ('0195d4c1-7b1e-7c3a-9a51-0000000000ff' AS id) FROM held WHERE id = '{VerifyWorld.Visit(2)}'
            UNION ALL SELECT * FROM held WHERE kind = 'training'
            """, isHashed: true);
        Assert.Equal(["lake-doubled"], (await world.CodesAsync()).Where(code => code.StartsWith("lake", StringComparison.Ordinal)));

        await world.ForgetMarksAsync();
        Assert.Equal(["lake-doubled", "lake-extra", "lake-lacks", "lake-other"], await world.CodesAsync());

        await world.RewriteAsync(StorageLayout.Lake, VerifyWorld.LakeFile, "SELECT * REPLACE (42 AS minutes) FROM held");
        Assert.Contains("lake-altered", await world.CodesAsync());

        await world.Blob(StorageLayout.Lake, VerifyWorld.LakeFile).DeleteAsync(cancellationToken: Cancel);
        Assert.Equal(["lake-missing 2026-Q4/31/11113 8"], (await world.CheckAsync()).Kept.Select(finding => $"{finding.Code} {finding.Place} {finding.Detail}"));
    }

    [Fact]
    public async Task Published_files_that_are_others_than_was_counted_and_names_in_them_are_named()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.RewriteAsync(StorageLayout.Feed, await world.FileAsync("fact_visit", "parquet"), $"""
            SELECT * REPLACE (CASE record_id WHEN '{VerifyWorld.Visit(3)}' THEN people_total + 1 ELSE people_total END AS people_total,
                CASE record_id WHEN '{VerifyWorld.Visit(4)}' THEN 'nhà bà Nguyễn Thị HOA' ELSE place END AS place) FROM held WHERE record_id <> '{VerifyWorld.Visit(2)}'
            UNION ALL SELECT * REPLACE ('0195d4c1-7b1e-7c3a-9a51-0000000000ff' AS record_id) FROM held WHERE record_id = '{VerifyWorld.Visit(2)}'
            """);
        await world.RewriteAsync(StorageLayout.Feed, await world.FileAsync("fact_indicator", "parquet"), """
            SELECT * REPLACE (CASE WHEN indicator_id = 'teams-active' AND unit_level = 'commune' THEN numerator + 1 ELSE numerator END AS numerator,
                CASE WHEN indicator_id = 'teams-assigned' THEN NULL ELSE as_of END AS as_of) FROM held
            """);
        await world.Blob(StorageLayout.Feed, await world.FileAsync("fact_shift", "csv")).DeleteAsync(cancellationToken: Cancel);
        var latest = world.Blob(StorageLayout.Feed, "31/latest.json");
        var manifest = (await latest.GetPropertiesAsync(cancellationToken: Cancel)).Value.Metadata["manifest"];
        await world.Blob(StorageLayout.Feed, manifest).UploadAsync(BinaryData.FromString("{}"), overwrite: true, Cancel);

        string[] expected =
        [
            "feed-altered", "feed-extra", "feed-lacks", "feed-missing", "feed-other", "feed-pair", "feed-pointer", "figure-recount", "figure-sum", "figure-untraceable", "nation-other",
            "person-named",
        ];
        Assert.Equal(expected, await world.CodesAsync());
    }

    /// <summary>A server that was ahead for an hour has published figures of a year that nobody counts today; they lie in files that are kept.</summary>
    [Fact]
    public async Task What_was_published_by_a_clock_that_was_ahead_can_still_be_traced_when_it_is_right_again()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.WakeAsync("2027-01-16T08:00:00+07:00");
        await world.RollAsync("2027-Q1");
        await world.WakeAsync(TestApp.Clock);
        await world.VisitAsync("2026-10-06", "H2");
        await world.RollAsync();

        var findings = await world.App.Services.GetRequiredService<StoreCheck>().RunAsync(UnitCode.Parse("31"), RollupProgress.None, Cancel);

        Assert.Empty(findings.Kept);
        Assert.True(findings.Figures > 0);
    }

    [Fact]
    public void Each_code_says_in_both_languages_what_was_found_and_what_to_do()
    {
        foreach (var (code, language) in FindingCodes.All.SelectMany(code => (Language[])[Language.Vietnamese, Language.English], (code, language) => (code, language)))
        {
            Assert.Contains("11113", VerifyWords.Say(new Finding(code, "11113", "x"), language), StringComparison.Ordinal);
            Assert.NotEmpty(VerifyWords.Todo(code, language));
        }
    }

    private static string[] Told(Findings findings) =>
        [.. findings.Kept.Select(finding => finding.Code + " " + finding.Place.Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the check finds while records are sent, amended, rebuilt and published.</summary>
    private static async Task<IEnumerable<string>> MeanwhileAsync(VerifyWorld world)
    {
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 12; number++)
            {
                var id = $"0195d4c1-7b1e-7c3a-9a51-1000000000{number:D2}";
                var visit = RecordCalls.Visit(VerifyWorld.Team, SmallCommune.Member, id).With("date", $"2026-10-{(number % 28) + 1:D2}");
                await world.World.PostAsync("visits", visit);
                await world.ChangeAsync(HttpMethod.Put, $"visits/{VerifyWorld.Team}/{id}", visit.With("minutes", 10 + number));
                if (number % 6 == 5)
                    await world.World.RollAsync();
            }
        }, Cancel);
        var found = new List<string>();
        while (!writing.IsCompleted)
            found.AddRange((await world.CheckAsync()).Kept.Select(finding => finding.ToString()));
        await writing;
        return found;
    }

    private static async Task DamageTablesAsync(VerifyWorld world)
    {
        var records = world.Table(StorageLayout.Records);
        await records.DeleteEntityAsync(VerifyWorld.Team, $"h|{VerifyWorld.Visit(1)}|000001", cancellationToken: Cancel);
        await world.AlterAsync(2, row => row.Date = "2026-10-30");
        await world.AlterAsync(3, row => row.Content = "{");
        await world.AlterAsync(4, row => row.First = Convert.ToBase64String(new byte[32]));
        await world.AddAsync("11113-T09", VerifyWorld.Visit(6), "2026-10-06", SmallCommune.Member);
        await world.AddAsync(VerifyWorld.Team, VerifyWorld.Visit(7), "2026-10-06", "00000000000000000000");
        await world.AddAsync(VerifyWorld.Team, VerifyWorld.Visit(8), "2026-09-06", SmallCommune.Member);
        await world.Table(StorageLayout.Registry).AddEntityAsync(RegistryEntity.Of("11113", "baseline|11113-77|2026", 1, "{\"village\":\"11113-77\",\"year\":2026,\"households\":5}"), Cancel);
        await world.Table(StorageLayout.Keys).AddEntityAsync(new TableEntity("zz", new string('a', 64)) { ["Role"] = "viewer", ["Unit"] = "31" }, Cancel);
        await world.Table(StorageLayout.Changes).AddEntityAsync(new ChangeEntity { PartitionKey = "31", RowKey = "neither" }, Cancel);
        await world.Table(StorageLayout.Notices).AddEntityAsync(new NoticePlaceEntity { PartitionKey = "31", RowKey = "i|00000000000000000000000000000001", Row = "n|none" }, Cancel);
        await world.Table(StorageLayout.Notices).AddEntityAsync(new NoticeMarkEntity { RowKey = "31|00000000000000000000000000000000", Since = DateTimeOffset.UnixEpoch, DueAt = DateTimeOffset.UnixEpoch }, Cancel);
        var audit = world.Table(StorageLayout.Audit);
        await world.World.App.Services.GetRequiredService<AuditLog>().AppendAsync(UnitCode.Parse("11113"), new("key", "key.issue", "x", ""), Cancel);
        var entry = (await audit.GetEntityAsync<AuditEntity>("11113", "e|000000000001", cancellationToken: Cancel)).Value;
        entry.Actor = "somebody else";
        await audit.UpdateEntityAsync(entry, entry.ETag, TableUpdateMode.Replace, Cancel);
        var said = new ReportVersion(1, DateTimeOffset.UnixEpoch, new DateOnly(2026, 10, 1), "key", "nowhere", "digest");
        Assert.True(await world.World.App.Services.GetRequiredService<ReportStore>().TryWriteAsync(SubmittedReport.Begin(UnitCode.Parse(VerifyWorld.Team), Period.Parse("2026-Q3"), said), null, Cancel));
    }
}
