using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Awards;

/// <summary>That a nomination goes up to the province, and why, where something is to be said.</summary>
internal sealed record ForwardAwardRequest(string? Reason) : IPostedObject<ForwardAwardRequest>
{
    public static ForwardAwardRequest Example { get; } = new("Tổ có cách làm hay, nên nhân rộng trong tỉnh.");

    string? IPostedObject<ForwardAwardRequest>.Unit => null;

    public static ForwardAwardRequest Read(JsonFields fields) => new(fields.Prose("reason", RecordForm.LongestText));
}
