using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Domain.Tests.Plans;

/// <summary>What a validator says of plans by <c>plans/plan.schema.json</c>.</summary>
internal static class SchemaVerdicts
{
    public static JsonElement Schema { get; } =
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository.At("plans", "plan.schema.json")));

    /// <summary>The faults of each plan, in their order.</summary>
    public static async Task<IReadOnlyList<string[]>> OfAsync(IEnumerable<string> plans)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("tests/Domain.Tests/Plans/validate.cjs");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync($$"""{ "schema": {{Schema.GetRawText()}}, "plans": [{{string.Join(',', plans)}}] }""");
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<string[][]>(await output)!;
    }
}
