using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>A file of the feed as a library of others reads it; each value as text, a NULL as null.</summary>
/// <param name="Columns">Name and type.</param>
internal sealed record OtherReader(IReadOnlyList<IReadOnlyList<string>> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static async Task<OtherReader> ReadAsync(string reader, string file, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in new[] { Repository.At("tests", "Analytics.Tests", "Feed", "feed-readers.cjs"), reader, file })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var trouble = process.StandardError.ReadToEndAsync(cancel);
        var read = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<OtherReader>(read, Names)!
            : throw new InvalidOperationException($"{reader} of {file}: {await trouble}");
    }
}
