using System.CommandLine;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

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
        var answer = new Option<string?>("--answer") { Description = "Tệp .csv hoặc .xlsx để ghi kết quả từng dòng của bản ghi (where to write what became of each record)" };
        var command = new Command("import", "Nhập dữ liệu từ tệp bảng tính (import a spreadsheet file)") { file, kind, dryRun, unit, answer };
        command.SetAction((parsed, cancel) => StoreVerb.RunAsync(() => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(kind)!, parsed.GetValue(unit), parsed.GetValue(dryRun), parsed.GetValue(answer), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string path, string kindName, string? unit, bool isDryRun, string? answer, CancellationToken cancel)
    {
        if (ImportKind.Find(kindName) is not { } kind)
            return await RefuseAsync("--kind: " + ImportKind.Names);
        UnitCode? within = null;
        if (unit is not null && !UnitCode.TryParse(unit, out within))
            return await RefuseAsync("--unit: 31, 11113");
        if (!File.Exists(path))
            return await RefuseAsync(path + ": " + AppTexts.Get("import.no-file", Language.Vietnamese));
        if (answer is not null && (kind.Record is null || !IsWritable(answer) || Path.GetFullPath(answer) == Path.GetFullPath(path)))
            return await RefuseAsync("--answer: OUT.csv, OUT.xlsx (--kind visits; trainings; campaigns; shifts; feedback)");
        return await RunAsync(new ImportCall(path, kind, within, isDryRun, answer), cancel);
    }

    /// <summary>Told before the file is imported, not after it.</summary>
    private static bool IsWritable(string answer) => Path.GetExtension(answer).ToUpperInvariant() is ".CSV" or ".XLSX"
        && !Directory.Exists(answer) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(answer)));

    private static async Task<int> RunAsync(ImportCall call, CancellationToken cancel)
    {
        await using var app = await OpenedApp.OpenAsync();
        return await ImportAsync(app.Services, call, cancel);
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

    private static async Task<int> ImportAsync(IServiceProvider services, ImportCall call, CancellationToken cancel)
    {
        var units = services.GetRequiredService<OfficialUnits>();
        var time = services.GetRequiredService<TimeProvider>();
        var order = new ImportOrder(call.Kind, Actor, unit => call.Within is null || units.Contains(call.Within, unit), call.IsDryRun);
        var start = time.GetTimestamp();
        if (await OpenAsync(call.Path, order, cancel) is not { } book)
            return ExitCodes.Failed;
        if (call.Kind.Record is not null)
        {
            var records = services.GetRequiredService<RecordImport>();
            return await RecordImportVerb.RunAsync(records, book, order, call.AnswerPath, () => time.GetElapsedTime(start));
        }

        var setup = services.GetRequiredService<SetupImport>();
        var outcome = await ImportDisplay.ShowAsync(progress => setup.RunAsync(book, order with { Progress = progress }, cancel));
        ImportDisplay.Report(outcome, call.IsDryRun, time.GetElapsedTime(start));
        return outcome.Faults.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static Task<int> RefuseAsync(string message) => StoreVerb.RefuseAsync(message, ExitCodes.Usage);
}
