namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A value that is worked out when it is first asked for, and then kept, be it a value or an error of M.</summary>
internal sealed class Thunk(Func<object?> work)
{
    private Func<object?>? work = work;
    private object? value;
    private MException? trouble;
    private bool working;

    public static object? Force(object? value) => value is Thunk thunk ? thunk.Value() : value;

    /// <summary>The value at that place, which then stands there instead of the promise.</summary>
    public static object? Force(object?[] values, int index) =>
        values[index] is Thunk thunk ? values[index] = thunk.Value() : values[index];

    public static Thunk Failed(MException trouble) => new(() => throw trouble);

    private object? Value()
    {
        if (trouble is not null)
            throw trouble;
        if (work is null)
            return value;
        if (working)
            throw MException.Expression("A cyclic reference was encountered during evaluation.");

        working = true;
        try
        {
            value = Force(work());
            work = null;
            return value;
        }
        catch (MException caught)
        {
            trouble = caught;
            throw;
        }
        finally
        {
            working = false;
        }
    }
}
