using System.CommandLine;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Backup;

/// <summary>The verb <c>export</c>: a backup of the store, or of a unit in it, into a folder; the store may be at work meanwhile.</summary>
internal static class ExportVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Thư mục ghi, còn trống hoặc đang ghi dở (folder to write to: empty, or one in which the same was begun)", Required = true };
        var unit = new Option<string?>("--unit") { Description = "Chỉ một tỉnh hoặc một xã; bỏ trống: toàn hệ thống (only this province or commune; absent: everything)" };
        var command = new Command("export", "Sao lưu dữ liệu ra thư mục; bị ngắt thì chạy lại để đi tiếp (write a backup; broken off, the same command goes on)") { to, unit };
        command.SetAction((parsed, cancel) => StoreVerb.RunAsync(() => RunAsync(parsed.GetValue(to)!, parsed.GetValue(unit), cancel), "backup.again"));
        return command;
    }

    private static async Task<int> RunAsync(string to, string? unitText, CancellationToken cancel)
    {
        await using var app = await OpenedApp.OpenAsync();
        var scope = BackupScope.Whole;
        if (unitText is not null)
        {
            if (!UnitCode.TryParse(unitText, out var unit) || BackupScope.Of(unit, app.Services.GetRequiredService<OfficialUnits>()) is not { } found)
                return await StoreVerb.RefuseAsync(AppTexts.Get("backup.unknown-unit", Spoken), ExitCodes.Usage);
            scope = found;
        }

        var folder = new BackupFolder(to);
        var made = (await app.Services.GetRequiredService<StoreSchema>().FindAsync(cancel), OwnVersion.Text);
        var export = app.Services.GetRequiredService<ExportStore>();
        var manifest = await BackupLines.ShowAsync(progress => export.RunAsync(folder, scope, made, progress, cancel));
        Console.WriteLine(AppTexts.Format("backup.done", Spoken, folder.Root, manifest.Rows.Values.Sum(), manifest.Blobs.Values.Sum()));
        if (manifest.Unsettled.Count > 0)
            Console.WriteLine(AppTexts.Format("backup.unsettled", Spoken, manifest.Unsettled.Count, string.Join(", ", manifest.Unsettled)));
        return ExitCodes.Done;
    }
}
