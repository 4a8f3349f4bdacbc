using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Functions.Http;

/// <summary>
/// The checks between key and use case, in the contract's order: what was sent can be read (400), role and unit are within
/// the key's reach (403).
/// </summary>
internal sealed class ScopeGate : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var posted = context.Arguments.OfType<IPosted>().FirstOrDefault();
        if (posted?.Trouble is { } trouble)
            return trouble;
        var policy = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<Policy>();
        return policy.IsOpen ? await next(context) : Refuse(policy, context.HttpContext, posted) ?? await next(context);
    }

    private static Problem? Refuse(Policy policy, HttpContext http, IPosted? posted)
    {
        var caller = http.Caller();
        if (!policy.Roles.Contains(caller.Role))
            return Problems.RoleRefused;
        var unit = policy.Unit switch
        {
            UnitPlace.Body => posted?.Unit,
            UnitPlace.Query => http.Request.Query["unit"].ToString(),
            _ => null,
        };
        return UnitCode.TryParse(unit, out var code) && !caller.Reaches(code) ? Problems.OutOfScope : null;
    }
}
