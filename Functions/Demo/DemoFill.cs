using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Demo;

/// <summary>Writes the registries of the demo's communes, and then their year, in the one way in which each of them changes.</summary>
internal sealed class DemoFill(RegistryDesk desk, OfficialUnits units, IServiceProvider services)
{
    /// <summary>Stands in the log where a key stands else.</summary>
    public const string Actor = "demo";

    /// <summary>So many communes at once: the emulator has one thread, which is to have work always.</summary>
    private const int Width = 4;

    /// <returns>The commune in which somebody else's changes leave no room for the demo's; null when all is there.</returns>
    public async Task<UnitCode?> FillAsync(DemoRecipe recipe, DemoTally tally, CancellationToken cancel)
    {
        UnitCode? obstructed = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel };
        await Parallel.ForEachAsync(CommuneProfiles.All(recipe, units), options, async (profile, ending) =>
        {
            var (commune, batches) = (profile.Unit.Code, new CommuneScript(recipe, profile).Batches());
            var records = await WriteAsync(commune, batches, ending) ? await PlayAsync(recipe, commune, ending) : null;
            if (records is null)
                obstructed = commune;
            tally.Add([.. batches.SelectMany(batch => batch)], records ?? 0);
        });
        return obstructed;
    }

    private async Task<int?> PlayAsync(DemoRecipe recipe, UnitCode commune, CancellationToken cancel) =>
        await new YearFill(services).FillAsync(recipe, (await desk.ViewAsync(commune, cancel)).Registry, cancel);

    private async Task<bool> WriteAsync(UnitCode commune, IReadOnlyList<IReadOnlyList<RegistryChange>> batches, CancellationToken cancel)
    {
        foreach (var (index, batch) in batches.Index())
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{batches.Count}");
            var what = new AuditEvent(Actor, "demo.fill", commune.Value, part);
            if ((await desk.ChangeAsync(commune, what, view => DemoRuling.On(batch, view), cancel)).Refusal is not null)
                return false;
        }

        return true;
    }
}
