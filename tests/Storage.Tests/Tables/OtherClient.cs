using System.Diagnostics;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Tables;

/// <summary>The JavaScript client of the same service, behind <c>other-client.cjs</c>.</summary>
internal static class OtherClient
{
    public static async Task<JsonElement> RunAsync(string connectionString, string command, string table, object input)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var argument in (string[])["tests/Storage.Tests/Tables/other-client.cjs", command, table])
            start.ArgumentList.Add(argument);
        start.Environment["TABLES"] = connectionString;

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }
}
