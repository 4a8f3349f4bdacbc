using System.Text;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Demo;

namespace Tcns.Functions.Tests.Demo;

/// <summary>Who and what is in the demo.</summary>
public partial class DemoContentTests
{
    [Fact]
    public void The_same_seed_makes_the_same_demo_and_another_seed_another()
    {
        var recipe = new DemoRecipe(3, DemoWorld.Day, 3, DemoOptions.UsualSize);
        var first = DemoWorld.Play(recipe).Communes.SelectMany(DemoText.Of).ToArray();

        Assert.Equal(first, DemoWorld.Play(recipe).Communes.SelectMany(DemoText.Of));
        Assert.NotEqual(first, DemoWorld.Play(recipe with { Seed = 4 }).Communes.SelectMany(DemoText.Of));
    }

    [Fact]
    public void A_commune_is_the_same_in_a_small_demo_as_in_the_whole_one() => Assert.All(
        DemoWorld.Smallest.Communes, commune => Assert.Equal(DemoText.Of(DemoWorld.Whole.Of(commune.Commune.Value)), DemoText.Of(commune)));

    [Theory]
    [InlineData(CommuneProfiles.TanKy, 21, 0)]
    [InlineData(CommuneProfiles.GiaLoc, 25, 0)]
    [InlineData(CommuneProfiles.QuynhSon, 18, 1)]
    [InlineData(CommuneProfiles.XuanHung, 24, 0)]
    public void The_four_communes_have_their_villages(string commune, int villages, int communeTeams)
    {
        var registry = DemoWorld.Whole.Of(commune);

        Assert.Equal(villages, registry.Villages.Values.Count(held => held.Value.IsActiveOn(DemoWorld.Day)));
        Assert.Equal(communeTeams, registry.Teams.Values.Count(held => held.Value.Level == TeamLevel.Commune));
    }

    [Fact]
    public void Tuyen_Quang_is_there_in_its_size()
    {
        var communes = DemoWorld.Whole.OfTuyenQuang.ToArray();
        var teams = communes.SelectMany(commune => commune.Teams.Values).Select(held => held.Value).Where(team => team.IsActiveOn(DemoWorld.Day)).ToArray();
        var members = communes.Sum(commune => commune.Teams.Values.Sum(team => commune.ActiveMembers(team.Value.Code, DemoWorld.Day).Count()));

        Assert.Equal(124, communes.Length);
        Assert.Equal(124, teams.Count(team => team.Level == TeamLevel.Commune));
        Assert.InRange(communes.Sum(commune => commune.Villages.Count), 1_800, 2_000);
        Assert.InRange(teams.Count(team => team.Level == TeamLevel.Village), 1_780, 1_980);
        Assert.InRange(members, 9_200, 9_900);
    }

    [Fact]
    public void Wards_have_residential_groups_and_communes_villages_of_two_kinds()
    {
        var kinds = DemoWorld.Whole.OfTuyenQuang.GroupBy(commune => DemoWorld.Units.Find(commune.Commune)!.Kind)
            .ToDictionary(group => group.Key, group => group.SelectMany(commune => commune.Villages.Values).Select(held => held.Value.Kind).Distinct().Order().ToArray());

        Assert.Equal([VillageKind.ToDanPho], kinds[UnitKind.Ward]);
        Assert.Equal([VillageKind.Thon, VillageKind.Ban], kinds[UnitKind.Commune]);
    }

    [Fact]
    public void Gia_Locs_teams_are_of_five_and_rest_on_its_decision()
    {
        var registry = DemoWorld.Whole.Of(CommuneProfiles.GiaLoc);
        var sizes = registry.Teams.Values.Select(held => registry.ActiveMembers(held.Value.Code, new DateOnly(2025, 12, 1)).Count()).ToArray();

        Assert.Equal((23, 1), (sizes.Count(size => size == 5), sizes.Count(size => size == 4)));
        Assert.All(registry.Teams.Values, held => Assert.Equal(new Decision("91/QĐ-UBND", new DateOnly(2025, 7, 16)), held.Value.Latest.Decision));
    }

    [Fact]
    public void No_two_villages_of_a_commune_have_one_name() => Assert.All(DemoWorld.Whole.Communes, commune =>
        Assert.Equal(commune.Villages.Count, commune.Villages.Values.Select(held => held.Value.Name).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void In_the_smallest_demo_everything_has_happened_that_can()
    {
        var members = DemoWorld.Smallest.Members.ToArray();

        Assert.Contains(members, member => member.Standing == MemberStanding.Pending);
        Assert.Contains(members, member => member.LeaveWish is not null);
        Assert.Contains(members, member => member.End?.Kind == MemberEndKind.Left);
        Assert.Contains(members, member => member.Events.Any(what => what.Kind == MemberEventKind.Approved));
        Assert.Contains(members, member => member.StateOn(DemoWorld.Day).Role == MemberRole.Collaborator);
        var moved = Assert.Single(members, member => member.End?.Kind == MemberEndKind.Moved);
        var arrived = Assert.Single(members, member => member.Person == moved.Person && member.Id != moved.Id);
        Assert.Equal((moved.Name, moved.End!.On), (arrived.Name, arrived.JoinedOn));
    }

    [Fact]
    public void Two_villages_became_one_whose_team_is_one_of_theirs()
    {
        var registry = DemoWorld.Smallest.Of(CommuneProfiles.SonDuong);
        var merged = Assert.Single(registry.Villages.Values, held => held.Value.Predecessors.Count > 0).Value;
        var heir = Assert.Single(registry.Teams.Values, held => held.Value.States.Count > 1).Value;

        Assert.All(merged.Predecessors, old => Assert.Equal(merged.From, registry.Find(old)!.To));
        Assert.Equal(merged.Code, heir.StateOn(merged.From!.Value).Village);
        Assert.Equal(merged.Predecessors[0], heir.StateOn(merged.From.Value.AddDays(-1)).Village);
        Assert.Equal(merged.From, Assert.Single(registry.Teams.Values, held => held.Value.DissolvedOn is not null).Value.DissolvedOn);
    }

    [Fact]
    public void Names_are_composed_letters_without_digits()
    {
        var names = DemoWorld.Whole.Members.Select(member => member.Name).ToArray();

        Assert.All(names, name => Assert.True(name.IsNormalized(NormalizationForm.FormC) && ThreeWords().IsMatch(name), name));
        Assert.All(DemoWorld.Whole.Communes.SelectMany(commune => commune.Villages.Values), held => Assert.True(held.Value.Name.IsNormalized(NormalizationForm.FormC)));
    }

    [Fact]
    public void No_text_holds_a_citizens_number() =>
        Assert.All(DemoWorld.Whole.Communes.SelectMany(DemoText.Of).SelectMany(line => line.Split(',')), text => Assert.False(PersonalNumbers.AreIn(WithoutIds(text)), text));

    /// <summary>Behind the area's code comes a 0, with which no subscriber's number begins.</summary>
    [Fact]
    public void Phones_are_those_of_nobody_and_only_leaders_have_them()
    {
        var withPhone = DemoWorld.Whole.Members.Where(member => member.States.Any(state => state.Phone is not null)).ToArray();

        Assert.NotEmpty(withPhone);
        Assert.All(withPhone, member => Assert.Equal(MemberRole.Leader, member.States[0].Role));
        Assert.All(withPhone, member => Assert.Matches("^0(207|219|220|228|238)0[0-9]{6}$", member.States[0].Phone));
        Assert.All(withPhone, member => Assert.Equal(member.States[0].Phone, PhoneNumber.Normalize(member.States[0].Phone!)));
    }

    [Fact]
    public void Every_village_has_baselines_and_every_commune_months_of_statistics()
    {
        Assert.All(DemoWorld.Whole.Communes, commune => Assert.InRange(commune.Statistics.Count, 5, 6));
        Assert.All(
            DemoWorld.Whole.Communes,
            commune => Assert.All(commune.Villages.Values, held => Assert.True(commune.Baselines.ContainsKey(CommuneRegistry.KeyOf(held.Value.Code, 2026)))));
        var share = DemoWorld.Whole.Communes.SelectMany(commune => commune.Statistics.Values).Select(held => held.Value);
        Assert.All(share, one => Assert.True(one.Dossiers!.Online <= one.Dossiers.Total && one.Ocop!.Online <= one.Ocop.Total));
    }

    [GeneratedRegex(@"^(\p{Lu}\p{Ll}* ){2}\p{Lu}\p{Ll}*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThreeWords();

    /// <summary>Ids are made of 20 hexadecimal digits, which may all be decimal ones.</summary>
    private static string WithoutIds(string text) => Regex.Replace(text, "[0-9a-f]{20}", "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
