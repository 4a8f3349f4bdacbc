using System.Text.Json;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Demo;

/// <summary>
/// Plays the year of one commune: what its teams send is taken in as it would have been on that evening, and followed up in the
/// one way in which records change. What is there already, from a run that was cut off, stays as it is.
/// </summary>
internal sealed class YearFill
{
    private readonly YearClock clock = new();
    private readonly SubmitRecords submit;
    private readonly RecordDesk records;

    public YearFill(IServiceProvider services)
    {
        var business = new BusinessClock(clock);
        var registries = ActivatorUtilities.CreateInstance<RegistryDesk>(services, business);
        submit = ActivatorUtilities.CreateInstance<SubmitRecords>(services, business, registries);
        records = ActivatorUtilities.CreateInstance<RecordDesk>(services, business, registries);
    }

    /// <returns>How many records were taken in; null when one was not.</returns>
    public async Task<int?> FillAsync(DemoRecipe recipe, CommuneRegistry registry, CancellationToken cancel)
    {
        var taken = 0;
        foreach (var happening in new CommuneYear(recipe, registry).Play().GroupBy(one => one.At).SelectMany(Gather))
        {
            clock.Now = happening.At;
            if (happening is Happening.Followed followed)
                await FollowAsync(followed, cancel);
            else if (happening is Happening.Sent sent && await SendAsync(sent, cancel))
                taken += sent.Posts.Count;
            else
                return null;
        }

        return taken;
    }

    /// <summary>What comes in at one time is written at one go.</summary>
    private static IEnumerable<Happening> Gather(IEnumerable<Happening> happenings)
    {
        var sent = happenings.OfType<Happening.Sent>().GroupBy(one => one.ClockAhead)
            .Select(alike => (Happening)new Happening.Sent(alike.First().At, alike.Key, [.. alike.SelectMany(one => one.Posts)]));
        return sent.Concat(happenings.OfType<Happening.Followed>());
    }

    private async Task<bool> SendAsync(Happening.Sent sent, CancellationToken cancel)
    {
        PostedRecord[] posted = [.. sent.Posts.Select(post => PostedRecord.Read(post.Kind, JsonSerializer.SerializeToElement(post.Body)))];
        var submitted = await submit.SubmitAsync(posted, new Submission(DemoFill.Actor, _ => true, sent.ClockAhead), cancel);
        return submitted.All(one => one.Record is not null);
    }

    private Task FollowAsync(Happening.Followed followed, CancellationToken cancel)
    {
        var what = new RecordEvent(followed.Act, followed.At, DemoFill.Actor, followed.Reason);
        return records.ChangeAsync(followed.Team, followed.Kind, followed.Id, Decide, cancel);

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view) =>
            held.Version == followed.Version ? Ruling<FieldRecord>.Write(followed.Change(held, what)) : Ruling<FieldRecord>.None;
    }
}
