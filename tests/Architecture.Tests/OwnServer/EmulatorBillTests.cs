using System.Text.Json;
using Tcns.Packing.Bill;
using Tcns.Testing;

namespace Tcns.Architecture.Tests.OwnServer;

/// <summary>What the package for an own server tells of the emulator, and what stops it.</summary>
public sealed class EmulatorBillTests : IDisposable
{
    private const string Advisory = """{"metadata":{"vulnerabilities":{"total":1}},"vulnerabilities":{"express":{"name":"express","range":"<9","severity":"high"}}}""";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-bill-");
    private readonly Scripts scripts = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_package_that_is_packed_stands_in_a_bill_with_a_licence_that_may_ship_and_its_text_where_it_has_one()
    {
        var parts = new EmulatorParts(Repository.Root, LicenceList.Read(Repository.Root));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Tcns.Functions.deps.json"), """{"Tcns.Functions/1.2.3":{}}""", Cancel);
        await parts.Gather().WriteAsync(folder.FullName, folder.FullName);
        using var bill = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, BillOfMaterials.BillFile), Cancel));
        var notices = await File.ReadAllTextAsync(Path.Combine(folder.FullName, BillOfMaterials.NoticesFile), Cancel);
        var told = bill.RootElement.GetProperty("components").EnumerateArray().Select(Describe).ToHashSet(StringComparer.Ordinal);

        Assert.InRange(parts.Places().Count, 100, 2000);
        foreach (var place in parts.Places())
        {
            using var package = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At([.. place.Split('/'), "package.json"]), Cancel));
            Assert.Contains(Describe(package.RootElement), told);
            Assert.Contains("\n" + Describe(package.RootElement) + ": ", notices, StringComparison.Ordinal);
        }

        Assert.Contains("\nuri-templates 0.2.0: Public domain (its package has no text of the licence)\n", notices, StringComparison.Ordinal);
        Assert.Contains("Blue Oak Model License", notices, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => LicenceList.Read(Repository.Root).MayShip("something", "GPL-3.0-only"));
    }

    [Fact]
    public async Task An_advisory_against_what_the_emulator_brings_along_fails_the_run()
    {
        scripts.StandIn("npm", $"echo '{Advisory}'");
        scripts.StandIn("dotnet", "exit 0");
        await File.WriteAllTextAsync(scripts.At("package-lock.json"), """{"packages":{}}""", Cancel);
        File.Copy(Repository.At(".ci", "audit.cjs"), scripts.At("audit.cjs"));
        scripts.Write("audit", "exec node audit.cjs");
        var (code, output) = await scripts.RunAsync("audit", []);

        Assert.Equal(1, code);
        Assert.Contains("ERROR: npm express <9: high", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        scripts.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Describe(JsonElement package) => package.GetProperty("name").GetString() + " " + package.GetProperty("version").GetString();
}
