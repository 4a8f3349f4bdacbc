using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Demo;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Demo;

/// <summary>The demo under the rules of its plans: obeyed at every write, broken by some teams afterwards.</summary>
public class DemoRulesTests
{
    private static readonly DateOnly UnderGiaLocsPlan = new(2025, 12, 1);

    [Fact]
    public void Nothing_is_written_that_the_rules_refuse() => Assert.Empty(DemoWorld.Whole.Refusals);

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-03-01")]
    [InlineData("2028-02-29")]
    public void Whatever_the_day_of_the_start(string day)
    {
        var recipe = new DemoRecipe(DemoRecipe.UsualSeed, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 20, DemoOptions.UsualSize);

        Assert.Empty(DemoWorld.Play(recipe).Refusals);
    }

    [Fact]
    public void A_team_that_would_be_too_large_is_refused()
    {
        var full = DemoWorld.Smallest.Of(CommuneProfiles.SonDuong);
        var team = full.Teams.Values.Select(held => held.Value.Code).First(code => full.ActiveMembers(code, DemoWorld.Day).Count() == 5);
        var one = full.ActiveMembers(team, DemoWorld.Day).First(member => member.JoinedOn == full.FindTeam(team)!.EstablishedOn);
        var another = Domain.Teams.Member.Join(team, "another", "another", one.JoinedOn, "Bàn Văn Sinh", one.States[0] with { Role = Domain.Teams.MemberRole.Member }, one.Events[0]);

        var ruling = DemoRuling.On([new RegistryChange.OfMember(another)], new CommuneView(full, DemoWorld.PlansOf(full.Commune), DemoWorld.Day));

        Assert.Equal("team-full", ruling.Refusal?.Code);
    }

    [Fact]
    public void A_transaction_holds_what_one_can()
    {
        var recipe = new DemoRecipe(DemoRecipe.UsualSeed, DemoWorld.Day, DemoOptions.MostCommunes, DemoOptions.UsualSize);
        var sizes = CommuneProfiles.All(recipe, DemoWorld.Units).SelectMany(profile => new CommuneScript(recipe, profile).Batches()).Select(batch => batch.Count).ToArray();

        Assert.InRange(sizes.Max(), 80, RegistryStore.MostChanges);
        Assert.DoesNotContain(0, sizes);
    }

    [Fact]
    public void What_is_there_already_stays_as_it_is()
    {
        var commune = DemoWorld.Smallest.Of(CommuneProfiles.TanKy);
        var renamed = Village.Create(VillageCode.Parse("11113-05"), "Thôn của người khác", VillageKind.Thon, Domain.Time.DayRange.Always);
        var theirs = commune.With(99, new RegistryChange.OfVillage(renamed));
        var recipe = new DemoRecipe(DemoRecipe.UsualSeed, DemoWorld.Day, 1, DemoOptions.UsualSize);
        var profile = CommuneProfiles.All(recipe, DemoWorld.Units).Single(one => one.Unit.Code == commune.Commune);

        var rulings = new CommuneScript(recipe, profile).Batches()
            .Select(batch => DemoRuling.On(batch, new CommuneView(theirs, DemoWorld.PlansOf(commune.Commune), DemoWorld.Day)));

        Assert.All(rulings, ruling => Assert.True(ruling.Refusal is null && ruling.Changes.Count == 0));
    }

    [Theory]
    [InlineData(CommuneProfiles.TanKy, "NoDuties NoLeader")]
    [InlineData(CommuneProfiles.QuynhSon, "TooFew VillageWithoutTeam")]
    [InlineData(CommuneProfiles.XuanHung, "NoLeader TooFew")]
    [InlineData(CommuneProfiles.GiaLoc, "")]
    public void The_four_communes_break_the_rules_that_they_are_to_break(string commune, string rules) =>
        Assert.Equal(rules, RulesBroken(DemoWorld.Whole.Of(commune), DemoWorld.Day));

    [Fact]
    public void Gia_Loc_broke_two_rules_while_its_plan_was_in_force() =>
        Assert.Equal("TooFew VillageWithoutTeam", RulesBroken(DemoWorld.Whole.Of(CommuneProfiles.GiaLoc), UnderGiaLocsPlan));

    [Fact]
    public void In_Tuyen_Quang_some_teams_break_a_rule_and_most_do_not()
    {
        var findings = DemoWorld.Whole.OfTuyenQuang.SelectMany(commune => DemoWorld.Check(commune, DemoWorld.Day)).ToArray();
        var teams = DemoWorld.Whole.OfTuyenQuang.Sum(commune => commune.Teams.Count);

        Assert.InRange(findings.Select(finding => finding.Subject).Distinct().Count(), teams * 3 / 100, teams * 8 / 100);
        Assert.Equal("NoDeputy NoLeader TooFew VillageWithoutTeam", string.Join(' ', findings.Select(finding => finding.Rule.ToString()).Distinct().Order(StringComparer.Ordinal)));
    }

    private static string RulesBroken(CommuneRegistry commune, DateOnly on) =>
        string.Join(' ', DemoWorld.Check(commune, on).Select(finding => finding.Rule.ToString()).Distinct().Order(StringComparer.Ordinal));
}
