using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Members;

/// <summary>
/// Tells the audit log who read whose personal data, before they are given. A key that reads the same again on the same day
/// is logged once by each process: a phone opens its team's list many times a day.
/// </summary>
internal sealed class PersonalReads(AuditLog audit, BusinessClock clock)
{
    private const int Capacity = 50_000;
    private readonly ConcurrentDictionary<(string Key, string Subject), DateOnly> noted = new();

    public async Task NoteAsync(HttpContext context, UnitCode unit, string action, string subject, PersonalView view, CancellationToken cancel)
    {
        if (view == PersonalView.Nothing)
            return;
        var (read, today) = ((context.Caller().Key.Id, action + " " + subject), clock.Today);
        if (noted.TryGetValue(read, out var last) && last == today)
            return;
        await audit.AppendAsync(unit.Commune ?? unit, context.Audit(action, subject), cancel);
        if (noted.Count >= Capacity)
            noted.Clear();
        noted[read] = today;
    }
}
