using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Periods;

/// <summary>For which commune a reopened quarter is to be closed again.</summary>
internal sealed record CloseRequest([property: Required] string? Commune) : IPostedObject<CloseRequest>
{
    public static CloseRequest Example { get; } = new("11113");

    string? IPostedObject<CloseRequest>.Unit => Commune;

    public static CloseRequest Read(JsonFields fields) => new(CommuneField.Read(fields));
}
