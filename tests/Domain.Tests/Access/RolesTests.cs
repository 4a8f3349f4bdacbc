using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Access;

public class RolesTests
{
    [Theory]
    [InlineData(Role.Collector, "")]
    [InlineData(Role.Leader, "")]
    [InlineData(Role.Viewer, "")]
    [InlineData(Role.Officer, "collector leader viewer")]
    [InlineData(Role.Provincial, "collector leader officer viewer")]
    [InlineData(Role.System, "collector leader officer provincial viewer system")]
    public void A_role_issues_the_keys_that_the_contract_names(Role holder, string issued) =>
        Assert.Equal(issued, string.Join(' ', Roles.All.Where(role => holder.MayIssue(role)).Select(role => role.WireName())));

    [Theory]
    [InlineData(Role.Collector, "Team")]
    [InlineData(Role.Leader, "Team")]
    [InlineData(Role.Officer, "Commune")]
    [InlineData(Role.Provincial, "Province")]
    [InlineData(Role.Viewer, "Province Commune Team")]
    [InlineData(Role.System, "")]
    public void A_role_has_its_unit_at_its_level(Role role, string levels) =>
        Assert.Equal(levels, string.Join(' ', Enum.GetValues<UnitLevel>().Where(level => role.CanHaveUnit(level))));

    [Fact]
    public void Only_the_system_role_has_no_unit() =>
        Assert.Equal([Role.System], Roles.All.Where(role => role.CanHaveUnit(null)));
}
