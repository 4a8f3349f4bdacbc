using Tcns.Benchmarks.Faults;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Faults;

/// <summary>The campaign as short as it can be: that it runs, and that it sees a loss. The whole of it is a command: docs/reliability.md.</summary>
public class FaultCampaignTests
{
    private static string Executable => Path.Combine(AppContext.BaseDirectory, "Tcns.Functions");

    [Fact]
    public async Task A_storm_loses_nothing_and_a_service_that_only_says_that_it_has_stored_a_record_is_found_out()
    {
        using var report = new StringWriter();
        var storm = await FaultCampaign.TryAsync(new Storm(atOnce: 2), Executable, report);
        var planted = await FaultCampaign.TryAsync(new PlantedLoss(), Executable, report);

        Assert.True(storm is { IsWhole: true, Hits: > 10, Acknowledged: > 30 }, report.ToString());
        Assert.True(planted is { IsWhole: false, Hits: 1, Lost: > 0 }, report.ToString());
    }

    [Fact]
    public async Task A_kind_that_breaks_off_is_no_good()
    {
        using var report = new StringWriter();

        var broken = await FaultCampaign.TryAsync(new BrokenKind(), Executable, report);

        Assert.True(broken is { IsWhole: false, Other: 1 }, report.ToString());
        Assert.Contains("answer: broken off: no rollup", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_never_answered_is_counted()
    {
        var ledger = new Ledger("11113");
        using var client = new Patient(() => new Uri("http://127.0.0.1:1"), TimeSpan.FromSeconds(5), TimeSpan.Zero);

        // Two villages, two teams, a baseline, a statistic; then a person, without whom nothing goes on.
        await Assert.ThrowsAsync<CampaignException>(() => new Script(client, ledger, "key", 1).RunAsync());

        Assert.Equal((0, 7), (ledger.Acknowledged, ledger.Unknown));
    }

    [Fact]
    public void The_page_says_what_was_measured()
    {
        var page = File.ReadAllText(MeasuredFaults.Page);

        Assert.Equal(MeasuredFaults.Read(File.ReadAllText(MeasuredFaults.Path)).Renew(page), page);
    }

    [Theory]
    [InlineData("GET /spare1/records(PartitionKey='11113-T01',RowKey='r%7C0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77')", "tables GET records(PartitionKey=#,RowKey=r|#)")]
    [InlineData("PUT /spare1/lake/records/2026-Q4/31/11113.parquet", "tables PUT lake/records/#/#/#.parquet")]
    [InlineData("PUT /spare1/locks/timer-Watch?comp=lease", "tables PUT locks/timer-Watch?comp=lease")]
    public void Calls_that_differ_by_ids_and_codes_alone_are_of_one_kind(string line, string kind) =>
        Assert.Equal(kind, CallKind.Of("tables", new HttpText(System.Text.Encoding.ASCII.GetBytes(line + " HTTP/1.1\r\n\r\n"), [])));
}
