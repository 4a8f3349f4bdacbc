using System.Globalization;
using System.Text.Json;

namespace Tcns.Benchmarks.Load;

/// <summary>
/// What the field form asks when it is opened, by addresses below <c>/api/v1/</c>: who the key is; then its team; then, all at once, what came back, how the team stands, and its
/// reports. <c>web/src/field</c> says it, and a test holds it against that.
/// </summary>
/// <param name="quarter">In which the figures are asked for.</param>
/// <param name="today">In Vietnam.</param>
internal sealed class FormOpening(string quarter, DateOnly today)
{
    public const string Me = "me";
    private const int MostOpen = 6;
    private const int RememberedDays = 90;
    private static readonly string[] Returnable = ["visits", "trainings", "campaigns", "shifts"];

    public IReadOnlyList<string> TeamOf(Seat seat) =>
        [$"teams/{seat.Team}", $"teams/{seat.Team}/members?on={Day(today)}", $"villages?unit={seat.Team}&on={Day(today)}", $"vocabulary?unit={seat.Team}"];

    public IReadOnlyList<string> ReturnedTo(Seat seat) =>
        [.. Returnable.Select(kind => $"{kind}?unit={seat.Team}&status=returned&limit=100"), $"feedback?unit={seat.Team}&from={Day(today.AddDays(-RememberedDays))}&limit=100"];

    public IReadOnlyList<string> StandingOf(Seat seat) =>
        [$"teams/{seat.Team}/deadlines", $"indicators?unit={seat.Team}&period={quarter}", $"indicators?unit={seat.Village}&period={quarter}"];

    public static string ReportsOf(Seat seat) => $"reports?unit={seat.Team}&limit=500";

    public static string NoticesOf(Seat seat) => $"notices?unit={seat.Team}&limit=5";

    public static string ReportOf(Seat seat, string period) => $"reports/{seat.Team}/{period}";

    /// <summary>The reports that are read to the end: of those that are not accepted the nearest ones.</summary>
    /// <param name="list">As the server answers it.</param>
    public IReadOnlyList<string> OpenIn(byte[] list)
    {
        using var json = JsonDocument.Parse(list);
        return
        [
            .. json.RootElement.GetProperty("items").EnumerateArray()
                .Where(line => line.GetProperty("status").GetString() != "accepted")
                .OrderBy(DaysFrom)
                .Take(MostOpen)
                .Select(line => line.GetProperty("period").GetString()!),
        ];
    }

    private int DaysFrom(JsonElement line) => line.TryGetProperty("dueOn", out var due) && due.GetString() is { } day
        ? Math.Abs(DateOnly.Parse(day, CultureInfo.InvariantCulture).DayNumber - today.DayNumber)
        : int.MaxValue;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
