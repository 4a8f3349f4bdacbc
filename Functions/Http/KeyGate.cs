using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Http;

/// <summary>
/// The first check of every request: the key. 401 without one or with one that is unknown, expired or revoked; 429 when the
/// key, an address that keeps sending bad ones, or one that reads what is open to anybody, asks too often.
/// </summary>
internal sealed partial class KeyGate(
    RequestDelegate next, Settings settings, KeyRing ring, StoreGate gate, RateLimits limits, KeyUse use,
    OfficialUnits units, BusinessClock clock, ILogger<KeyGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var policy = endpoint.Metadata.GetMetadata<Policy>()
            ?? throw new InvalidOperationException(endpoint.DisplayName + " declares no policy.");
        var refusal = policy switch
        {
            { IsCounted: true } => limits.TakeOpen(context),
            { IsOpen: true } => null,
            _ => await RefuseAsync(context, policy),
        };
        await (refusal is null ? next(context) : refusal.WriteAsync(context));
    }

    private async Task<Problem?> RefuseAsync(HttpContext context, Policy policy)
    {
        var proofs = Proof.Of(context.Request, settings.PlatformSignsIn, BasicSignIn.IsTaken(context));
        if (proofs.Count == 0)
            return Problems.KeyMissing;
        if (!policy.IsForTrouble || !proofs.Any(IsOfSettings))
            await gate.OpenAsync();
        foreach (var proof in proofs)
        {
            if (await FindAsync(proof, context.RequestAborted) is not { } key)
                continue;
            context.Features.Set(new Caller(key, units));
            return limits.TakeKnown(key);
        }

        if (limits.TakeRefused(context) is { } tooMany)
            return tooMany;
        LogRefused(log, proofs[0].Hash.Id);
        return Problems.KeyRefused;
    }

    /// <summary>The operator's own key, which needs no storage.</summary>
    private bool IsOfSettings(Proof proof) => !proof.IsPrincipal && settings.SystemKey is { } system && system.Hash.Matches(proof.Hash);

    private async Task<AccessKey?> FindAsync(Proof proof, CancellationToken cancel)
    {
        if (IsOfSettings(proof))
            return AccessKey.Create(settings.SystemKey!.Hash, Role.System, null, new KeyDetails());

        // What cannot be a key of ours costs no look into the table.
        if (!proof.CanBeStored || await ring.FindAsync(proof.Hash, cancel) is not { } stored)
            return null;
        var isGood = stored.Key.Details.IsPrincipal == proof.IsPrincipal && stored.Key.IsGoodOn(clock.Today);
        if (!isGood)
            return null;
        use.Note(stored);
        return stored.Key;
    }

    [LoggerMessage(50, LogLevel.Warning, "A key was refused: {KeyId}")]
    private static partial void LogRefused(ILogger log, string keyId);
}
