namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>The values that the names of one <c>let</c>, record or function stand for, and the frame around it.</summary>
internal sealed class Frame(object?[] slots, Frame? outer, IGlobals globals)
{
    public object?[] Slots => slots;

    public IGlobals Globals => globals;

    public static Frame Outermost(IGlobals globals) => new([], outer: null, globals);

    public Frame Inner(object?[] values) => new(values, this, globals);

    public Frame Out(int steps)
    {
        var frame = this;
        for (; steps > 0; steps--)
            frame = frame.Outer!;
        return frame;
    }

    private Frame? Outer => outer;
}
