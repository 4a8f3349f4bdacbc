using Microsoft.Extensions.Configuration;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Tests.Hosting;

public class QueueOptionsTests
{
    /// <summary>Of host.json: five tries of ten minutes, a rest of thirty seconds after each.</summary>
    [Theory]
    [InlineData(null, null, "00:52:30")]
    [InlineData("00:20:00", "2", "00:41:00")]
    public void Nobody_works_on_a_message_who_is_silent_for_longer_than_all_its_tries_take(string? functionTimeout, string? tries, string longest)
    {
        var options = Read(functionTimeout, tries);

        Assert.Equal(TimeSpan.Parse(longest, System.Globalization.CultureInfo.InvariantCulture), options.LongestSilence);
    }

    [Fact]
    public void Where_the_host_ends_no_try_silence_says_nothing() => Assert.Equal(TimeSpan.MaxValue, Read("-1", null).LongestSilence);

    private static QueueOptions Read(string? functionTimeout, string? tries) => QueueOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureFunctionsJobHost:functionTimeout"] = functionTimeout,
            ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = tries,
        })
        .Build());
}
