using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>A function of a document, with the frame that it was made in.</summary>
internal sealed class MLambda(MParameter[] parameters, MType result, Code body, Frame frame) : IMFunction
{
    private readonly int required = parameters.Count(parameter => !parameter.Optional);

    public object? Invoke(object?[] arguments)
    {
        if (arguments.Length < required || arguments.Length > parameters.Length)
            throw MFunction.WrongCount(arguments.Length, required, parameters.Length);

        var slots = new object?[parameters.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var value = i < arguments.Length ? arguments[i] : null;
            if (parameters[i].Type is { } type && !type.Holds(value) && !(value is null && parameters[i].Optional))
                throw MException.NotOfType(value, type);
            slots[i] = value;
        }

        var given = body(frame.Inner(slots));
        return result.Kind == MTypeKind.Any || result.Holds(given) ? given : throw MException.NotOfType(given, result);
    }
}
