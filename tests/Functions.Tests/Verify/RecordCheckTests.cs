using Tcns.Domain.Places;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.Verify;

/// <summary>What excuses a record, and what does not.</summary>
public class RecordCheckTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_after_the_last_day_of_a_reopening_is_named_though_nobody_closed_the_quarter_again()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.World.SendAsync(HttpMethod.Post, "periods/2026-Q3/reopen", new { commune = "11113", until = "2026-11-25", reason = "Nhập bù" });
        await world.AddAsync(VerifyWorld.Team, VerifyWorld.Visit(6), "2026-09-06", SmallCommune.Member, "2026-11-25T23:59:00+07:00");
        Assert.DoesNotContain("written-when-closed", await world.CodesAsync());

        await world.AddAsync(VerifyWorld.Team, VerifyWorld.Visit(7), "2026-09-07", SmallCommune.Member, "2026-11-26T00:30:00+07:00");

        var late = Assert.Single((await world.CheckAsync()).Kept, finding => finding.Code == "written-when-closed");
        Assert.EndsWith(VerifyWorld.Visit(7), late.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_excuses_a_first_version_whose_text_is_gone_and_no_other()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.Service<AuditLog>().AppendAsync(UnitCode.Parse("11113"), new("key", "person.erase", "x", ""), Cancel);
        await world.AlterAsync(2, row => row.Content = row.Content.Replace(",\"note\":\"Đã cài\"", "", StringComparison.Ordinal));
        await world.AlterAsync(3, row => row.First = Convert.ToBase64String(new byte[32]));

        var found = Assert.Single((await world.CheckAsync()).Kept);

        Assert.Equal(("first-content", $"{VerifyWorld.Team}/{VerifyWorld.Visit(3)}"), (found.Code, found.Place));
    }

    [Fact]
    public async Task A_row_that_belongs_nowhere_is_told_of_the_whole_store_and_not_of_a_sound_province()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.Table(StorageLayout.Records).AddEntityAsync(new TableEntity("nowhere", "r|x"), Cancel);

        Assert.Equal(["record-misplaced"], await world.CodesAsync());
        Assert.Empty((await world.CheckAsync("31")).Kept);
    }
}
