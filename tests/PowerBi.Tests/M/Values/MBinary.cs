namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>Bytes, read when they are first asked for.</summary>
internal sealed class MBinary(Func<byte[]> read)
{
    private readonly Lazy<byte[]> bytes = new(read);

    public byte[] Bytes => bytes.Value;
}
