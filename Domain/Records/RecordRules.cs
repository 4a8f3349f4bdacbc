using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Records;

/// <summary>What is wrong with a record in its commune: who, where and when. What the form itself tells is not asked again.</summary>
/// <param name="registry">The commune of the team.</param>
/// <param name="plans">Those that the commune stands under.</param>
/// <param name="today">The day in Vietnam.</param>
public sealed class RecordRules(CommuneRegistry registry, IReadOnlyList<Plan> plans, DateOnly today)
{
    private ILookup<string, Member>? membersById;

    /// <summary>The members of all the commune's teams: found at once where a class lists many.</summary>
    private ILookup<string, Member> MembersById =>
        membersById ??= registry.Members.Values.Select(held => held.Value).ToLookup(member => member.Id, StringComparer.Ordinal);

    public IEnumerable<Fault> FindFaults(UnitCode team, RecordContent content)
    {
        // The last day of all stands for "no end" and lies in no life.
        if (content.Date == DateOnly.MaxValue)
            content = content with { Date = DateOnly.MaxValue.AddDays(-1) };
        var known = registry.FindTeam(team);
        if (known is null)
            yield return new Fault("/team", FaultCodes.UnknownTeam);
        foreach (var fault in FindDateFaults(known, content.Date))
            yield return fault;
        if (FindVillageFault(known, content) is { } code)
            yield return new Fault("/village", code);
        foreach (var fault in content.LocalTopics.Where(sent => !IsKnown(sent.Topic, content.Date)))
            yield return new Fault("/topics/" + fault.Index, FaultCodes.UnknownValue, string.Join("; ", Vocabulary.Topics.All));
        if (known is null)
            yield break;
        if (content.Member is { } member && !IsActive(registry.FindMember(team, member)?.Value, content.Date))
            yield return new Fault("/member", FaultCodes.NotAMember);
        foreach (var (index, attendee) in content.Attendees.Index())
        {
            if (attendee.Length > 0 && !MembersById[attendee].Any(one => IsActive(one, content.Date)))
                yield return new Fault("/attendees/" + index, FaultCodes.NotAMember);
        }
    }

    /// <summary>Where it happened: as sent, or in the team's own village on that day; null where there is none.</summary>
    public VillageCode? VillageOf(UnitCode team, RecordContent content) =>
        content.Village ?? (HasVillage(content) && registry.FindTeam(team) is { } known && content.Date is { } date ? known.StateOn(date).Village : null);

    private IEnumerable<Fault> FindDateFaults(Team? team, DateOnly? date)
    {
        if (date > today)
            yield return new Fault("/date", FaultCodes.Future);
        if (team is not null && date < team.Life.First)
            yield return new Fault("/date", FaultCodes.BeforeTeam);
        if (team is not null && date >= team.Life.End)
            yield return new Fault("/date", FaultCodes.AfterTeam);
    }

    private string? FindVillageFault(Team? team, RecordContent content)
    {
        if (content.Village is { } sent && sent.Commune != registry.Commune)
            return FaultCodes.OtherCommune;
        var village = content.Village ?? (team is null ? null : VillageOf(team.Code, content));
        if (village is null)
            return null;
        var isThere = registry.Find(village) is { } known && (content.Date is not { } date || known.Life.Contains(date));
        return isThere ? null : FaultCodes.UnknownVillage;
    }

    /// <summary>Whether a plan that is in force that day has the topic.</summary>
    private bool IsKnown(string topic, DateOnly? date) =>
        plans.Any(plan => (date is not { } day || plan.IsInForceOn(day)) && plan.Topics.Any(own => own.Id == topic));

    private bool IsActive(Member? member, DateOnly? date) => member is not null && (date is not { } day || registry.LifeOf(member).Contains(day));

    /// <summary>Feedback and classes for members have no place of their own.</summary>
    private static bool HasVillage(RecordContent content) => content.Kind switch
    {
        RecordKind.Feedback => false,
        RecordKind.Training => content.Sort == Vocabulary.TrainingKinds.Community,
        _ => true,
    };
}
