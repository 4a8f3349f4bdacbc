using System.Collections.Concurrent;
using System.Reflection;

namespace Tcns.Mutation.Running;

/// <summary>The switch in a room with mutants, as one from outside reaches it.</summary>
internal sealed class SwitchHandle(Assembly room)
{
    private readonly Type type = room.GetType("Tcns.Mutation.Switched.Mutants", throwOnError: true)!;

    public IReadOnlyList<int> Once => Marked((bool[])Field("Once"));

    public void Wake(Order order)
    {
        Set("Resource", order.Resource);
        Set("Text", order.Text);
        Set("Awake", order.Number);
    }

    public void EndIn(long milliseconds)
    {
        Set("Deadline", Environment.TickCount64 + milliseconds);
        Set("Work", Environment.CpuUsage.TotalTime + TimeSpan.FromMilliseconds(milliseconds));
    }

    public void Sleep()
    {
        Wake(new Order(-1));
        Set("Deadline", long.MaxValue);
    }

    public void Forget()
    {
        Array.Clear((bool[])Field("Reached"));
        ((ConcurrentDictionary<string, bool>)Field("Read")).Clear();
    }

    public IReadOnlyList<int> Reached() => Marked((bool[])Field("Reached"));

    public IReadOnlyList<string> Read() => [.. ((ConcurrentDictionary<string, bool>)Field("Read")).Keys];

    private static List<int> Marked(bool[] marks) => [.. Enumerable.Range(0, marks.Length).Where(number => marks[number])];

    private object Field(string name) => type.GetField(name)!.GetValue(null)!;

    private void Set(string name, object? value) => type.GetField(name)!.SetValue(null, value);
}
