using System.CommandLine;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;

namespace Tcns.Functions.Imports;

/// <summary>The verb <c>import</c>: a spreadsheet straight into the storage that the settings name.</summary>
internal static class ImportVerb
{
    private const string Actor = "import-verb";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Tệp .xlsx hoặc .csv (an .xlsx or .csv file)" };
        var kind = new Option<string>("--kind") { Description = "Loại dữ liệu (what it holds): " + ImportKind.Names, DefaultValueFactory = _ => "setup" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi (only check)" };
        var unit = new Option<string?>("--unit") { Description = "Chỉ nhận các dòng thuộc tỉnh hoặc xã này (rows must lie in this unit)" };
        var command = new Command("import", "Nhập dữ liệu từ tệp bảng tính (import a spreadsheet file)") { file, kind, dryRun, unit };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(kind)!, parsed.GetValue(unit), parsed.GetValue(dryRun), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string path, string kindName, string? unit, bool isDryRun, CancellationToken cancel)
    {
        if (ImportKind.Find(kindName) is not { } kind)
            return await RefuseAsync("--kind: " + ImportKind.Names);
        UnitCode? within = null;
        if (unit is not null && !UnitCode.TryParse(unit, out within))
            return await RefuseAsync("--unit: 31, 11113");
        if (!File.Exists(path))
            return await RefuseAsync(path + ": " + AppTexts.Get("import.no-file", Language.Vietnamese));
        try
        {
            await using var app = await OpenedApp.OpenAsync();
            return await ImportAsync(app.Services, path, kind, within, isDryRun, cancel);
        }
        catch (SettingsException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (UnauthorizedAccessException closed)
        {
            return await RefuseAsync(closed.Message);
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away))
        {
            await Console.Error.WriteLineAsync("tcns: " + AppTexts.Get("problem.storage-away.detail", Language.Vietnamese));
            return ExitCodes.Failed;
        }
    }

    /// <summary>Null, with a sentence, where the file holds nothing that can be imported.</summary>
    private static async Task<SheetBook?> OpenAsync(string path, ImportOrder order, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var reading = await SheetBook.ReadAsync(file, SheetLimits.Default, cancel);
        if (reading is SheetReading.Opened opened && order.RefuseBook(opened.Book) is null)
            return opened.Book;
        await Console.Error.WriteLineAsync("tcns: " + (reading is SheetReading.Refused refused
            ? refused.Trouble.Detail(Language.Vietnamese)
            : "--kind: " + ImportKind.Names));
        return null;
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services, string path, ImportKind kind, UnitCode? within, bool isDryRun, CancellationToken cancel)
    {
        var units = services.GetRequiredService<OfficialUnits>();
        var time = services.GetRequiredService<TimeProvider>();
        var order = new ImportOrder(kind, Actor, commune => within is null || units.Contains(within, commune), isDryRun);
        var start = time.GetTimestamp();
        if (await OpenAsync(path, order, cancel) is not { } book)
            return ExitCodes.Failed;
        var setup = services.GetRequiredService<SetupImport>();
        var outcome = await ImportDisplay.ShowAsync(progress => setup.RunAsync(book, order with { Progress = progress }, cancel));
        ImportDisplay.Report(outcome, isDryRun, time.GetElapsedTime(start));
        return outcome.Faults.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync("tcns: " + message);
        return ExitCodes.Usage;
    }
}
