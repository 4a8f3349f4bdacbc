using System.Security.Cryptography;

namespace Tcns.Storage.Backup;

/// <summary>A file that gets its name when all of it is on the disk, and whose length and hash are known then.</summary>
internal sealed class HashedFile : Stream
{
    private const string Unfinished = ".part";
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream file;
    private readonly string path;
    private long length;

    /// <param name="path">An older file of that name is replaced.</param>
    public HashedFile(string path)
    {
        this.path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new FileStream(path + Unfinished, Own(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None }));
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>For files that nobody else may read, where the system knows owners.</summary>
    public static FileStreamOptions Own(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Writes all of it through to the disk and gives the file its name.</summary>
    public (long Bytes, string Sha256) Finish()
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + Unfinished, path, overwrite: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        file.Write(buffer);
        length += buffer.Length;
    }

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
