using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Records;

/// <summary>An app that is killed and started again at one address, and phones that send to it until they are answered.</summary>
internal sealed class Evening : IAsyncDisposable
{
    /// <summary>Of the second team.</summary>
    public const string OtherMember = "0123456789abcdef0124";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly HttpClient client;
    private readonly Func<AppProcess> start;
    private readonly Random random;
    private readonly Channel<JsonArray> posts = Channel.CreateUnbounded<JsonArray>();
    private readonly ConcurrentDictionary<string, bool> accepted = new(StringComparer.Ordinal);
    private readonly DirectoryInfo folder;
    private AppProcess app;
    private int unanswered;

    private Evening(Func<AppProcess> start, DirectoryInfo folder, Uri address, Random random)
    {
        this.start = start;
        this.folder = folder;
        this.random = random;
        client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(100) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HostedApp.SystemKey);
        app = start();
    }

    /// <summary>What was answered as held, as "team id".</summary>
    public IEnumerable<string> Accepted => accepted.Keys;

    public int Kills { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Evening> StartAsync(string storage, string commune, Random random, int count)
    {
        var work = Directory.CreateTempSubdirectory("tcns-evening-");
        var address = new Uri("http://127.0.0.1:" + FreePort.Find().ToString(CultureInfo.InvariantCulture));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = storage, ["Tcns__SystemKey"] = HostedApp.SystemKey, ["Tcns__Clock"] = TestApp.Clock, ["Tcns__DataFolder"] = work.FullName,
        };
        var evening = new Evening(
            () => AppProcess.Start(BuiltApp.Executable, ["--urls", address.ToString()], work.FullName, environment), work, address, random);
        await evening.UntilUpAsync();
        evening.Plan(commune, count);
        return evening;
    }

    /// <summary>What makes the second member one of a small commune.</summary>
    public static RegistryChange JoinOther(string commune)
    {
        var joinedOn = new DateOnly(2025, 7, 17);
        var entry = new MemberEvent(MemberEventKind.Entered, joinedOn, DateTimeOffset.UnixEpoch, "test");
        return new RegistryChange.OfMember(Member.Join(
            UnitCode.Parse(commune + "-T02"), OtherMember, OtherMember, joinedOn, "Trần Văn Bình", new MemberState(joinedOn, MemberRole.Member, null, [], null), entry));
    }

    public Task SendAllAsync(int workers) => SendAllAsync(workers, Task.CompletedTask);

    /// <param name="workers">So many send at once.</param>
    /// <param name="midway">Once half of it is answered, the rest waits for it.</param>
    public async Task SendAllAsync(int workers, Task midway)
    {
        var half = unanswered / 2;
        await Parallel.ForEachAsync(posts.Reader.ReadAllAsync(Cancel), new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = Cancel }, async (post, _) =>
        {
            if (Volatile.Read(ref unanswered) <= half)
                await midway;
            if (!await TrySendAsync(post))
                await posts.Writer.WriteAsync(post, Cancel);
            else if (Interlocked.Decrement(ref unanswered) == 0)
                posts.Writer.Complete();
        });
    }

    /// <summary>Ends the app as a power cut would, so often, while there is something to send.</summary>
    public async Task KillAsync(int times)
    {
        var between = new Random(random.Next());
        for (; Kills < times; Kills++)
        {
            await Task.Delay(between.Next(100, 1500), Cancel);
            await app.KillAsync();
            await app.DisposeAsync();
            app = start();
            await UntilUpAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A quarter of what is new is sent twice, one in twenty at once by twenty; some of it is refused.</summary>
    private void Plan(string commune, int count)
    {
        var planned = new List<JsonArray>();
        while (planned.Count < count)
        {
            var post = new JsonArray([.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 40) : 1).Select(_ => Visit(commune))]);
            var times = random.Next(100) switch { < 5 => 20, < 30 => 2, _ => 1 };
            planned.AddRange(Enumerable.Range(0, times).Select(_ => post));
        }

        unanswered = planned.Count;
        foreach (var post in planned)
            Assert.True(posts.Writer.TryWrite(post));
    }

    private JsonObject Visit(string commune)
    {
        var id = new Guid(RandomBytes(16)).ToString();
        var (team, member) = random.Next(2) == 0 ? (commune + "-T01", SmallCommune.Member) : (commune + "-T02", OtherMember);
        return RecordCalls.Visit(team, member, id)
            .With("note", NoteOf(id)).With("household", "H" + random.Next(200)).With("date", $"2026-{random.Next(10, 12)}-{random.Next(1, 20):D2}")
            .With("minutes", random.Next(20) == 0 ? 0 : random.Next(1, 200));
    }

    /// <summary>The id in letters: its digits could pass for somebody's number.</summary>
    public static string NoteOf(string id) => string.Concat(id.Select(letter => char.IsAsciiDigit(letter) ? (char)('g' + letter - '0') : letter));

    private byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <returns>Whether every record was answered for good.</returns>
    private async Task<bool> TrySendAsync(JsonArray post)
    {
        try
        {
            using var body = new StringContent(post.Count == 1 ? post[0]!.ToJsonString() : post.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync("/api/v1/visits", body, Cancel);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return false;
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Cancel));
            return post.Count == 1 ? Take(post[0]!, StatusOf(answer.StatusCode)) : post.Zip(json.RootElement.GetProperty("results").EnumerateArray())
                .Select(one => Take(one.First!, one.Second.GetProperty("status").GetString()!)).ToArray().All(isDone => isDone);
        }
        catch (Exception broken) when (IsUnanswered(broken))
        {
            await Task.Delay(50, Cancel);
            return false;
        }
    }

    /// <summary>The app was killed, is not up again, or has no time.</summary>
    private static bool IsUnanswered(Exception broken) =>
        broken is HttpRequestException or IOException || (broken is TaskCanceledException && !Cancel.IsCancellationRequested);

    private static string StatusOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Created => "created",
        HttpStatusCode.OK => "duplicate",
        HttpStatusCode.UnprocessableEntity => "invalid",
        _ => throw new InvalidOperationException("Answered with " + status + "."),
    };

    private bool Take(JsonNode record, string status)
    {
        var isFaulty = (int)record["minutes"]! == 0;
        Assert.Equal(isFaulty, status == "invalid");
        if (status is "created" or "duplicate")
            accepted[record["team"] + " " + record["id"]] = true;
        else
            Assert.True(status is "invalid" or "retry", status);
        return status != "retry";
    }

    private Task UntilUpAsync() => Patience.UntilAsync("the app to answer", LongestStart, async () =>
    {
        try
        {
            using var answer = await client.GetAsync("/", Cancel);
            return true;
        }
        catch (Exception broken) when (IsUnanswered(broken))
        {
            return false;
        }
    });
}
