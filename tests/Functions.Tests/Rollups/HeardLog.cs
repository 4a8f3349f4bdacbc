using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What an app says to its log from now on.</summary>
internal sealed class HeardLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text, string? Trouble)> heard = new();

    public static HeardLog In(OwnApp app)
    {
        var log = new HeardLog();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }

    public IReadOnlyList<string> Of(int id, LogLevel level) => [.. heard.Where(entry => (entry.Id, entry.Level) == (id, level)).Select(entry => entry.Text)];

    /// <summary>All of it, with what exceptions say.</summary>
    public string Text => string.Join('\n', heard.Select(entry => entry.Text + " " + entry.Trouble));

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        heard.Enqueue((eventId.Id, logLevel, formatter(state, exception), exception?.ToString()));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
