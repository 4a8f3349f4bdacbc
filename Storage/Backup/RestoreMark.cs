using System.Globalization;

namespace Tcns.Storage.Backup;

/// <summary>Says in the store that a backup is being restored into it, and how many of the backup's files are done: so one that was cut off goes on where it was.</summary>
/// <param name="Done">Null while it is not yet known whether the store is free for it.</param>
public sealed record RestoreMark(string Backup, int? Done)
{
    /// <summary>The lock whose blob holds the mark; it is empty where no restore is under way.</summary>
    public const string Blob = "restore";
    private const char Divider = '|';

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Backup}{Divider}{Done}");

    public static RestoreMark? Read(string text) =>
        text.Split(Divider) is [var backup, var done]
            ? new RestoreMark(backup, int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
            : null;
}
