using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Functions.Periods;

/// <summary>The property <c>commune</c> of a body.</summary>
internal static class CommuneField
{
    private const int LongestCode = 20;

    /// <summary>As sent, so that the scope gate judges it; what is no commune is noted.</summary>
    public static string? Read(JsonFields fields)
    {
        var text = fields.Code("commune", LongestCode, required: true);
        if (text is not null && !UnitCode.TryParse(text, out _))
            fields.Note("commune", FaultCodes.Malformed);
        else if (text is not null && UnitCode.Parse(text).Level != UnitLevel.Commune)
            fields.Note("commune", FaultCodes.WrongLevel);
        return text;
    }
}
