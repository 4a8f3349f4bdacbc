using System.Text.Json;
using Tcns.Domain.Privacy;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Demo;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Tests.Demo;

/// <summary>The year of the demo's communes, before it is written.</summary>
public class DemoYearTests
{
    private static readonly DemoRecipe Whole = new(DemoRecipe.UsualSeed, DemoWorld.Day, DemoOptions.MostCommunes, 20_000);
    private static readonly Lazy<Post[]> EveryPost = new(() => [.. Sent(DemoWorld.Whole, Whole).SelectMany(sent => sent.Posts)]);

    [Fact]
    public void All_of_the_province_writes_about_as_many_records_as_asked_for()
    {
        var ofTuyenQuang = DemoWorld.Whole.OfTuyenQuang.SelectMany(commune => new CommuneYear(Whole, commune).Play()).OfType<Happening.Sent>().Sum(sent => sent.Posts.Count);

        Assert.InRange(ofTuyenQuang, 19_000, 21_000);
    }

    [Fact]
    public void Nothing_is_sent_that_would_be_refused_on_that_day()
    {
        foreach (var commune in DemoWorld.Whole.Communes)
        {
            foreach (var sent in new CommuneYear(Whole, commune).Play().OfType<Happening.Sent>())
            {
                var view = new CommuneView(commune, DemoWorld.PlansOf(commune.Commune), BusinessClock.DayOf(sent.At));
                var refused = sent.Posts.Select(Read).Select(posted => Judgement.Of(posted, view)).Where(judged => judged.Refusal is not null);
                Assert.Empty(refused.Select(judged => judged.Posted.SentTeam + " " + string.Join(' ', judged.Refusal!.Faults ?? [])));
            }
        }
    }

    [Fact]
    public void The_same_recipe_makes_the_same_year_and_another_seed_another()
    {
        Assert.Equal(Described(Whole), Described(Whole));
        Assert.NotEqual(Described(Whole), Described(Whole with { Seed = 4 }));

        static IEnumerable<string> Described(DemoRecipe recipe) =>
            Sent(DemoWorld.Smallest, recipe).SelectMany(sent => sent.Posts.Select(post => sent.At.ToString("O", null) + post.Body.ToJsonString()));
    }

    [Fact]
    public void There_is_some_of_every_kind_every_month_from_all_over_the_province()
    {
        Assert.Equal(RecordKinds.ByName.Values.Order(), EveryPost.Value.Select(post => post.Kind).Distinct().Order());
        Assert.InRange(EveryPost.Value.Count(post => post.Kind == RecordKind.Visit) * 100 / EveryPost.Value.Length, 70, 90);
        Assert.Equal(13, EveryPost.Value.Select(post => (post.Date.Year, post.Date.Month)).Distinct().Count());
        Assert.True(EveryPost.Value.Select(post => ((string)post.Body["team"]!)[..5]).Distinct(StringComparer.Ordinal).Count() > 120);
        Assert.All(EveryPost.Value, post => Assert.True(post.Date < DemoWorld.Day));
    }

    [Fact]
    public void No_id_comes_twice_and_no_text_holds_a_citizens_number()
    {
        Assert.Equal(EveryPost.Value.Length, EveryPost.Value.Select(post => post.Id).Distinct().Count());
        Assert.All(EveryPost.Value.Select(post => (string?)post.Body["note"] ?? (string?)post.Body["text"] ?? ""), text => Assert.False(PersonalNumbers.AreIn(text), text));
    }

    [Fact]
    public void What_is_followed_up_was_sent_before()
    {
        foreach (var commune in DemoWorld.Whole.Communes.Take(30))
        {
            var held = new HashSet<RecordId>();
            foreach (var happening in new CommuneYear(Whole, commune).Play())
            {
                if (happening is Happening.Sent sent)
                    held.UnionWith(sent.Posts.Select(post => post.Id));
                else
                    Assert.Contains(((Happening.Followed)happening).Id, held);
            }
        }
    }

    private static IEnumerable<Happening.Sent> Sent(DemoWorld world, DemoRecipe recipe) =>
        world.Communes.SelectMany(commune => new CommuneYear(recipe, commune).Play()).OfType<Happening.Sent>();

    private static PostedRecord Read(Post post) => PostedRecord.Read(post.Kind, JsonSerializer.SerializeToElement(post.Body));
}
