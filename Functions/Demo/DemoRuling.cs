using Tcns.Domain.Forms;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Demo;

/// <summary>
/// What of a batch is written on what is there: each thing is held to the rules that hold for people who enter it, on all that
/// was entered before it. What is there already stays as it is, whoever wrote it.
/// </summary>
internal static class DemoRuling
{
    /// <summary>On which day of the month after it a month's figures are entered.</summary>
    private const int EntryDay = 5;

    public static Ruling On(IReadOnlyList<RegistryChange> batch, CommuneView view)
    {
        var changes = new List<RegistryChange>();
        foreach (var change in batch.Where(change => !IsHeld(change, view.Registry)))
        {
            if (Refuse(change, view) is { } refusal)
                return Ruling.Refuse(refusal);
            changes.Add(change);
            view = view with { Registry = view.Registry.With(view.Registry.Revision, change) };
        }

        return Ruling.Write(changes);
    }

    private static bool IsHeld(RegistryChange change, CommuneRegistry registry) => change switch
    {
        RegistryChange.OfVillage of => registry.Find(of.Village.Code) is not null,
        RegistryChange.OfBaseline of => registry.Baselines.ContainsKey(CommuneRegistry.KeyOf(of.Baseline.Village, of.Baseline.Year)),
        RegistryChange.OfStatistics of => registry.Statistics.ContainsKey(CommuneRegistry.KeyOf(of.Statistics.Month)),
        RegistryChange.OfTeam of => registry.FindTeam(of.Team.Code) is not null,
        RegistryChange.OfMember of => registry.FindMember(of.Member.Team, of.Member.Id) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static Problem? Refuse(RegistryChange change, CommuneView view) => change switch
    {
        RegistryChange.OfVillage of => of.Village.Predecessors.All(old => view.Registry.Find(old) is not null) ? null : Unknown,
        RegistryChange.OfBaseline of => view.Registry.Find(of.Baseline.Village) is not null ? null : Unknown,
        RegistryChange.OfStatistics of => AsEntered(view, of.Statistics.Month).IsClosed(of.Statistics.Month) ? Problems.PeriodClosed : null,
        RegistryChange.OfTeam of => Refuse(of, view),
        RegistryChange.OfMember of => Joining.Refuse(of.Member, view),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static Problem? Refuse(RegistryChange.OfTeam of, CommuneView view)
    {
        if (of.Team.EstablishedOn > view.Today)
            return Problems.Invalid.With([new Fault("/establishedOn", FaultCodes.Future)]);
        if (of.Team.States.Any(state => state.Village is { } village && view.Registry.Find(village)?.Life.Overlaps(of.Team.Life) != true))
            return Unknown;
        return TeamRoom.Against(of.Team, view.Registry, view.Plans)?.ToProblem();
    }

    /// <summary>The months that are over were entered when they were: judged today, the older ones would be closed.</summary>
    private static CommuneView AsEntered(CommuneView view, DateOnly month)
    {
        var entered = month.AddMonths(1).AddDays(EntryDay - 1);
        return entered < view.Today ? view with { Today = entered } : view;
    }

    private static Problem Unknown => Problems.Invalid.With([new Fault("/village", FaultCodes.UnknownVillage)]);
}
