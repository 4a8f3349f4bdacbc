using Tcns.Functions.Texts;

namespace Tcns.Functions.Demo;

/// <summary>What the demo says to whoever has started it: each thing in Vietnamese, then in English.</summary>
internal static class DemoVoice
{
    public static void Say(string name, params object[] parts) => Console.WriteLine(Both(name, parts));

    public static void Complain(string name, params object[] parts) => Console.Error.WriteLine("tcns: " + Both(name, parts));

    public static string Both(string name, params object[] parts) =>
        AppTexts.Format(name, Language.Vietnamese, parts) + "\n  " + AppTexts.Format(name, Language.English, parts);

    /// <summary>A name in both languages, and what it is the name of.</summary>
    public static void Show(string name, string value) =>
        Console.WriteLine($"{AppTexts.Get(name, Language.Vietnamese)} ({AppTexts.Get(name, Language.English)}):\n  {value}");

    /// <summary>For who watches; a file does not fill up with it.</summary>
    public static void Count(int percent)
    {
        if (!Console.IsOutputRedirected)
            Console.WriteLine(AppTexts.Format("demo.percent", Language.Vietnamese, percent));
    }
}
