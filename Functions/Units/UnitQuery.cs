using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Units;

/// <summary>The query of the list of units: <c>parent</c>, <c>q</c>, <c>level</c>, <c>cursor</c> (the last unit of the page before), <c>limit</c>.</summary>
internal sealed record UnitQuery(UnitCode? Parent, UnitCode? Cursor, string? Text, UnitLevel? Level, int Limit) : IAskedQuery<UnitQuery>
{
    private const int LongestText = 100;
    private static readonly Dictionary<string, UnitLevel> Levels = new(StringComparer.Ordinal)
    {
        [UnitResponse.LevelName(UnitLevel.Province)] = UnitLevel.Province,
        [UnitResponse.LevelName(UnitLevel.Commune)] = UnitLevel.Commune,
    };

    public static UnitQuery Read(QueryFields fields) =>
        new(fields.Code("parent"), fields.Code("cursor"), ReadText(fields), fields.Choice("level", Levels), fields.Limit());

    private static string? ReadText(QueryFields fields)
    {
        if (fields.Text("q") is not { } text || string.IsNullOrWhiteSpace(text))
            return null;

        // As people count: a letter with its marks is one, in any normal form.
        if (new StringInfo(text).LengthInTextElements > LongestText)
            fields.Note("q", FaultCodes.TooLong, LongestText);
        return text;
    }
}
