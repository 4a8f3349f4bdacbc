using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary>Who changes what a team has sent says upon which version.</summary>
internal static class Conditions
{
    /// <summary>Why the request may not change this version.</summary>
    public static Problem? Refuse(HttpContext context, FieldRecord held) => string.IsNullOrWhiteSpace(context.Request.Headers.IfMatch.ToString())
        ? Problems.ConditionMissing
        : EntityTags.Refuse(context.Conditions(), held.Version);
}
