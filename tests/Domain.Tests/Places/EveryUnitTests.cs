using System.Text;
using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

/// <summary>What holds of every unit of the list.</summary>
public class EveryUnitTests
{
    [Fact]
    public void Every_unit_is_found_by_its_own_name() => AssertAllFound(unit => unit.Name);

    [Fact]
    public void Every_unit_is_found_by_its_name_without_marks() => AssertAllFound(unit => OtherSpelling.WithoutMarks(unit.Name));

    [Fact]
    public void Every_unit_is_found_by_its_name_in_decomposed_form() =>
        AssertAllFound(unit => unit.Name.Normalize(NormalizationForm.FormD));

    [Fact]
    public void Every_unit_is_found_by_its_name_in_capitals() => AssertAllFound(unit => unit.Name.ToUpperInvariant());

    [Fact]
    public void Every_unit_is_found_by_its_full_name() => AssertAllFound(unit => unit.FullName);

    [Fact]
    public void Every_commune_is_found_alone_by_its_full_name_and_province() =>
        Country.Units.All.AsParallel().Where(unit => unit.Code.Level == UnitLevel.Commune).ForAll(unit =>
        {
            var found = Country.Search.Find($"{unit.FullName}, {Country.Units.Find(unit.Province)!.FullName}");

            Assert.Same(unit, found[0]);
            Assert.All(found, other => Assert.Equal(unit.Province, other.Province));
        });

    [Fact]
    public void Every_unit_is_found_first_by_its_code() =>
        Country.Units.All.AsParallel().ForAll(unit => Assert.Same(unit, Country.Search.Find(unit.Code.Value)[0]));

    [Fact]
    public void Every_name_with_a_syllable_of_old_and_new_spelling_is_found_by_both() =>
        AssertFoundOtherwise(OtherSpelling.OfTones, atLeast: 150);

    [Fact]
    public void Every_name_with_an_open_i_or_y_is_found_with_the_other_letter() =>
        AssertFoundOtherwise(OtherSpelling.OfIAndY, atLeast: 100);

    private static void AssertFoundOtherwise(Func<string, string> spell, int atLeast)
    {
        var changing = Country.Units.All.Where(unit => spell(unit.Name) != unit.Name).ToList();

        Assert.True(changing.Count >= atLeast, $"{changing.Count} names have such a syllable.");
        Assert.All(changing, unit => AssertFound(unit, spell(unit.Name)));
        Assert.All(changing, unit => AssertFound(unit, OtherSpelling.WithoutMarks(spell(unit.Name))));
    }

    private static void AssertAllFound(Func<OfficialUnit, string> typed) =>
        Country.Units.All.AsParallel().ForAll(unit => AssertFound(unit, typed(unit)));

    /// <summary>Before it come only units of the same name; where marks are typed, of the same marks.</summary>
    private static void AssertFound(OfficialUnit unit, string typed)
    {
        var found = Country.Search.Find(typed);
        var before = found.TakeWhile(other => other != unit).ToList();

        Assert.True(before.Count < found.Count, $"{typed} does not find {unit.Code} {unit.Name}.");
        Assert.All(before, other => Assert.Equal(Alike(unit.Name, typed), Alike(other.Name, typed)));
    }

    private static string Alike(string name, string typed) =>
        (OtherSpelling.WithoutMarks(typed) == typed ? OtherSpelling.WithoutMarks(name) : name.Normalize(NormalizationForm.FormD))
            .ToUpperInvariant().Replace('Y', 'I');
}
