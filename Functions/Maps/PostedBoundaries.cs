using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Tcns.Domain.Maps;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Maps;

/// <summary>Boundaries as they are sent, as <c>application/json</c> or any <c>+json</c>, and everything that is wrong with them.</summary>
internal sealed class PostedBoundaries : IPosted, IEndpointMetadataProvider
{
    private PostedBoundaries(BoundaryReading? reading, Problem? trouble)
    {
        Reading = reading;
        Trouble = trouble;
    }

    /// <summary>Null where the body could not be read, or is for no province that there is: the gates refuse it.</summary>
    public BoundaryReading? Reading { get; }

    public Problem? Trouble { get; }

    string? IPosted.Unit => null;

    public static async ValueTask<PostedBoundaries> BindAsync(HttpContext context)
    {
        var (json, trouble) = await Bodies.ReadJsonAsync(context.Request);
        if (json is null)
            return new PostedBoundaries(null, trouble);
        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new PostedBoundaries(null, Problems.Unreadable);
            if (!UnitCode.TryParse(context.GetRouteValue("province") as string, out var province) || province.Level != UnitLevel.Province)
                return new PostedBoundaries(null, null);
            var units = context.RequestServices.GetRequiredService<OfficialUnits>();
            return new PostedBoundaries(ProvinceBoundaries.Read(json.RootElement, ReadAttribution(QueryFields.Of(context)), units.CommunesOf(province)), null);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new AskedQuery(fields => ReadAttribution(fields)));

    /// <summary>Whose boundaries they are, where the file does not say so itself.</summary>
    private static string? ReadAttribution(QueryFields fields) => fields.Text("attribution");
}
