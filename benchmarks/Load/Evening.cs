using System.Diagnostics;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// What phones do on the last evening: of six that open the form five send four records one by one and the sixth sends twenty that it has kept, so
/// that half of the records come alone; each asks what came back and how its team stands. Every twentieth phone has not heard an answer and sends
/// the same again.
/// </summary>
internal sealed class Evening(IReadOnlyList<Seat> seats, Ledger ledger, string quarter)
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
        await line.GetAsync(Act.Returned, seat, $"/api/v1/visits?unit={seat.Team}&status=returned&limit=100", due, tally, cancel);
        var sent = turn % Phones == 0 ? await SendKeptAsync(line, place, tally, cancel) : await SendAloneAsync(line, place, tally, cancel);
        if (turn % Deaf == 0)
            await line.PostAsync(Act.Again, seat, sent, Stopwatch.GetTimestamp(), tally, cancel);
        await line.GetAsync(Act.Figures, seat, $"/api/v1/indicators?unit={seat.Team}&period={quarter}", Stopwatch.GetTimestamp(), tally, cancel);
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
