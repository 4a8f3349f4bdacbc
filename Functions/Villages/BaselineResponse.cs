using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Villages;

internal sealed record BaselineResponse(string Village, int Year, int? Households, int? WorkingAge, int? Businesses, string Etag)
{
    public static BaselineResponse Of(Held<Baseline> held) => new(
        held.Value.Village.Value, held.Value.Year, held.Value.Households, held.Value.WorkingAge, held.Value.Businesses, EntityTags.Of(held.Revision));
}
