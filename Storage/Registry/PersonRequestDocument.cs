using Tcns.Domain.Places;
using Tcns.Domain.Privacy;

namespace Tcns.Storage.Registry;

internal sealed record PersonRequestDocument(
    string Commune, string Id, PersonRequestKind Kind, string? Person, IReadOnlyList<PersonRequestEvent> Events)
{
    public static PersonRequestDocument Of(PersonRequest request) =>
        new(request.Commune.Value, request.Id, request.Kind, request.Person, request.Events);

    public PersonRequest Restore() => PersonRequest.Restore(UnitCode.Parse(Commune), Id, Kind, Person, Events);
}
