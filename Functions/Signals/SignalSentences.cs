using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Signals;

/// <summary>Signals in sentences that an officer can act on; without names of people.</summary>
internal sealed class SignalSentences(Language language)
{
    private const int MinutesOfHour = 60;

    public string Describe(FoundSignal found, UnitCode team)
    {
        var (signal, registry) = (found.Signal, found.Registry);
        return AppTexts.Format(
            "signal." + signal.Code.WireName(),
            language,
            registry.FindTeam(team) is { } known ? known.StateOn(signal.Last).Name : team.Value,
            When(signal),
            Measured(signal.Code, signal.Found),
            Measured(signal.Code, signal.Limit),
            signal.RecordCount,
            signal.DayCount,
            NameOf(registry, signal.Village),
            signal.Records is [var first, ..] ? AppTexts.Get("record-kind." + first.Kind.WireName(), language) : "");
    }

    private string When(Signal signal)
    {
        var format = (signal.First == signal.Last, language) switch
        {
            (true, Language.English) => "yyyy-MM-dd",
            (true, _) => "dd/MM/yyyy",
            (false, Language.English) => "yyyy-MM",
            (false, _) => "MM/yyyy",
        };
        return signal.First.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Long times in hours, as people say them; counts and a few minutes as numbers.</summary>
    private object Measured(SignalCode code, int number)
    {
        if (code is not (SignalCode.UnlikelyDuration or SignalCode.LongDay))
            return number;
        var (hours, minutes) = (number / MinutesOfHour, number % MinutesOfHour);
        return minutes == 0 ? AppTexts.Format("signal.hours", language, hours) : AppTexts.Format("signal.hours-minutes", language, hours, minutes);
    }

    private static string NameOf(CommuneRegistry registry, VillageCode? village) =>
        village is null ? "" : registry.Find(village)?.Name ?? village.Value;
}
