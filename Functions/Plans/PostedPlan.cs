using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Functions.Http;

namespace Tcns.Functions.Plans;

/// <summary>A plan as it is sent, and everything that is wrong with it.</summary>
internal sealed class PostedPlan : IPosted
{
    private const int LongestCode = 100;

    private PostedPlan(string? unit, Plan? plan, IReadOnlyList<Fault> faults, Problem? trouble)
    {
        Unit = unit;
        Plan = plan;
        Faults = faults;
        Trouble = trouble;
    }

    public string? Unit { get; }

    /// <summary>Null when anything is wrong with it.</summary>
    public Plan? Plan { get; }

    public IReadOnlyList<Fault> Faults { get; }

    public Problem? Trouble { get; }

    public static async ValueTask<PostedPlan> BindAsync(HttpContext context)
    {
        var (json, trouble) = await Bodies.ReadJsonAsync(context.Request);
        if (json is null)
            return new PostedPlan(null, null, [], trouble);
        using (json)
        {
            if (json.RootElement.ValueKind != System.Text.Json.JsonValueKind.Object)
                return new PostedPlan(null, null, [], Problems.Unreadable);
            var fields = new JsonFields(json.RootElement);

            // A client sends back what it was given, its etag among it.
            fields.Code("etag", LongestCode);
            var plan = PlanText.Read(fields, context.RequestServices.GetRequiredService<OfficialUnits>());

            // As the plan reads it, also where something else is wrong with the plan.
            var unit = new JsonFields(json.RootElement).Code("unit", LongestCode);
            return new PostedPlan(unit, plan, fields.Finish(), null);
        }
    }
}
