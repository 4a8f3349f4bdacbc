using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary>
/// <c>POST /api/v1/teams/{team}/members</c>: one person, or a collective list answered per item. The commune enters members,
/// a team's leader proposes them.
/// </summary>
internal sealed class JoinTeam(RegistryDesk desk, BusinessClock clock)
{
    /// <summary>So many are written at once; each slice is judged on what the one before has written.</summary>
    private const int Slice = 50;

    public static Task<IResult> HandleAsync(
        string team, PostedList<JoinRequest> posted, HttpContext context, JoinTeam use, CancellationToken cancel) =>
        use.AnswerAsync(UnitCode.Parse(team), posted, context, cancel);

    private async Task<IResult> AnswerAsync(UnitCode team, PostedList<JoinRequest> posted, HttpContext context, CancellationToken cancel)
    {
        if (posted.Items.Count > PostedList<JoinRequest>.Most)
            return Problems.TooMany;
        var view = await desk.ViewAsync(team.Commune!, cancel);
        if (view.Registry.FindTeam(team) is null)
            return Problems.UnknownUnit;
        if (posted.IsArray)
            return TypedResults.Ok(new JoinListResponse(await JoinAllAsync(team, posted.Items, context, cancel)));
        var ids = MemberIds.For(context.Request, team, 1);
        var (problem, held, isNew, registry) = (await JoinSliceAsync(team, posted.Items, ids, context, cancel)).Single();
        if (problem is not null)
            return problem;
        var shown = MemberResponse.Of(held!, registry, clock.Today, PersonalViews.Of(context.Caller().Role));
        return RegistryAnswers.Thing(context, shown, WireJson.Wire.MemberResponse, held!.Revision, isNew);
    }

    private async Task<IReadOnlyList<JoinListResponse.Result>> JoinAllAsync(
        UnitCode team, IReadOnlyList<PostedList<JoinRequest>.Item> items, HttpContext context, CancellationToken cancel)
    {
        var results = new List<JoinListResponse.Result>(items.Count);
        var view = PersonalViews.Of(context.Caller().Role);
        var ids = MemberIds.For(context.Request, team, items.Count);
        foreach (var slice in items.Zip(ids).Chunk(Slice))
        {
            var joined = await JoinSliceAsync(team, [.. slice.Select(one => one.First)], [.. slice.Select(one => one.Second)], context, cancel);
            results.AddRange(joined.Select(one => one.Problem is { } problem
                ? new JoinListResponse.Result(null, JoinListResponse.StatusOf(problem), problem.Describe(context), null)
                : new JoinListResponse.Result(
                    one.Held!.Value.Id, one.IsNew ? "created" : "duplicate", null, MemberResponse.Of(one.Held, one.Registry, clock.Today, view))));
        }

        return results;
    }

    private async Task<IReadOnlyList<Joined>> JoinSliceAsync(
        UnitCode team, IReadOnlyList<PostedList<JoinRequest>.Item> items, IReadOnlyList<string> ids, HttpContext context, CancellationToken cancel)
    {
        var kind = context.Caller().Role == Role.Leader ? MemberEventKind.Proposed : MemberEventKind.Entered;
        var refusals = new Problem?[items.Count];
        var what = context.Audit(kind == MemberEventKind.Proposed ? "member.propose" : "member.enter", team.Value, string.Join(',', ids));
        var outcome = await desk.ChangeAsync(team.Commune!, what, Decide, cancel);
        return
        [
            .. ids.Select((id, index) => new Joined(
                refusals[index], outcome.After.FindMember(team, id), outcome.Before.Registry.FindMember(team, id) is null, outcome.After)),
        ];

        Ruling Decide(CommuneView view)
        {
            var changes = new List<RegistryChange>();
            foreach (var (index, item) in items.Index())
            {
                refusals[index] = null;
                if (view.Registry.FindMember(team, ids[index]) is not null)
                    continue;
                var member = item.Value is null || item.Faults.Count > 0 ? null : ToMember(team, ids[index], item.Value, kind, context);
                var change = member is null ? null : new RegistryChange.OfMember(member);
                refusals[index] = change is null ? Problems.Invalid.With(item.Faults) : Joining.Refuse(change.Member, view) ?? RowRoom.Refuse(change);
                if (change is null || refusals[index] is not null)
                    continue;
                changes.Add(change);
                view = view with { Registry = view.Registry.With(view.Registry.Revision, change) };
            }

            return Ruling.Write(changes);
        }
    }

    private Member ToMember(UnitCode team, string id, JoinRequest request, MemberEventKind kind, HttpContext context) => Member.Join(
        team, id, id, request.JoinedOn!.Value, request.Name!, request.ToState(),
        new MemberEvent(kind, request.JoinedOn.Value, clock.Now, context.Caller().Key.Id));

    private sealed record Joined(Problem? Problem, Held<Member>? Held, bool IsNew, CommuneRegistry Registry);
}
