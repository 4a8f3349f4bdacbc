using Tcns.Functions.Imports;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Setup;

public class BrokenOffImportTests(TestApp app)
{
    [Fact]
    public async Task After_an_end_between_two_transactions_the_same_file_completes_the_rest()
    {
        var book = SetupBook.Generate(["00847"], 30);
        using var stop = new CancellationTokenSource();
        var order = new ImportOrder(ImportKind.Find("setup")!, "test", _ => true, IsDryRun: false) { Progress = new EndAfterFirst(stop) };
        var opened = Assert.IsType<SheetReading.Opened>(SheetBook.Read(new MemoryStream(book.ToXlsx()), SheetLimits.Default));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Service<SetupImport>().RunAsync(opened.Book, order, stop.Token));
        var (status, json) = await app.ImportAsync(book);

        // Thirty villages, their baselines and teams are 90; nine leaders go with them in the first transaction.
        Assert.Equal((200, (240, 141, 0, 99)), (status, json.Counts()));
    }

    private sealed class EndAfterFirst(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value is { Stage: ImportStage.Writing, Done: > 0 })
                stop.Cancel();
        }
    }
}
