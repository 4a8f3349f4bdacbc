using System.Diagnostics;
using System.Text.Json;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>The pages' own tests, in their language, run by npm's runner.</summary>
public class UnitTests
{
    [Fact]
    public async Task The_pages_own_tests_pass()
    {
        var report = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("node", [Repository.At("node_modules", "vitest", "vitest.mjs"), "run", "--root", Repository.At("web"), "--reporter=json", "--testTimeout=120000", "--hookTimeout=120000", "--outputFile=" + report])
            {
                UseShellExecute = false, WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var runner = Process.Start(start)!;
            var (printed, errors) = (runner.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), runner.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await runner.WaitForExitAsync(TestContext.Current.CancellationToken);
            using var results = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
            var failed = results.RootElement.GetProperty("testResults").EnumerateArray()
                .SelectMany(file => file.GetProperty("assertionResults").EnumerateArray())
                .Where(test => test.GetProperty("status").GetString() != "passed")
                .Select(test => test.GetProperty("fullName").GetString() + ": " + test.GetProperty("failureMessages"));
            Assert.Empty(failed);
            Assert.True(runner.ExitCode == 0, await printed + await errors);
            Assert.True(results.RootElement.GetProperty("numPassedTests").GetInt32() > 0);
        }
        finally
        {
            File.Delete(report);
        }
    }
}
