using Tcns.Domain.Access;
using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Privacy;

/// <summary>A person of a commune through all memberships, and how the person is known in what else is held.</summary>
public sealed class PersonFile
{
    private readonly CommuneRegistry registry;
    private readonly HashSet<string> ids;

    private PersonFile(CommuneRegistry registry, string person, IReadOnlyList<Held<Member>> memberships)
    {
        this.registry = registry;
        Person = person;
        Memberships = memberships;
        ids = [.. memberships.Select(held => held.Value.Id)];
        var others = registry.Members.Values.Select(held => held.Value).Where(member => member.Person != person).ToArray();
        var (names, phones) = (memberships.Select(held => held.Value.Name).ToArray(), PhonesOf(memberships.Select(held => held.Value)));
        Traces = PersonTraces.Of(names, phones);
        SoleTraces = PersonTraces.Of(
            names, phones.Except(PhonesOf(others), StringComparer.Ordinal), others.Select(other => other.Name));
    }

    /// <summary>The id of the first membership.</summary>
    public string Person { get; }

    public UnitCode Commune => registry.Commune;

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<Held<Member>> Memberships { get; }

    public IReadOnlyCollection<string> Ids => ids;

    /// <summary>Names and phones of the person.</summary>
    public PersonTraces Traces { get; }

    /// <summary>Those of them that mean nobody else in the commune: only by these can a text be told to be about this person.</summary>
    public PersonTraces SoleTraces { get; }

    public IEnumerable<Held<PersonRequest>> Requests => registry.PersonRequests.Values.Where(held => held.Value.Person == Person);

    public static PersonFile? Find(CommuneRegistry registry, string person) =>
        registry.MembershipsOf(person) is { Count: > 0 } memberships ? new PersonFile(registry, person, memberships) : null;

    /// <summary>Whether the person is a member, or will be, after that day.</summary>
    public bool IsMemberFrom(DateOnly day) =>
        Memberships.Any(held => registry.LifeOf(held.Value) is { IsEmpty: false } life && life.End > day);

    /// <summary>Whether the key is one of the person's memberships'.</summary>
    public bool Holds(AccessKey key) => key.Details.Member is { } member && ids.Contains(LastPart(member));

    /// <summary>Whether the key is nobody else's, and what people wrote on it names the person.</summary>
    public bool IsNamedOn(AccessKey key)
    {
        var (member, label) = (key.Details.Member, key.Details.Label);
        var isOthers = member is not null && registry.Members.Values.Any(held => held.Value.Id == LastPart(member));
        return !isOthers && (SoleTraces.AreIn(label) || SoleTraces.AreIn(member));
    }

    public bool IsNominatedBy(Nomination nomination) => nomination.Nominee is Nominee.OfMember of && of.Person == Person;

    /// <summary>Whether an entry of the log names one of the memberships.</summary>
    public bool IsIn(AuditEvent what) =>
        what.Subject.Split('/').Any(ids.Contains) || what.Detail.Split(',', '/').Any(ids.Contains);

    private static string LastPart(string member) => member[(member.LastIndexOf('/') + 1)..];

    private static string[] PhonesOf(IEnumerable<Member> members) =>
        [.. members.SelectMany(member => member.States).Select(state => state.Phone).OfType<string>()];
}
