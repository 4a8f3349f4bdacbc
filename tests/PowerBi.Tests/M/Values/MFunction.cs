using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A function of the library.</summary>
internal sealed class MFunction(string name, int fewest, int most, Func<Arguments, object?> work) : IMFunction
{
    public object? Invoke(object?[] arguments)
    {
        if (arguments.Length < fewest || arguments.Length > most)
            throw WrongCount(arguments.Length, fewest, most);
        return work(new Arguments(name, arguments));
    }

    internal static MException WrongCount(int given, int fewest, int most) => MException.Expression(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{given} arguments were passed to a function which expects {(fewest == most ? $"{most}" : $"between {fewest} and {most}")}."));
}
