using System.Text.Json.Nodes;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Plans;

/// <summary>Plans as they are sent: the shape that they are entered in, and the ETag.</summary>
internal static class PlanAnswers
{
    public static JsonObject Of(Held<Plan> held)
    {
        var json = JsonNode.Parse(PlanText.Write(held.Value))!.AsObject();
        json["etag"] = EntityTags.Of(held.Revision);
        return json;
    }
}
