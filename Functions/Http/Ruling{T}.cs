namespace Tcns.Functions.Http;

/// <summary>What was decided on a wish to change a thing: refused, or written so (not at all, where it is so already).</summary>
internal sealed record Ruling<T>
    where T : class
{
    private Ruling(Problem? refusal, T? after)
    {
        Refusal = refusal;
        After = after;
    }

    public static Ruling<T> None { get; } = new(null, null);

    public Problem? Refusal { get; }

    public T? After { get; }

    public static Ruling<T> Refuse(Problem problem) => new(problem, null);

    public static Ruling<T> Write(T after) => new(null, after);
}
