using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Testing;

namespace Tcns.Domain.Tests.Places;

/// <summary>Compares the product's unit list with the official one, where that lies beside the checkout.</summary>
public class OfficialSourceTests
{
    [Fact]
    public void The_list_says_what_the_official_one_says()
    {
        var source = Repository.At("..", "shared", "data", "units.csv");
        Assert.SkipUnless(File.Exists(source), "The official list does not lie beside this checkout.");

        var official = File.ReadLines(source).Skip(1).Select(line => line.Split(','))
            .Select(fields => (fields[0], fields[1], fields[3].Replace('_', '-'), fields[4]));
        var ours = File.ReadLines(Repository.At("plans", "units.csv")).Skip(1).Select(line => line.Split(','))
            .Select(fields => (fields[0], fields[3], fields[1], fields[2]));

        Assert.Equal(official.Order(), ours.Order());
    }

    [Fact]
    public void The_changes_are_those_of_the_official_list()
    {
        var source = Repository.At("..", "shared", "data", "changes-2026.csv");
        Assert.SkipUnless(File.Exists(source), "The official changes do not lie beside this checkout.");

        var official = File.ReadLines(source).Skip(1).Select(line => line.Split(','))
            .Select(fields => (fields[0], fields[2], fields[3], fields[5].Replace('_', '-'), fields[7], fields[8]));
        var ours = Country.Changes.All.Select(change => (Unit: Country.Unit(change.Code.Value), Change: change))
            .Select(one => (
                one.Unit.Code.Value, one.Change.FormerKind.Title() + " " + one.Unit.Name, one.Unit.FullName, one.Unit.Kind.WireName(),
                one.Change.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Change.Resolution));

        Assert.Equal(official.Order(), ours.Order());
    }

    [Fact]
    public void Full_names_are_those_of_the_official_list()
    {
        var source = Repository.At("..", "shared", "data", "units.csv");
        Assert.SkipUnless(File.Exists(source), "The official list does not lie beside this checkout.");

        var official = File.ReadLines(source).Skip(1).Select(line => line.Split(',')).Select(fields => (fields[0], fields[2]));

        Assert.Equal(official.Order(), Country.Units.All.Select(unit => (unit.Code.Value, unit.FullName)).Order());
    }
}
