namespace Tcns.Infra.Tests.Templates;

/// <summary>Roles of Azure by the ids that are the same in every tenant.</summary>
internal static class BuiltInRoles
{
    public const string BlobDataReader = "Storage Blob Data Reader";

    private static readonly Dictionary<string, string> ById = new(StringComparer.Ordinal)
    {
        ["acdd72a7-3385-48ef-bd42-f606fba81ae7"] = "Reader",
        ["43d0d8ad-25c7-4714-9337-8ba259a9fe05"] = "Monitoring Reader",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = BlobDataReader,
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["19e7f393-937e-4f77-808e-94535e297925"] = "Storage Queue Data Reader",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = "Storage Table Data Reader",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["21090545-7ca7-4776-b22c-e363652d74d2"] = "Key Vault Reader",
    };

    /// <summary>The name of a role by the last part of its resource id; the part itself where there is none.</summary>
    public static string Name(string id) => ById.GetValueOrDefault(id[(id.LastIndexOf('/') + 1)..], id);
}
