namespace Tcns.Infra.Tests.Names;

/// <summary>A decorator of Bicep: where it may stand, and with how many arguments.</summary>
internal sealed record KnownDecorator(int Arguments, params IReadOnlyList<DecoratorPlace> Places)
{
    private static readonly DecoratorPlace[] Values = [DecoratorPlace.Parameter, DecoratorPlace.Type, DecoratorPlace.Property];

    public static IReadOnlyDictionary<string, KnownDecorator> All { get; } = new Dictionary<string, KnownDecorator>(StringComparer.Ordinal)
    {
        ["description"] = new(1, Enum.GetValues<DecoratorPlace>()),
        ["allowed"] = new(1, DecoratorPlace.Parameter),
        ["secure"] = new(0, [.. Values, DecoratorPlace.Output]),
        ["minLength"] = new(1, Values),
        ["maxLength"] = new(1, Values),
        ["minValue"] = new(1, Values),
        ["maxValue"] = new(1, Values),
        ["sealed"] = new(0, Values),
        ["batchSize"] = new(1, DecoratorPlace.Deployed),
    };
}
