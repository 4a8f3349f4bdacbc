using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;

namespace Tcns.Domain.Awards;

/// <summary>A nomination for a title, <c>đề nghị công nhận danh hiệu</c>, with all that happened to it, the first first.</summary>
public sealed partial record Nomination
{
    /// <summary>After so much nothing of it is entered anew any more, so that what is kept of it stays within one row; it can still be decided and sent up.</summary>
    public const int MostSteps = 30;
    private const int IdBytes = 16;

    private Nomination(UnitCode commune, string id, Period period, AwardTitle title, Nominee? nominee, IReadOnlyList<AwardStep> steps)
    {
        Commune = commune;
        Id = id;
        Period = period;
        Title = title;
        Nominee = nominee;
        Steps = steps;
    }

    public UnitCode Commune { get; }

    /// <summary>Unique within the commune.</summary>
    public string Id { get; }

    public Period Period { get; }

    public AwardTitle Title { get; }

    /// <summary>Null once the person was erased.</summary>
    public Nominee? Nominee { get; private init; }

    public IReadOnlyList<AwardStep> Steps { get; private init; }

    /// <summary>Grows with each step.</summary>
    public long Revision => Steps.Count;

    public DateTimeOffset FirstAt => Steps[0].At;

    /// <summary>The newest: what was withdrawn may be proposed again.</summary>
    public AwardStep Proposal => Steps.Last(step => step.Act is AwardAct.Proposed);

    public string? Reason => Steps.Last(step => step.Act is AwardAct.Proposed or AwardAct.Changed).Reason;

    /// <summary>What the chairman decided, as it was entered last; null while nothing was.</summary>
    public AwardStep? Ruling => Since.LastOrDefault(step => step.Act is AwardAct.Approved or AwardAct.Declined);

    /// <summary>That it went up to the province; null while it has not, or not as it was decided since.</summary>
    public AwardStep? Forwarding => Status is AwardStatus.Forwarded ? Steps[^1] : null;

    public AwardStatus Status => Since.Last(step => step.Act is not AwardAct.Changed).Act switch
    {
        AwardAct.Proposed => AwardStatus.Proposed,
        AwardAct.Withdrawn => AwardStatus.Withdrawn,
        AwardAct.Approved => AwardStatus.Approved,
        AwardAct.Declined => AwardStatus.Declined,
        AwardAct.Forwarded => AwardStatus.Forwarded,
        _ => throw new InvalidOperationException("Nothing else happens to a nomination."),
    };

    public bool IsFull => Steps.Count >= MostSteps;

    private IEnumerable<AwardStep> Since => Steps.Skip(Steps.Index().Last(step => step.Item.Act is AwardAct.Proposed).Index);

    /// <summary>
    /// Made from what is nominated for what, so that the same nomination has the same id whoever sends it, and how often; under a secret, since
    /// otherwise who knows period, title and village could find out a household's code by trying.
    /// </summary>
    /// <param name="secret">Of the commune, always the same.</param>
    /// <param name="period">For which it is nominated.</param>
    /// <param name="title">For which it is nominated.</param>
    /// <param name="nominee">What is nominated.</param>
    public static string IdOf(ReadOnlySpan<byte> secret, Period period, AwardTitle title, Nominee nominee) => Convert.ToHexStringLower(HMACSHA256.HashData(
        secret, Encoding.UTF8.GetBytes(string.Join('|', period, title.WireName(), nominee.Kind.WireName(), nominee.Key))).AsSpan(0, IdBytes));

    /// <summary>Whether a text, which may come from anywhere, is an id.</summary>
    public static bool IsId(string text) => Form().IsMatch(text);

    /// <param name="commune">In which it is nominated.</param>
    /// <param name="secret">Under which the commune's ids are made.</param>
    /// <param name="period">For which it is nominated.</param>
    /// <param name="title">For which it is nominated.</param>
    /// <param name="nominee">What is nominated.</param>
    /// <param name="proposal">The first step.</param>
    public static Nomination Begin(UnitCode commune, ReadOnlySpan<byte> secret, Period period, AwardTitle title, Nominee nominee, AwardStep proposal) =>
        Restore(commune, IdOf(secret, period, title, nominee), period, title, nominee, [proposal]);

    /// <summary>A stored nomination as it was.</summary>
    public static Nomination Restore(UnitCode commune, string id, Period period, AwardTitle title, Nominee? nominee, IReadOnlyList<AwardStep> steps) =>
        steps is [{ Act: AwardAct.Proposed }, ..]
            ? new(commune, id, period, title, nominee, steps)
            : throw new ArgumentException("It begins with a proposal.", nameof(steps));

    /// <summary>Whether it was proposed with this reason, or has it now: what is sent again, its answer lost on the way.</summary>
    public bool IsProposedWith(string reason) => Status is not AwardStatus.Withdrawn && (Proposal.Reason == reason || Reason == reason);

    /// <summary>Whether this has happened already, however it stands now.</summary>
    public bool HasTaken(AwardStep step) => step.Act switch
    {
        AwardAct.Changed => Reason == step.Reason,
        AwardAct.Approved or AwardAct.Declined => Ruling?.SaysTheSameAs(step) is true,
        AwardAct.Forwarded => Forwarding?.SaysTheSameAs(step) is true,
        _ => Since.Any(taken => taken.SaysTheSameAs(step)),
    };

    public bool Allows(AwardAct act) => Status.Allows(act) && !(IsFull && IsAnew(act));

    public Nomination Take(AwardStep step) => Allows(step.Act)
        ? this with { Steps = [.. Steps, step] }
        : throw new InvalidOperationException("What is " + Status + " cannot be " + step.Act + ".");

    public bool Names(PersonTraces traces) => Steps.Any(step => traces.AreIn(step.Reason) || traces.AreIn(step.Decision?.Number));

    /// <summary>Without the texts that name a person, who may be another one than the nominee.</summary>
    public Nomination Forget(PersonTraces traces) => this with { Steps = [.. Steps.Select(step => step.Forget(traces))] };

    /// <summary>What is left when the nominee asked to be erased: that there was one, for what, when, and what was decided.</summary>
    public Nomination Erase(PersonTraces traces) =>
        this with { Nominee = null, Steps = [.. Steps.Select(step => step.Forget(traces) with { Reason = null })] };

    private bool IsAnew(AwardAct act) => act switch
    {
        AwardAct.Proposed or AwardAct.Changed => true,
        AwardAct.Approved or AwardAct.Declined => Ruling is not null,
        _ => false,
    };

    [GeneratedRegex(@"\A[0-9a-f]{32}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
