using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Members;

/// <summary>The fields that joining and changing share.</summary>
internal static class MemberFields
{
    public const int LongestName = 100;
    private const int LongestPhone = 40;
    private static readonly Dictionary<string, string> Affiliations = Ids(Domain.Vocabulary.Affiliations.All);
    private static readonly Dictionary<string, string> AllDuties = Ids(Domain.Vocabulary.Duties.All);

    public static string? Affiliation(JsonFields fields)
    {
        if (fields.Code("affiliation", LongestName) is not { } text)
            return null;
        if (Affiliations.ContainsKey(text))
            return text;
        fields.Note("affiliation", FaultCodes.UnknownValue, string.Join(", ", Affiliations.Keys));
        return null;
    }

    public static IReadOnlyList<string> Duties(JsonFields fields) => fields.Choices("duties", AllDuties);

    public static string? Phone(JsonFields fields)
    {
        if (fields.Code("phone", LongestPhone) is not { } text)
            return null;
        if (PhoneNumber.Normalize(text) is { } phone && !PersonalNumbers.AreIn(phone))
            return phone;
        fields.Note("phone", PersonalNumbers.AreIn(text) ? FaultCodes.PersonalData : FaultCodes.Malformed);
        return null;
    }

    private static Dictionary<string, string> Ids(IEnumerable<string> ids) => ids.ToDictionary(id => id, StringComparer.Ordinal);
}
