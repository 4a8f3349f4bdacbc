using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>The functions of Bicep that the templates use; what Azure alone can work out is worked out so that it is told apart.</summary>
internal static class FunctionList
{
    private const int AnyNumber = int.MaxValue;
    private const int UniqueLength = 13;

    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["resourceGroup"] = new(0, 0, _ => Place("/resourceGroup", ("id", "/resourceGroup"), ("name", "group"), ("location", "southeastasia"))),
        ["subscription"] = new(0, 0, _ => Place("/subscription", ("tenantId", new RuntimeValue("tenant")))),
        ["tenant"] = new(0, 0, _ => Place("/tenant", ("tenantId", new RuntimeValue("tenant")))),
        ["environment"] = new(0, 0, _ => Environment()),
        ["utcNow"] = new(0, 1, arguments => arguments.Count == 0 ? "20261201T000000Z" : "2026-12-01"),
        ["uniqueString"] = new(1, AnyNumber, arguments => Unique(arguments)),
        ["guid"] = new(1, AnyNumber, arguments => new Guid(Hash(arguments).AsSpan(0, 16)).ToString()),
        ["subscriptionResourceId"] = new(2, AnyNumber, arguments => string.Join('/', arguments.Select(Values.Text))),
        ["empty"] = new(1, 1, arguments => Values.IsEmpty(arguments[0])),
        ["length"] = new(1, 1, arguments => Length(arguments[0])),
        ["toLower"] = new(1, 1, arguments => Values.Text(arguments[0]).ToLowerInvariant()),
        ["replace"] = new(3, 3, arguments => Values.Text(arguments[0]).Replace(Values.Text(arguments[1]), Values.Text(arguments[2]), StringComparison.Ordinal)),
        ["take"] = new(2, 2, arguments => Take(arguments[0], (int)Values.Number(arguments[1]))),
        ["min"] = new(1, AnyNumber, arguments => arguments.Select(Values.Number).Min()),
        ["max"] = new(1, AnyNumber, arguments => arguments.Select(Values.Number).Max()),
        ["concat"] = new(1, AnyNumber, Concat),
        ["union"] = new(1, AnyNumber, Union),
        ["items"] = new(1, 1, arguments => ItemsOf(Values.Object(arguments[0]))),
        ["map"] = new(2, 2, arguments => Values.List(arguments[0]).Select(item => ((Func<object?, object?>)arguments[1]!)(item)).ToList()),
        ["filter"] = new(2, 2, arguments => Values.List(arguments[0]).Where(item => Values.Truth(((Func<object?, object?>)arguments[1]!)(item))).ToList()),
        ["cidrSubnet"] = new(3, 3, Subnet),
    };

    private static Dictionary<string, object?> Place(string id, params (string Name, object? Value)[] properties)
    {
        var place = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        foreach (var (name, value) in properties)
            place[name] = value;
        return place;
    }

    private static Dictionary<string, object?> Environment() => Place(
        "/environment",
        ("suffixes", Place("/suffixes", ("storage", "core.windows.net"), ("keyvaultDns", ".vault.azure.net"))),
        ("authentication", Place("/authentication", ("loginEndpoint", "https://login.microsoftonline.com/"))));

    private static byte[] Hash(IReadOnlyList<object?> arguments) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', arguments.Select(Values.Text))));

    private static string Unique(IReadOnlyList<object?> arguments) =>
        Convert.ToHexStringLower(Hash(arguments)).Substring(0, UniqueLength);

    private static object Length(object? value) => value switch
    {
        string text => (long)text.Length,
        IReadOnlyDictionary<string, object?> properties => (long)properties.Count,
        _ => (long)Values.List(value).Count,
    };

    private static object Take(object? value, int count) => value is string text
        ? text[..Math.Min(count, text.Length)]
        : Values.List(value).Take(count).ToList();

    private static object Concat(IReadOnlyList<object?> arguments) => arguments[0] is string
        ? string.Concat(arguments.Select(Values.Text))
        : arguments.SelectMany(Values.List).ToList();

    private static object Union(IReadOnlyList<object?> arguments)
    {
        if (arguments[0] is IReadOnlyList<object?>)
            return arguments.SelectMany(Values.List).Distinct().ToList();
        var all = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments.SelectMany(Values.Object))
            all[name] = value;
        return all;
    }

    /// <summary>In the order of the keys, as Azure gives them.</summary>
    private static List<object?> ItemsOf(IReadOnlyDictionary<string, object?> properties) =>
        [.. properties.OrderBy(property => property.Key, StringComparer.OrdinalIgnoreCase)
            .Select(property => new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = property.Key, ["value"] = property.Value })];

    private static object Subnet(IReadOnlyList<object?> arguments)
    {
        var network = IPNetwork.Parse(Values.Text(arguments[0]));
        var length = (int)Values.Number(arguments[1]);
        var number = Values.Number(arguments[2]);
        if (length < network.PrefixLength || number >= 1L << (length - network.PrefixLength))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{network} has no /{length} number {number}."));
        var bytes = network.BaseAddress.GetAddressBytes();
        var first = ((long)bytes[0] << 24) + ((long)bytes[1] << 16) + ((long)bytes[2] << 8) + bytes[3] + (number << (32 - length));
        return string.Create(CultureInfo.InvariantCulture, $"{(first >> 24) & 255}.{(first >> 16) & 255}.{(first >> 8) & 255}.{first & 255}/{length}");
    }
}
