using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;

namespace Tcns.Functions.Ledger;

/// <summary><c>GET /api/v1/activity?unit=&amp;month=&amp;format=</c></summary>
internal static class ListActivity
{
    public static async Task<IResult> HandleAsync(
        Asked<ActivityQuery> asked, HttpContext context, LedgerLines ledger, KnownUnits known, PersonalReads reads, AuditLog audit, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        var (unit, month) = (query.Unit!, query.Month!);
        if (!await known.HasAsync(unit, cancel))
            return Problems.UnknownUnit;
        return query.IsSheet
            ? Download($"tcns-{unit}-activity-{month}", query.IsCsv, context.Request.LanguageOf(), stop => ledger.ReadAsync(unit, month, NoteExport, stop))
            : new ActivityAnswer(stop => ledger.ReadAsync(unit, month, NoteList, stop));

        Task NoteList(UnitCode commune, CancellationToken stop) =>
            reads.NoteAsync(context, commune, "activity.list", SubjectIn(commune), PersonalViews.Of(context.Caller().Role), stop);

        Task NoteExport(UnitCode commune, CancellationToken stop) =>
            audit.AppendAsync(commune, context.Audit("activity.export", SubjectIn(commune), month.ToString()), stop);

        string SubjectIn(UnitCode commune) => unit.Level == UnitLevel.Team ? unit.Value : commune.Value;
    }

    private static SheetDownload Download(string name, bool isCsv, Language language, Func<CancellationToken, IAsyncEnumerable<LedgerLine>> read) =>
        new(name, isCsv, language, async (stream, cancel) =>
        {
            var rows = read(cancel).Select(line => ActivityTable.Row(line, language));
            if (isCsv)
            {
                await CsvWriter.WriteAsync(stream, language, ActivityTable.Table, rows, cancel);
                return;
            }

            using var book = new SheetWriter(stream, language);
            await book.AddAsync(ActivityTable.Table, rows, cancel);
            await book.FinishAsync(cancel);
        });
}
