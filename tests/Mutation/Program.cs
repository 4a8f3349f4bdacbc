using Tcns.Mutation;
using Tcns.Mutation.CSharp;
using Tcns.Mutation.Outcome;
using Tcns.Mutation.Running;
using Tcns.Testing;

if (args is ["worker", var roomAssembly, var testAssembly, var chosen, .. var leftOut])
{
    await WorkerProgram.RunAsync(roomAssembly, testAssembly, chosen, leftOut);
    return 0;
}

if (args is ["page"])
{
    await MutationPage.RenewAsync();
    return 0;
}

var choice = Choice.Parse(args);
if (Room.All.FirstOrDefault(one => one.Name == choice.Room) is not { } room)
{
    await Console.Error.WriteLineAsync($"Name one of: {string.Join(", ", Room.All.Select(one => one.Name))}");
    return 2;
}

using var folder = WorkerFolder.OfBuilt(room);
var campaign = new Campaign(RoomCompiler.Of(room), folder, choice, await Explanations.OfRepositoryAsync(), Console.Out);
var judged = await campaign.RunAsync();
foreach (var verdict in judged.GroupBy(one => one.Verdict).OrderBy(group => group.Key))
    await Console.Out.WriteLineAsync($"{verdict.Key}: {verdict.Count()}");
if (choice.IsWritten)
{
    await Measured.AddAsync(MeasuredPart.Of(choice, string.Join(' ', args.Select(one => one.Contains('*', StringComparison.Ordinal) ? $"'{one}'" : one)), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date), campaign.Tests, judged));
    await MutationPage.RenewAsync();
}
return 0;
