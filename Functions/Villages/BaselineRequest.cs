using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Villages;

/// <summary>What a village had to begin with in a year. Absent is unknown, 0 is known.</summary>
internal sealed record BaselineRequest(int? Households, int? WorkingAge, int? Businesses) : IPostedObject<BaselineRequest>
{
    public static BaselineRequest Example { get; } = new(312, 604, 41);

    string? IPostedObject<BaselineRequest>.Unit => null;

    public static BaselineRequest Read(JsonFields fields)
    {
        fields.Ignore("village", "year", "etag");
        return new BaselineRequest(
            fields.Whole("households", 0, Baseline.Most), fields.Whole("workingAge", 0, Baseline.Most), fields.Whole("businesses", 0, Baseline.Most));
    }
}
