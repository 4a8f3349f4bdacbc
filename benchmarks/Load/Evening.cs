using System.Diagnostics;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// What phones do on the last evening: each opens the form, which asks all that it asks; then of six five send four records one by one and the sixth sends twenty that
/// it has kept, so that half of the records come alone. Every twentieth phone has not heard an answer and sends the same again.
/// </summary>
internal sealed class Evening(IReadOnlyList<Seat> seats, Ledger ledger, FormOpening form)
{
    /// <summary>Records of one round of six phones.</summary>
    public const int RecordsARound = (Alone * (Phones - 1)) + Kept;
    private const int Phones = 6;
    private const int Alone = 4;
    private const int Kept = 20;
    private const int Deaf = 20;
    private int opened;

    /// <summary>The next phone, from its opening of the form to its end.</summary>
    public async Task OpenAsync(PhoneLine line, long due, Func<Tally> tally, CancellationToken cancel)
    {
        var turn = Interlocked.Increment(ref opened);
        var place = turn % seats.Count;
        var seat = seats[place];
        await AskAsync(line, seat, due, tally, cancel);

        // What sends is another part of the form, and asks for itself.
        await line.GetAsync(Act.Me, seat, FormOpening.Me, Stopwatch.GetTimestamp(), tally, cancel);
        var sent = turn % Phones == 0 ? await SendKeptAsync(line, place, tally, cancel) : await SendAloneAsync(line, place, tally, cancel);
        if (turn % Deaf == 0)
            await line.PostAsync(Act.Again, seat, sent, Stopwatch.GetTimestamp(), tally, cancel);
    }

    /// <summary>Where one step is not answered the form stays as it was, and asks no further.</summary>
    private async Task AskAsync(PhoneLine line, Seat seat, long due, Func<Tally> tally, CancellationToken cancel)
    {
        if (await line.GetAsync(Act.Me, seat, FormOpening.Me, due, tally, cancel) is null)
            return;
        var team = await AllAsync(Act.Team, form.TeamOf(seat));
        if (team.Any(answer => answer is null))
            return;
        await Task.WhenAll(AllAsync(Act.Returned, form.ReturnedTo(seat)), AllAsync(Act.Figures, form.StandingOf(seat)), ReportsAsync());

        Task<byte[]?[]> AllAsync(Act act, IEnumerable<string> paths)
        {
            var begun = Stopwatch.GetTimestamp();
            return Task.WhenAll(paths.Select(path => line.GetAsync(act, seat, path, begun, tally, cancel)));
        }

        async Task ReportsAsync()
        {
            var answers = await AllAsync(Act.Reports, [FormOpening.ReportsOf(seat), FormOpening.NoticesOf(seat)]);
            if (answers is [{ } list, not null])
                await AllAsync(Act.Reports, form.OpenIn(list).Select(period => FormOpening.ReportOf(seat, period)));
        }
    }

    private async Task<IReadOnlyList<int>> SendKeptAsync(PhoneLine line, int place, Func<Tally> tally, CancellationToken cancel)
    {
        int[] numbers = [.. Enumerable.Range(0, Kept).Select(_ => ledger.Next(place))];
        await line.PostAsync(Act.Twenty, seats[place], numbers, Stopwatch.GetTimestamp(), tally, cancel);
        return numbers;
    }

    private async Task<IReadOnlyList<int>> SendAloneAsync(PhoneLine line, int place, Func<Tally> tally, CancellationToken cancel)
    {
        int[] number = [0];
        for (var sent = 0; sent < Alone; sent++)
        {
            number[0] = ledger.Next(place);
            await line.PostAsync(Act.One, seats[place], number, Stopwatch.GetTimestamp(), tally, cancel);
        }

        return number;
    }
}
