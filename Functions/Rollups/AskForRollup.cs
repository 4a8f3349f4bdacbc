using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Changes;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary><c>/api/v1/rollups</c>: somebody does not want to wait for the timer.</summary>
internal sealed class AskForRollup(
    RollupStore rollups, RollupLook look, WorkQueues queues, OfficialUnits units, KnownUnits known, QueueOptions options, BusinessClock clock)
{
    private const string Path = "/api/v1/rollups/";

    public static Task<IResult> PostAsync(Posted<RollupRequest> posted, AskForRollup use, CancellationToken cancel) =>
        use.PostAsync(posted, cancel);

    public static Task<IResult> GetAsync(string id, HttpContext context, AskForRollup use, CancellationToken cancel) => use.GetAsync(id, context, cancel);

    private async Task<IResult> PostAsync(Posted<RollupRequest> posted, CancellationToken cancel)
    {
        List<Fault> faults = [.. posted.Faults];
        if (Period.TryParse(posted.Value.Period, out var period) && period.First > clock.Today)
            faults.Add(new Fault("/period", FaultCodes.Future));
        if (faults.Count > 0)
            return Problems.Invalid.With(faults);
        var unit = UnitCode.Parse(posted.Value.Unit!);
        if (!await known.HasAsync(unit, cancel))
            return Problems.UnknownUnit;

        // The row before the message: who takes the message finds it.
        var rollup = new Rollup(Guid.NewGuid().ToString("N"), unit, period!, RollupState.Queued, 0, null, clock.Now);
        await rollups.WriteAsync(rollup, cancel);
        await queues.SendAsync(new PublishOrder(Guid.NewGuid(), units.Home(unit)!.Province, rollup.Id), cancel);
        return TypedResults.Accepted(Path + rollup.Id, RollupResponse.Of(rollup));
    }

    private async Task<IResult> GetAsync(string id, HttpContext context, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(id, "N", out _) || await look.FindAsync(id, cancel) is not { } found)
            return Problems.NotFound;
        if (!context.Caller().Reaches(found.Rollup.Unit))
            return Problems.OutOfScope;
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return TypedResults.Ok(RollupResponse.Of(found.Rollup, found.Failure is { } code ? Tell(code, language) : null));
    }

    private RollupFailureResponse Tell(string code, Language language) =>
        new(code, AppTexts.Format("rollup.failure." + code, language, Math.Floor(options.LongestSilence.TotalMinutes)));
}
