namespace Tcns.Functions.Records;

/// <summary>The codes of warnings; each has the text <c>warning.{code}</c>.</summary>
internal static class WarningCodes
{
    public const string PossibleDuplicate = "possible-duplicate";
    public const string UnlikelyDuration = "unlikely-duration";
    public const string ClockSkew = "clock-skew";
}
