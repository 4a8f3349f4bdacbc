using System.Net.Http.Json;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class TelemetryTests
{
    private const string Label = "Điện thoại chị Hoa";

    [Fact]
    public async Task Traces_and_metrics_go_to_the_receiver_that_is_named_and_hold_routes_but_no_key_id_or_label()
    {
        using var receiver = new TelemetryReceiver();
        using var folder = new DataFolder();
        await using var azurite = await Azurite.StartAsync();
        await using var app = await LocalApp.StartAsync(
            folder.Path,
            azurite.ConnectionString,
            ("Tcns__SystemKey", "the operator's secret"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"));
        using var issue = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys") { Content = JsonContent.Create(new { role = "viewer", unit = "11113", label = Label }) };
        using var issued = await app.SendAsync(issue, "the operator's secret");
        using var json = await TestApp.ReadAsync(issued);
        var (id, key) = (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("key").GetString()!);
        using var revoke = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/keys/" + id + "?unit=11113");
        using var revoked = await app.SendAsync(revoke, "the operator's secret");

        await Patience.UntilAsync(
            "traces and metrics",
            TimeSpan.FromSeconds(30),
            () => receiver.TextOf("/v1/traces").Contains("DELETE /api/v1/keys/{id}", StringComparison.Ordinal)
                && receiver.TextOf("/v1/metrics").Contains("http.server.request.duration", StringComparison.Ordinal));

        Assert.DoesNotContain(
            (string[])[id, key, key[5..], Label, "the operator's secret", "unit=11113"],
            secret => (receiver.TextOf("/v1/traces") + receiver.TextOf("/v1/metrics")).Contains(secret, StringComparison.Ordinal));
    }
}
