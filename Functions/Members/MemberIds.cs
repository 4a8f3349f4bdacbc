using System.Security.Cryptography;

namespace Tcns.Functions.Members;

internal static class MemberIds
{
    private const int Bytes = 10;

    /// <summary>80 random bits: nobody meets the same twice, and nothing about the person can be read from it.</summary>
    public static string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
