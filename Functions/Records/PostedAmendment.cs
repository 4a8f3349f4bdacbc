using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>A record that is to take the place of the one that the path names.</summary>
internal sealed class PostedAmendment : IPosted
{
    private PostedAmendment(PostedRecord? record, Problem? trouble)
    {
        Record = record;
        Trouble = trouble;
    }

    /// <summary>Null where the path names none.</summary>
    public PostedRecord? Record { get; }

    public Problem? Trouble { get; }

    string? IPosted.Unit => null;

    public static async ValueTask<PostedAmendment> BindAsync(HttpContext context)
    {
        var (json, trouble) = await Bodies.ReadJsonAsync(context.Request);
        if (json is null)
            return new PostedAmendment(null, trouble);
        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new PostedAmendment(null, Problems.Unreadable);
            var isNamed = UnitCode.TryParse((string?)context.GetRouteValue("team"), out var team) & RecordId.TryParse((string?)context.GetRouteValue("id"), out var id);
            return new PostedAmendment(isNamed ? PostedRecord.ReadAmended(KindOfRecord.Of(context), json.RootElement, team!, id!) : null, null);
        }
    }
}
