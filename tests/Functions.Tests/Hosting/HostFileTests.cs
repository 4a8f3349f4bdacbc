using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Hosting;

public class HostFileTests
{
    /// <summary>
    /// A publication takes a gibibyte and more. Unless it is told otherwise the host hands an instance 24 messages of a queue at a time: of the 34 that the
    /// night puts there, more than any instance has memory for.
    /// </summary>
    [Fact]
    public void An_instance_takes_one_message_of_a_queue_at_a_time()
    {
        using var host = JsonDocument.Parse(File.ReadAllBytes(Repository.At("Functions", "host.json")));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");

        Assert.Equal(1, queues.TryGetProperty("batchSize", out var size) ? size.GetInt32() : 16);
        Assert.Equal(0, queues.TryGetProperty("newBatchThreshold", out var threshold) ? threshold.GetInt32() : 0);
    }
}
