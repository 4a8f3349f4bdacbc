using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Privacy;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Reports;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Reports;

public sealed class ReportStoreTests(Azurite azurite)
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 2, 3, 456, TimeSpan.Zero);
    private static readonly UnitCode Team = UnitCode.Parse("11113-T01");
    private static readonly Period Month = Period.Parse("2026-11");
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Signs outside the common plane take the most room: twelve letters each, as they are escaped. The service takes 32 Ki letters in a property and 1 MiB in a row; the emulator takes more.</summary>
    [Fact]
    public async Task The_longest_report_that_can_be_fits_into_a_row_and_is_read_as_it_was_written()
    {
        await new StorageLayout(account).EnsureAsync();
        var store = new ReportStore(account);
        var longest = string.Concat(Enumerable.Repeat("𠮷", 1000));
        var report = Enumerable.Range(2, SubmittedReport.MostVersions - 1).Aggregate(
            SubmittedReport.Begin(Team, Month, Version(1)), (before, number) => before.Return(At, longest).Submit(Version(number))).Return(At, "Viết lại:\n“đủ”");

        Assert.True(report.IsFull);
        Assert.True(await store.TryWriteAsync(report, null, Cancel));
        Assert.Equal(report.Versions, Assert.Single((await store.ReadAsync(Team.Commune!, Cancel)).Submitted.Values).Report.Versions);
        var row = (await account.Tables.GetTableClient(StorageLayout.Reports).GetEntityAsync<TableEntity>(Team.Value, "2026-11|submitted", cancellationToken: Cancel)).Value;
        var texts = row.Values.OfType<string>().Select(text => text.Length).ToArray();
        Assert.InRange(texts.Max(), 12_000, 32 * 1024);
        Assert.InRange(2 * texts.Sum(), 1, 1024 * 1024);
    }

    /// <summary>The commune and the province ask each for itself, and a name is taken out of what stands there now.</summary>
    [Fact]
    public async Task Each_asker_has_a_request_of_its_own_and_forgetting_leaves_the_other_alone()
    {
        await new StorageLayout(account).EnsureAsync();
        var store = new ReportStore(account);
        var (own, above) = (Request(Recipient.Commune, "Bà Nguyễn Thị Hoa cần"), Request(Recipient.Province, "Họp sơ kết"));
        await store.AskAsync(own, Cancel);
        await store.AskAsync(above, Cancel);
        var both = (await store.ReadAsync(Team.Commune!, Cancel)).Requests;
        await store.ForgetAsync(Team.Commune!, PersonTraces.Of(["Nguyễn Thị Hoa"], []), Cancel);

        Assert.Equal([own, above], both.OrderBy(request => request.By));
        Assert.Equal([own with { Reason = null }, above], (await store.ReadAsync(Team.Commune!, Cancel)).Requests.OrderBy(request => request.By));
    }

    private static RequestedReport Request(Recipient by, string reason) => new(Team, Month, new DateOnly(2026, 12, 5), new DateOnly(2026, 11, 20), "0123456789ab", by, reason);

    private static ReportVersion Version(int number) => new(number, At, new DateOnly(2026, 11, 20), "0123456789ab", new string('c', 64), new string('d', 64));
}
