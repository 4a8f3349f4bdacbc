using System.Net;
using System.Net.Http.Headers;
using Tcns.Functions.Tests.HostContract;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>What the program itself did wrong is found in the log by what the caller was told.</summary>
public class FaultOfOursTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_500_carries_the_trace_by_which_the_log_tells_of_it()
    {
        var store = await stores.TakeAsync();
        await using var app = await HostedApp.StartAsync(BuiltApp.Executable, store.ConnectionString);
        app.Public.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HostedApp.SystemKey);
        using (var well = await app.Public.GetAsync("/api/v1/keys", Cancel))
            Assert.Equal(HttpStatusCode.OK, well.StatusCode);
        await store.Account.Tables.GetTableClient(StorageLayout.Keys).AddEntityAsync(new TableEntity("ab", new string('a', 64)) { ["Role"] = "nobody", ["Label"] = "chị Hoa" }, Cancel);

        using var answer = await app.Public.GetAsync("/api/v1/keys", Cancel);

        using var problem = await TestApp.ReadAsync(answer);
        Assert.Equal((500, "internal"), ((int)answer.StatusCode, TestApp.Text(problem, "code")));
        await Patience.UntilAsync("the line", TimeSpan.FromSeconds(10), () => app.Lines("TroubleHandler", 61).Count == 1);
        Assert.Equal(TestApp.Text(problem, "traceId"), app.Lines("TroubleHandler", 61)[0].GetProperty("State").GetProperty("TraceId").GetString());
        Assert.DoesNotContain("Hoa", problem.RootElement.GetRawText() + app.Printed, StringComparison.Ordinal);
    }
}
