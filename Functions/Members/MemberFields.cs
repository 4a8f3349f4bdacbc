using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Members;

/// <summary>The fields that joining and changing share.</summary>
internal static class MemberFields
{
    public const int LongestName = 100;
    public const int LongestPhone = 40;
    private static readonly Dictionary<string, string> Affiliations = Ids(Domain.Vocabulary.Affiliations.All);
    private static readonly Dictionary<string, string> AllDuties = Ids(Domain.Vocabulary.Duties.All);

    public static string? Affiliation(JsonFields fields)
    {
        if (fields.Code("affiliation", LongestName) is not { } text)
            return null;
        if (Affiliations.ContainsKey(text))
            return text;
        fields.Note("affiliation", FaultCodes.UnknownValue, string.Join("; ", Affiliations.Keys));
        return null;
    }

    public static IReadOnlyList<string> Duties(JsonFields fields) => fields.Choices("duties", AllDuties);

    public static string? Phone(JsonFields fields)
    {
        if (fields.Code("phone", LongestPhone) is not { } text)
            return null;
        var (phone, code) = ReadPhone(text);
        if (code is not null)
            fields.Note("phone", code);
        return phone;
    }

    /// <summary>The number as it is kept, or what is wrong with it.</summary>
    public static (string? Phone, string? FaultCode) ReadPhone(string text)
    {
        if (PhoneNumber.Normalize(text) is { } phone && !PersonalNumbers.AreIn(phone))
            return (phone, null);
        return (null, PersonalNumbers.AreIn(text) ? FaultCodes.PersonalData : FaultCodes.Malformed);
    }

    private static Dictionary<string, string> Ids(IEnumerable<string> ids) => ids.ToDictionary(id => id, StringComparer.Ordinal);
}
