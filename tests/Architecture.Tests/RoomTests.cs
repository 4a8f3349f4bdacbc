namespace Tcns.Architecture.Tests;

public class RoomTests
{
    public static TheoryData<string> Names => [.. Room.All.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_refers_to_no_room_that_it_may_not_know(string name)
    {
        var room = Find(name);

        Assert.Empty(room.Forbidden(room.ProjectReferences()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_assembly_refers_to_no_room_that_it_may_not_know(string name)
    {
        var room = Find(name);

        Assert.Empty(room.Forbidden(room.AssemblyReferences()));
    }

    [Fact]
    public void The_domain_takes_no_package() => Assert.Empty(Find("Domain").PackageReferences());

    [Fact]
    public void A_wrong_arrow_is_named() =>
        Assert.Equal(["Storage may not know Analytics"], Find("Storage").Forbidden(["Domain", "Analytics"]));

    [Fact]
    public void References_are_seen_at_all()
    {
        Assert.Contains("Storage", Find("Functions").ProjectReferences());
        Assert.Contains("Storage", Find("Functions").AssemblyReferences());
    }

    private static Room Find(string name) => Room.All.Single(room => room.Name == name);
}
