using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tcns.PowerBi.Tests.M.Language;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.M;

/// <summary>Has Microsoft's own parser, formatter and editor's checks read documents of Power Query M, all in one go.</summary>
internal static class MParser
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web) { MaxDepth = 4096 };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="documents">Expressions by the names that they call each other by.</param>
    public static async Task<MDocuments> ParseAsync(IReadOnlyDictionary<string, string> documents, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("node", [Repository.At("tests", "PowerBi.Tests", "M", "parse.cjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true, StandardInputEncoding = Utf8,
            RedirectStandardOutput = true, StandardOutputEncoding = Utf8,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var trouble = process.StandardError.ReadToEndAsync(cancel);
        var reading = process.StandardOutput.ReadToEndAsync(cancel);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(new { documents, known = MDocuments.KnownNames }).AsMemory(), cancel);
        process.StandardInput.Close();
        var read = await reading;
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? new MDocuments(JsonSerializer.Deserialize<Dictionary<string, ParsedDocument>>(read, Names)!)
            : throw new InvalidOperationException(await trouble);
    }
}
