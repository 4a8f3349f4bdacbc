using System.CommandLine;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Backup;

/// <summary>The verb <c>restore</c>: a backup into a store in which nothing of it is.</summary>
internal static class RestoreVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var from = new Argument<string>("folder") { Description = "Thư mục sao lưu (folder of the backup)" };
        var check = new Option<bool>("--check") { Description = "Chỉ xem bản sao lưu có nguyên vẹn không, không cần kho dữ liệu (only look whether the backup is whole; needs no store)" };
        var command = new Command("restore", "Khôi phục dữ liệu từ bản sao lưu vào kho trống; bị ngắt thì chạy lại để đi tiếp (restore a backup into an empty store; broken off, the same command goes on)") { from, check };
        command.SetAction((parsed, cancel) => parsed.GetValue(check)
            ? StoreVerb.RunAsync(() => CheckAsync(new BackupFolder(parsed.GetValue(from)!)))
            : StoreVerb.RunAsync(() => RunAsync(new BackupFolder(parsed.GetValue(from)!), cancel), "restore.again"));
        return command;
    }

    private static Task<int> CheckAsync(BackupFolder folder)
    {
        var (manifest, contents) = BackupContents.Open(folder, SchemaSteps.Shipped.Newest);
        Console.WriteLine(AppTexts.Format(
            "backup.checked",
            Spoken,
            folder.Root,
            manifest.Unit ?? AppTexts.Get("backup.whole", Spoken),
            BusinessClock.InVietnam(manifest.StartedAt),
            contents.CountRows().Values.Sum(),
            contents.CountBlobs().Values.Sum()));
        return Task.FromResult(ExitCodes.Done);
    }

    private static async Task<int> RunAsync(BackupFolder folder, CancellationToken cancel)
    {
        var (manifest, contents) = BackupContents.Open(folder, SchemaSteps.Shipped.Newest);
        await using var app = await OpenedApp.OpenUnreadyAsync();
        var scope = manifest.Unit is { } unit
            ? (UnitCode.TryParse(unit, out var code) ? BackupScope.Of(code, app.Services.GetRequiredService<OfficialUnits>()) : null) ?? throw new BackupException(BackupTrouble.Damaged, "backup.json")
            : BackupScope.Whole;
        var restore = app.Services.GetRequiredService<RestoreStore>();
        await BackupLines.ShowAsync(async progress =>
        {
            await restore.RunAsync(manifest, contents, scope, progress, cancel);
            return true;
        });
        Console.WriteLine(AppTexts.Format("restore.done", Spoken, folder.Root, manifest.Rows.Values.Sum(), manifest.Blobs.Values.Sum()));
        return ExitCodes.Done;
    }
}
