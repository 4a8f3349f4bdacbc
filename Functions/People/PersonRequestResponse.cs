using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.People;

/// <summary>A person's request and its clocks.</summary>
/// <param name="Person">Null until it is known who it is.</param>
/// <param name="AnswerDueOn">The last day in time; public holidays are not known.</param>
/// <param name="Late">Whether something is to be done whose day has passed.</param>
/// <param name="AnswerLate">Whether the answer came, or will come, after its day.</param>
internal sealed record PersonRequestResponse(
    string Id,
    string Commune,
    string Kind,
    string State,
    string? Person,
    DateOnly ReceivedOn,
    string ReceivedBy,
    DateOnly AnswerDueOn,
    DateOnly DoneDueOn,
    DateOnly? AnsweredOn,
    DateOnly? FinishedOn,
    bool Late,
    bool AnswerLate,
    bool DoneLate,
    IReadOnlyList<PersonRequestResponse.RequestStep> Steps,
    string Etag)
{
    public static PersonRequestResponse Of(Held<PersonRequest> held, DateOnly today)
    {
        var request = held.Value;
        return new PersonRequestResponse(
            request.Id,
            request.Commune.Value,
            request.Kind.WireName(),
            request.State.WireName(),
            request.Person,
            request.ReceivedOn,
            request.ReceivedBy,
            request.AnswerDueOn,
            request.DoneDueOn,
            request.AnsweredOn,
            request.FinishedOn,
            request.IsLate(today),
            request.IsAnswerLate(today),
            request.IsDoneLate(today),
            [.. request.Events.Select(step => new RequestStep(step.To.WireName(), step.On, step.At, step.Key, step.Note, step.DecidedBy))],
            EntityTags.Of(held.Revision));
    }

    /// <param name="By">Id of the key that entered it.</param>
    internal sealed record RequestStep(string To, DateOnly On, DateTimeOffset At, string By, string? Note, string? DecidedBy);
}
