using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Notices;

/// <summary>A real mail server of a test's own (npm's smtp-server), which can be told to misbehave.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string Sender = "tcns@haiphong.gov.vn";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly ConcurrentQueue<Letter> letters = new();
    private string? told;
    private int port;

    private MailServer(Process process)
    {
        this.process = process;
        _ = ReadAsync();
    }

    /// <summary>All that has come in whole, also what was then dropped or never answered.</summary>
    public IReadOnlyList<Letter> Letters => [.. letters];

    /// <summary>As the app is told of it.</summary>
    public string Setting => $"smtp://127.0.0.1:{port}?from={Sender}&tls=none";

    public string SettingWith(string credentials, string tls) => $"smtp://{credentials}127.0.0.1:{port}?from={Sender}&tls={tls}";

    /// <param name="kind"><c>auth</c> for one that asks for a password, <c>tls</c> for one that offers STARTTLS.</param>
    public static async Task<MailServer> StartAsync(string kind = "open")
    {
        var server = new MailServer(Process.Start(new ProcessStartInfo("node", [Repository.At("tests", "Functions.Tests", "Notices", "mail-server.cjs"), kind])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        })!);
        await Patience.UntilAsync("the mail server", Limit, () => server.port > 0);
        return server;
    }

    /// <param name="manner"><c>accept</c>, <c>refuse</c> (or one address), <c>mute</c>, <c>hang</c> after the letter, or <c>drop</c> the connection then.</param>
    public async Task BehaveAsync(string manner)
    {
        await process.StandardInput.WriteLineAsync(manner);
        await process.StandardInput.FlushAsync();
        await Patience.UntilAsync(manner, Limit, () => told == manner);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var entry = JsonSerializer.Deserialize<JsonElement>(line);
            if (entry.TryGetProperty("port", out var found))
                port = found.GetInt32();
            else if (entry.TryGetProperty("letter", out var text))
                letters.Enqueue(new Letter(entry.GetProperty("to")[0].GetString()!, entry.GetProperty("messageId").GetString()!, text.GetString()!));
            else
                told = entry.GetProperty("manner").GetString();
        }
    }

    internal sealed record Letter(string To, string MessageId, string Text)
    {
        public string Body => Encoding.UTF8.GetString(Convert.FromBase64String(Text[Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..].Trim()));
    }
}
