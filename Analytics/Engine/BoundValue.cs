using System.Collections.Immutable;
using System.Globalization;

namespace Tcns.Analytics.Engine;

/// <summary>A value that is bound to a parameter.</summary>
internal abstract record BoundValue
{
    private BoundValue()
    {
    }

    /// <summary>As an error message of the engine would show it.</summary>
    public abstract ImmutableArray<string> Written { get; }

    public sealed override string ToString() => GetType().Name;

    internal sealed record Whole(long Value) : BoundValue
    {
        public override ImmutableArray<string> Written => [Value.ToString(CultureInfo.InvariantCulture)];
    }

    internal sealed record Exact(decimal Value) : BoundValue
    {
        public override ImmutableArray<string> Written => [Value.ToString(CultureInfo.InvariantCulture)];
    }

    internal sealed record Truth(bool Value) : BoundValue
    {
        public override ImmutableArray<string> Written => [];
    }

    internal sealed record Text(string Value) : BoundValue
    {
        public override ImmutableArray<string> Written => [Value];
    }

    internal sealed record Day(DateOnly Value) : BoundValue
    {
        public override ImmutableArray<string> Written => [Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
    }

    internal sealed record Instant(DateTimeOffset Value) : BoundValue
    {
        public override ImmutableArray<string> Written =>
            [Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)];
    }

    internal sealed record Texts(ImmutableArray<string> Values) : BoundValue
    {
        public override ImmutableArray<string> Written => Values;
    }
}
