using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Functions.Demo;

/// <summary>A commune's year, in the order in which it comes in: teams send on Sunday evenings, the commune follows up.</summary>
internal sealed class CommuneYear(DemoRecipe recipe, CommuneRegistry registry)
{
    private const int PerMilleAnswered = 700;
    private const int PerMilleForwarded = 120;
    private const int PerMilleVoided = 5;
    private const int PerMilleReturned = 8;
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private readonly Dice dice = recipe.DiceFor(registry.Commune.Value + " year");

    /// <summary>The evening before the demo's day is the last of all.</summary>
    private DateTimeOffset End => new(recipe.Day.ToDateTime(TimeOnly.MinValue), Vietnam);

    public IReadOnlyList<Happening> Play()
    {
        var minute = dice.Between(0, 100);
        var happenings = new List<Happening>();
        foreach (var team in registry.Teams.Values.Select(held => held.Value))
        {
            var year = new TeamYear(recipe, registry, team);
            foreach (var mail in year.Posts().GroupBy(post => SentOn(post.Date, year.Temper.IsMonthly)))
            {
                var evening = new DateTimeOffset(mail.Key.ToDateTime(new TimeOnly(19, 30)), Vietnam).AddMinutes(minute);
                var at = evening < End ? evening : End;
                happenings.Add(new Happening.Sent(at, year.Temper.ClockAhead, [.. mail]));
                happenings.AddRange(mail.SelectMany(post => FollowUps(team.Code, post, at)).Where(follow => follow.At < End));
            }
        }

        return [.. happenings.OrderBy(happening => happening.At).ThenBy(happening => happening is Happening.Followed)];
    }

    /// <summary>Nobody waits until a quarter is over.</summary>
    private static DateOnly SentOn(DateOnly day, bool isMonthly)
    {
        if (isMonthly)
            return new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        var sunday = day.AddDays((7 - (int)day.DayOfWeek) % 7);
        var last = Period.Containing(day, PeriodKind.Quarter).Last;
        return sunday < last ? sunday : last;
    }

    private IEnumerable<Happening> FollowUps(UnitCode team, Post post, DateTimeOffset sent)
    {
        var at = sent.AddHours(13 + (24 * dice.Between(0, 7)));
        return post.Kind switch
        {
            RecordKind.Feedback when dice.Hits(PerMilleForwarded) => [Follow(RecordAct.Forwarded, null, at, 1, (held, what) => held.Forward("province", what))],
            RecordKind.Feedback when dice.Hits(PerMilleAnswered) => [Answer(dice.Pick(YearTexts.Answers), dice.Hits(800))],
            RecordKind.Visit when dice.Hits(PerMilleVoided) => [Follow(RecordAct.Voided, YearTexts.VoidReason, at, 1, (held, what) => held.Void(what))],
            RecordKind.Visit when dice.Hits(PerMilleReturned) => Return(dice.Pick(YearTexts.ReturnReasons), dice.Hits(PerMilleAnswered)),
            _ => [],
        };

        IEnumerable<Happening> Return(string reason, bool isCorrected)
        {
            yield return Follow(RecordAct.Returned, reason, at, 1, (held, what) => held.Return(what));
            if (isCorrected)
                yield return Follow(RecordAct.Amended, null, at.AddHours(10), 2, (held, what) => held.Amend(Longer(held.Content), what));
        }

        Happening Answer(string text, bool isResolved) =>
            Follow(RecordAct.Answered, null, at, 1, (held, what) => held.Reply(text, isResolved, what));

        Happening Follow(RecordAct act, string? reason, DateTimeOffset when, int version, Func<FieldRecord, RecordEvent, FieldRecord> change) =>
            new Happening.Followed(when, team, post.Kind, post.Id, version, act, reason, change);
    }

    /// <summary>By a quarter of an hour.</summary>
    private static RecordContent Longer(RecordContent content)
    {
        var body = JsonNode.Parse(RecordText.Write(content))!.AsObject();
        body["minutes"] = content.Minutes + 15;
        return RecordForm.Read(content.Kind, new JsonFields(JsonSerializer.SerializeToElement(body)));
    }
}
