using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Functions.Records;

/// <summary>Who sends records, and how.</summary>
/// <param name="By">The id of the key, or the name of the verb.</param>
/// <param name="Reaches">The units whose records may be sent.</param>
/// <param name="ClockAhead">By how many seconds the sender's clock is ahead of ours; null where it did not say.</param>
internal sealed record Submission(string By, Func<UnitCode, bool> Reaches, int? ClockAhead = null)
{
    /// <summary>Set in a dry run, in which nothing is written.</summary>
    public Rehearsal? Rehearsal { get; init; }

    public static Submission Of(Caller caller, int? clockAhead) => new(caller.Key.Id, caller.Reaches, clockAhead);
}
