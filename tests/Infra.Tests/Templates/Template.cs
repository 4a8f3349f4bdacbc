using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Templates;

/// <summary>What comes out of the templates in the three sizes, and with all that is optional.</summary>
internal static class Template
{
    public const string Main = "main.bicep";
    public const string Everything = "everything";
    public const string Reader = "11111111-2222-3333-4444-555555555555";
    public const string SignInClient = "12345678-2222-3333-4444-555555555555";
    public const string Operator = "99999999-2222-3333-4444-555555555555";

    public static IReadOnlyList<ParameterSet> Sizes { get; } = [.. BicepFile.All.Where(file => file.IsOfParameters).Select(ParameterSet.Read)];

    public static TheoryData<string> Names => [.. Deployments.Keys];

    public static IReadOnlyDictionary<string, Deployment> Deployments { get; } = Sizes
        .ToDictionary(size => Path.GetFileNameWithoutExtension(size.Path), size => size.Values, StringComparer.Ordinal)
        .Append(new(Everything, WithEverything()))
        .ToDictionary(size => size.Key, size => Deployment.Of(BicepFile.All, Main, size.Value), StringComparer.Ordinal);

    private static Dictionary<string, object?> WithEverything() => new(Sizes[0].Values, StringComparer.Ordinal)
    {
        // With hyphens, of which a storage account takes none and a vault no two together.
        ["name"] = "xa-tan-tr",
        ["tags"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["owner"] = "office" },
        ["biReaders"] = Principal(Reader, "Group"),
        ["operators"] = Principal(Operator, "User"),
        ["privateNetwork"] = true,
        ["logBlobRequests"] = true,
        ["customDomain"] = "tcns.example.vn",
        ["signInClientId"] = SignInClient,
        ["sendsMail"] = true,
        ["callsWebhook"] = true,
        ["budgetFrom"] = "2026-12-01",
        ["networkAddresses"] = "10.61.0.0/22",
    };

    private static List<object?> Principal(string id, string type) =>
        [new Dictionary<string, object?>(StringComparer.Ordinal) { ["objectId"] = id, ["principalType"] = type }];
}
