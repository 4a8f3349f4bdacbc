using System.Security.Cryptography;
using System.Text;

namespace Tcns.Storage.Tables;

/// <summary>The name and key of a storage account.</summary>
public class TableSharedKeyCredential
{
    private readonly byte[] key;

    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        ArgumentException.ThrowIfNullOrEmpty(accountKey);
        AccountName = accountName;
        key = Decode(accountKey);
    }

    public string AccountName { get; }

    internal string Sign(string text)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), signature);
        return Convert.ToBase64String(signature);
    }

    // Without the inner exception, and without the text: an account key belongs in no message.
    private static byte[] Decode(string accountKey)
    {
        var bytes = new byte[accountKey.Length];
        return Convert.TryFromBase64String(accountKey, bytes, out var length)
            ? bytes[..length]
            : throw new ArgumentException("The account key is not base64.", nameof(accountKey));
    }
}
