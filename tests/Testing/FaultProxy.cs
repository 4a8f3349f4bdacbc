using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tcns.Testing;

/// <summary>
/// Stands in front of an HTTP service on a free port of this machine and does to each request what the test has planned.
/// What is signed with a storage account's key stays valid, since the signature does not cover the port.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri service;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Fault> planned = new();
    private readonly ConcurrentDictionary<Predicate<HttpText>, Fault> aimed = new();
    private readonly ConcurrentQueue<ProxiedRequest> requests = new();
    private readonly TaskCompletionSource still = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Predicate<HttpText>? stiller;
    private bool isDoneFirst;
    private readonly Task accepting;
    private int underWay;

    private FaultProxy(Uri service)
    {
        this.service = service;
        listener.Start();
        Address = new UriBuilder(service) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        accepting = AcceptAsync();
    }

    /// <summary>What becomes of requests for which nothing was planned; null for nothing.</summary>
    public Func<HttpText, Fault>? Rule { get; set; }

    /// <summary>Told of each request before anything becomes of it.</summary>
    public Action<HttpText>? Heard { get; set; }

    /// <summary>Whether what came is kept for <see cref="Requests"/>: of a long run it would be too much.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>The service's address with the proxy's port.</summary>
    public Uri Address { get; }

    /// <summary>What came, in the order in which it was dealt with.</summary>
    public IReadOnlyCollection<ProxiedRequest> Requests => requests;

    public static FaultProxy InFrontOf(Uri service) => new(service);

    /// <summary>The next requests meet these faults, one each; those after them pass.</summary>
    public void Plan(params ReadOnlySpan<Fault> faults)
    {
        foreach (var fault in faults)
            planned.Enqueue(fault);
    }

    /// <summary>The first request of this kind meets the fault, whatever comes before it.</summary>
    public void PlanFor(Predicate<HttpText> kind, Fault fault) => aimed[kind] = fault;

    /// <summary>What was planned and has met no request yet, is planned no more.</summary>
    /// <returns>Whether there was anything left.</returns>
    public bool Forget()
    {
        var left = !aimed.IsEmpty || !planned.IsEmpty;
        aimed.Clear();
        planned.Clear();
        return left;
    }

    /// <summary>From the first request of this kind on, nothing reaches the service any more, nor is anything answered: its client can only wait.</summary>
    /// <param name="isDone">Whether the service still does what that request asks for.</param>
    /// <returns>Ends when that request has come, and is done if it is to be.</returns>
    public Task StandStillAt(Predicate<HttpText> kind, bool isDone = false)
    {
        isDoneFirst = isDone;
        stiller = kind;
        return still.Task;
    }

    /// <summary>Waits for requests that are held back, whose clients may have given them up long ago.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref underWay) > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var wire = new HttpWire(stream);
                while (await wire.ReadRequestAsync(stop.Token) is { } request)
                {
                    if (still.Task.IsCompleted || stiller?.Invoke(request) == true)
                    {
                        if (isDoneFirst && !still.Task.IsCompleted)
                            await ForwardAsync(request);
                        still.TrySetResult();
                        await Task.Delay(Timeout.Infinite, stop.Token);
                    }

                    var fault = Next(request);
                    if (await CountAsync(AnswerAsync(request, fault)) is not { } answer)
                        break;
                    await stream.WriteAsync(answer, stop.Token);
                    if (fault is Fault.CutAnswer)
                        break;
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
            {
                // The client or the service broke the connection: so does the proxy.
            }

            // Not an orderly end but a reset, as from a machine that fails.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    private Fault Next(HttpText request)
    {
        Heard?.Invoke(request);
        foreach (var kind in aimed.Keys)
        {
            if (kind(request) && aimed.TryRemove(kind, out var fault))
                return fault;
        }

        return planned.TryDequeue(out var next) ? next : Rule?.Invoke(request) ?? new Fault.None();
    }

    private void Note(HttpText request, Fault fault, HttpText? answer)
    {
        if (KeepsRequests)
            requests.Enqueue(new ProxiedRequest(request, fault, answer));
    }

    private async Task<byte[]?> CountAsync(Task<byte[]?> answer)
    {
        Interlocked.Increment(ref underWay);
        try
        {
            return await answer;
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    /// <returns>What the client gets; null for a broken connection.</returns>
    private async Task<byte[]?> AnswerAsync(HttpText request, Fault fault)
    {
        if (fault is Fault.DropRequest or Fault.CutRequest or Fault.Refuse)
        {
            if (fault is Fault.CutRequest)
                await ForwardHalfAsync(request);
            Note(request, fault, null);
            return fault is Fault.Refuse refuse ? Status(refuse.Status, refuse.RetryAfter) : null;
        }

        if (fault is Fault.HoldRequest heldRequest)
            await Task.Delay(heldRequest.For, stop.Token);
        var answer = await ForwardAsync(request);
        if (fault is Fault.Repeat)
            answer = await ForwardAsync(request);
        Note(request, fault, answer);
        if (fault is Fault.HoldAnswer heldAnswer)
            await Task.Delay(heldAnswer.For, stop.Token);
        return fault switch
        {
            Fault.DropAnswer => null,
            Fault.CutAnswer when answer.Body.Length > 0 => [.. answer.Head, .. answer.Body.Take(answer.Body.Length / 2)],
            Fault.CutAnswer => answer.Head[..(answer.Head.Length / 2)],
            Fault.ReplaceAnswer replacement => Status(replacement.Status, null),
            _ => [.. answer.Head, .. answer.Body],
        };
    }

    // A connection of its own for each request, so that none is lost to one that the service had closed meanwhile.
    private async Task<HttpText> ForwardAsync(HttpText request)
    {
        using var connection = await ConnectAsync();
        var stream = connection.GetStream();
        await stream.WriteAsync((byte[])[.. request.Head, .. request.Body], stop.Token);
        return await new HttpWire(stream).ReadAnswerAsync(request, stop.Token);
    }

    private async Task ForwardHalfAsync(HttpText request)
    {
        using var connection = await ConnectAsync();
        byte[] half = request.Body.Length > 0 ? [.. request.Head, .. request.Body.Take(request.Body.Length / 2)] : request.Head[..(request.Head.Length / 2)];
        await connection.GetStream().WriteAsync(half, stop.Token);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(service.Host, service.Port, stop.Token);
        return connection;
    }

    private static byte[] Status(int status, TimeSpan? retryAfter)
    {
        var patience = retryAfter is { } wait ? FormattableString.Invariant($"Retry-After: {Math.Ceiling(wait.TotalSeconds)}\r\n") : string.Empty;
        return Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 {status} Fault\r\n{patience}Content-Length: 0\r\n\r\n"));
    }
}
