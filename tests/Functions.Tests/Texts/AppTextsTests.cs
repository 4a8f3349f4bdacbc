using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Texts;

public partial class AppTextsTests
{
    private static readonly Dictionary<string, string> Vietnamese = Read("AppTexts.resx");
    private static readonly Dictionary<string, string> English = Read("AppTexts.en.resx");

    [Fact]
    public void Both_languages_have_the_same_texts() => Assert.Equal(Vietnamese.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_places() =>
        Assert.DoesNotContain(Vietnamese, text => Places(text.Value) != Places(English[text.Key]));

    [Fact]
    public void Vietnamese_is_composed() => Assert.DoesNotContain(Vietnamese.Values, text => !text.IsNormalized(NormalizationForm.FormC));

    [Fact]
    public void No_English_text_has_Vietnamese_letters() =>
        Assert.DoesNotContain(English, text => text.Value.Any(letter => letter is >= 'À' and <= 'ỹ'));

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Order());

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.At("Functions", "Texts", file))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
