namespace Tcns.Functions.Http;

/// <summary>What can be wrong with a value that was sent.</summary>
internal static class FaultCodes
{
    public const string Required = "required";
    public const string Type = "type";
    public const string UnknownProperty = "unknown-property";
    public const string UnknownValue = "unknown-value";
    public const string Malformed = "malformed";
    public const string TooLong = "too-long";
    public const string Past = "past";
    public const string WrongLevel = "wrong-level";
    public const string NotTogether = "not-together";
    public const string OutOfRange = "out-of-range";
    public const string PersonalData = "personal-data";

    public static IReadOnlyList<string> All { get; } =
        [Required, Type, UnknownProperty, UnknownValue, Malformed, TooLong, Past, WrongLevel, NotTogether, OutOfRange, PersonalData];
}
