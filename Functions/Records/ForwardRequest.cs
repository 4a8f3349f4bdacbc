using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>To whom feedback goes on.</summary>
internal sealed record ForwardRequest([property: Required] string? To) : IPostedObject<ForwardRequest>
{
    private static readonly string[] Levels = ["commune", "province"];

    public static ForwardRequest Example { get; } = new("province");

    string? IPostedObject<ForwardRequest>.Unit => null;

    public static ForwardRequest Read(JsonFields fields) => new(fields.Word("to", Levels, required: true));
}
