using Tcns.Domain.Registry;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Privacy;

/// <summary>
/// Replaces a person by a tombstone in every membership, <c>xóa dữ liệu cá nhân</c>, and removes what names the person from the
/// texts of others. Made from the file as it was before, so that it knows the name after the person's own rows have lost it.
/// </summary>
public sealed class PersonErasure(PersonFile file)
{
    /// <summary>What is to be written; the person's own first, nothing when all is done.</summary>
    public IEnumerable<RegistryChange> ChangesOf(CommuneRegistry registry, MemberEvent what) =>
        registry.MembershipsOf(file.Person).Select(held => held.Value).Where(member => !member.IsErased)
            .Select(RegistryChange (member) => new RegistryChange.OfMember(member.Erase(what, file.Traces)))
            .Concat(OfRequests(registry))
            .Concat(OfOthers(registry))
            .Concat(OfReopenings(registry));

    private IEnumerable<RegistryChange> OfRequests(CommuneRegistry registry)
    {
        foreach (var request in registry.PersonRequests.Values.Select(held => held.Value))
        {
            if (request.Person == file.Person && request.Events.Any(step => step.Note is not null || file.Traces.AreIn(step.DecidedBy)))
                yield return new RegistryChange.OfPersonRequest(request.Erase(file.Traces));
            else if (request.Person != file.Person && request.Texts.Any(file.SoleTraces.AreIn))
                yield return new RegistryChange.OfPersonRequest(request.Forget(file.SoleTraces));
        }
    }

    private IEnumerable<RegistryChange> OfOthers(CommuneRegistry registry) => registry.Members.Values.Select(held => held.Value)
        .Where(member => member.Person != file.Person && member.Texts.Any(file.SoleTraces.AreIn))
        .Select(RegistryChange (member) => new RegistryChange.OfMember(member.Forget(file.SoleTraces)));

    private IEnumerable<RegistryChange> OfReopenings(CommuneRegistry registry) => registry.Reopenings.Values.Select(held => held.Value)
        .Where(reopening => file.SoleTraces.AreIn(reopening.Reason))
        .Select(RegistryChange (reopening) => new RegistryChange.OfReopening(reopening.Forget(file.SoleTraces)));
}
