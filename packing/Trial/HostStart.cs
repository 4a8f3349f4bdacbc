using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Tcns.Testing;

namespace Tcns.Packing.Trial;

/// <summary>Starts the unpacked app as the Functions host starts a handler, asks <c>/</c> until it answers, and posts one timer's event.</summary>
internal static class HostStart
{
    /// <summary>What the host gives a handler.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private const string TimerEvent =
        """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"Retention"}}}""";

    public static async Task<(TimeSpan ReadyAfter, TimeSpan EventAfter)> RunAsync(string root)
    {
        await using var storage = new Azurite();
        await storage.InitializeAsync();
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        await using var app = AppProcess.Start(Path.Combine(root, "Tcns.Functions"), [], root, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port, ["AzureWebJobsStorage"] = storage.ConnectionString, ["Tcns__SystemKey"] = "trial-of-the-package",
        });
        using var client = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:" + port) };
        await Patience.UntilAsync("an answer at /", Limit, () => AnswersAsync(client, app));
        var readyAfter = clock.Elapsed;
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(TimerEvent)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await client.PostAsync(new Uri("/Retention", UriKind.Relative), body);
        return answer.StatusCode == HttpStatusCode.OK
            ? (readyAfter, clock.Elapsed - readyAfter)
            : throw new InvalidOperationException($"The timer's event was answered {(int)answer.StatusCode}.\n{app.Output}{app.Errors}");
    }

    private static async Task<bool> AnswersAsync(HttpClient client, AppProcess app)
    {
        if (app.HasEnded)
            throw new InvalidOperationException("The app ended:\n" + app.Output + app.Errors);
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
