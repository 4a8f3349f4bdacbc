using Tcns.Domain.Awards;

namespace Tcns.Functions.Awards;

/// <summary>Something that happened to a nomination.</summary>
/// <param name="What">proposed, changed, withdrawn, approved, declined, forwarded.</param>
/// <param name="On">The day on which it was entered.</param>
/// <param name="By">Id of the key that entered it.</param>
/// <param name="Number">Of the chairman's decision.</param>
/// <param name="DecidedOn">The day that the decision bears.</param>
internal sealed record AwardStepResponse(string What, DateOnly On, DateTimeOffset At, string By, string? Number, DateOnly? DecidedOn, string? Reason)
{
    public static AwardStepResponse Of(AwardStep step) =>
        new(step.Act.WireName(), step.On, step.At, step.Key, step.Decision?.Number, step.Decision?.On, step.Reason);
}
