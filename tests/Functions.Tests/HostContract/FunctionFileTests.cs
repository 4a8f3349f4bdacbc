using System.Text.Json;
using NCrontab;
using Tcns.Functions.Hosting;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The <c>function.json</c> files of the package.</summary>
public class FunctionFileTests(PublishedApp published)
{
    private static readonly string[] Methods = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

    [Fact]
    public async Task An_http_function_has_one_trigger_open_to_all_methods_without_the_hosts_keys_and_one_answer()
    {
        var functions = await DeployedFunctions.ReadAsync(await published.GetRootAsync());
        var names = functions.Names.Where(name => functions.TriggerOf(name) == "httpTrigger").ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name =>
        {
            var bindings = functions.BindingsOf(name);
            Assert.Equal(["httpTrigger/in", "http/out"], bindings.Select(Kind));
            Assert.Equal("anonymous", DeployedFunctions.Text(bindings[0], "authLevel"));
            Assert.Equal(Methods, bindings[0].GetProperty("methods").EnumerateArray().Select(method => method.GetString()).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task A_timer_has_a_schedule_with_seconds_that_the_hosts_parser_reads()
    {
        var functions = await DeployedFunctions.ReadAsync(await published.GetRootAsync());
        var names = functions.Names.Where(name => functions.TriggerOf(name) == "timerTrigger").ToArray();

        Assert.Contains("Retention", names);
        Assert.All(names, name =>
        {
            var binding = Assert.Single(functions.BindingsOf(name));
            Assert.Equal("timer", DeployedFunctions.Text(binding, "name"));
            var schedule = CrontabSchedule.Parse(DeployedFunctions.Text(binding, "schedule"), new CrontabSchedule.ParseOptions { IncludingSeconds = true });
            Assert.InRange(schedule.GetNextOccurrence(new DateTime(2026, 11, 21)), new DateTime(2026, 11, 21), new DateTime(2027, 11, 21));
        });
    }

    [Fact]
    public async Task A_queue_function_takes_plain_bytes_from_the_apps_own_storage()
    {
        var functions = await DeployedFunctions.ReadAsync(await published.GetRootAsync());
        var names = functions.Names.Where(name => functions.TriggerOf(name) == "queueTrigger").ToArray();

        Assert.Contains("Rebuild", names);
        Assert.All(names, name =>
        {
            var binding = Assert.Single(functions.BindingsOf(name));
            Assert.Equal("message", DeployedFunctions.Text(binding, "name"));
            Assert.Equal("binary", DeployedFunctions.Text(binding, "dataType"));
            Assert.Equal("AzureWebJobsStorage", DeployedFunctions.Text(binding, "connection"));
            Assert.Contains(DeployedFunctions.Text(binding, "queueName"), (string[])[StorageLayout.RebuildQueue, StorageLayout.PublishQueue, StorageLayout.NoticeQueue]);
        });
    }

    [Fact]
    public async Task The_files_are_those_that_the_code_writes()
    {
        var root = await published.GetRootAsync();

        Assert.All(
            FunctionCatalogue.All,
            function => Assert.Equal(FunctionFile.Write(function), File.ReadAllText(Path.Combine(root, function.Name, "function.json"))));
    }

    private static string Kind(JsonElement binding) => DeployedFunctions.Text(binding, "type") + "/" + DeployedFunctions.Text(binding, "direction");
}
