using Tcns.Functions.Hosting;

namespace Tcns.Functions.SystemHealth;

/// <summary>The disk of a local run, on which its emulator keeps all data.</summary>
/// <param name="measure">Asks the operating system about a folder.</param>
internal sealed class DataDisk(RunMode mode, Settings settings, Func<string, DiskRoom> measure)
{
    /// <summary>Null under the Functions host, and where nothing is kept here.</summary>
    public DiskRoom? Measure() => !mode.IsUnderHost && Directory.Exists(settings.DataFolder) ? measure(settings.DataFolder) : null;

    public static DiskRoom Ask(string folder)
    {
        var drive = new DriveInfo(folder);
        return new DiskRoom(drive.AvailableFreeSpace, drive.TotalSize);
    }
}
