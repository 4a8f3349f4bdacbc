using Tcns.Domain.Forms;

namespace Tcns.Domain.Records;

/// <summary>The code of a household in its village's own register, <c>mã hộ</c>: letters, digits and dashes.</summary>
public static class HouseholdCode
{
    private const int Longest = 20;

    public static string? Household(this JsonFields fields)
    {
        if (fields.Text("household", RecordForm.LongestText) is not { } code)
            return null;
        if (code.Length <= Longest && code.All(letter => char.IsLetterOrDigit(letter) || letter == '-'))
            return code;
        fields.Note("household", FaultCodes.Malformed);
        return null;
    }
}
