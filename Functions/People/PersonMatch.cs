using Tcns.Domain.Registry;

namespace Tcns.Functions.People;

/// <summary>Who is meant by an id.</summary>
internal static class PersonMatch
{
    /// <summary>The person whose membership has the id; true with none where none is named, false where there is no such membership.</summary>
    public static bool TryFind(CommuneRegistry registry, string? member, out string? person)
    {
        person = registry.Members.Values.FirstOrDefault(held => held.Value.Id == member)?.Value.Person;
        return member is null || person is not null;
    }
}
