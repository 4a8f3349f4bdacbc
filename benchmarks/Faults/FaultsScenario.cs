using System.Globalization;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks.Faults;

/// <summary>Every fault of the storage, of the machine and of the clock that can be played here, and what of the acknowledged is there afterwards.</summary>
internal sealed class FaultsScenario : IScenario
{
    private const string Seed = "seed";
    private const string Minutes = "minutes";
    private const string Only = "only";
    private const string Executable = "executable";

    public string Name => "faults";

    public string About => "The product under faults of storage, machine and clock.";

    public bool IsUsual => false;

    public IReadOnlyList<string> Options => [Seed, Minutes, Only, Executable];

    public async Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report)
    {
        var executable = order.Find(Executable);
        if (executable is null)
            await BuiltServer.BuildAsync();
        var isWhole = await FaultCampaign.RunAsync((int)(Number(order, Seed) ?? 1), Number(order, Minutes), order.Find(Only), executable ?? BuiltServer.Executable, report);
        return isWhole ? [] : throw new NotSoException("Something that was acknowledged is lost or doubled, or verify found something.");
    }

    private static double? Number(Order order, string option)
    {
        if (order.Find(option) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"--{option} wants a number above 0.");
    }
}
