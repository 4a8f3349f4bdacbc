using Tcns.Infra.Tests.Bicep.Evaluation;

namespace Tcns.Infra.Tests.Templates;

/// <summary>A role that somebody is given on something.</summary>
internal sealed record Assignment(string Role, string Principal, string PrincipalType, string On)
{
    public static IReadOnlyList<Assignment> Of(Deployment deployment) =>
        [.. deployment.Made("Microsoft.Authorization/roleAssignments").Select(assignment => new Assignment(
            BuiltInRoles.Name(Values.Text(assignment.Find("properties", "roleDefinitionId"))),
            Values.Text(assignment.Find("properties", "principalId")),
            Values.Text(assignment.Find("properties", "principalType")),
            assignment.Scope is null ? "resource group" : $"{assignment.Scope.Type}/{Within(assignment.Scope)}"))];

    /// <summary>The name below the account, whose own name is made up.</summary>
    private static string Within(DeployedResource scope) => scope.Parent is null ? "" : scope.FullName[(scope.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
