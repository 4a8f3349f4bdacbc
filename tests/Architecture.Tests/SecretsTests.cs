using System.Diagnostics;
using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

/// <summary>No file that git keeps holds a secret or the number of a person. What looks like one and is none is named here.</summary>
public partial class SecretsTests
{
    /// <summary>Known to everybody: the emulator's own key.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Harmless =
    [
        // Of the form of a key, and nobody's.
        "tcns_" + new string('A', 43),

        // Two days of a calendar, written together.
        "031202608300", "051020260830",
    ];

    private static readonly (string What, Regex Form)[] Forms =
    [
        ("private key", PrivateKey()),
        ("key of a storage account", AccountKey()),
        ("key of ours", OurKey()),
        ("signature of a shared access", Signature()),
        ("bearer token", Bearer()),
        ("JSON web token", WebToken()),
        ("citizen number", CitizenNumber()),
    ];

    [Fact]
    public void No_file_that_git_keeps_holds_a_secret()
    {
        var files = TrackedFiles();

        Assert.Contains("README.md", files);
        Assert.Empty(files.SelectMany(file => Find(file, ReadText(file))));
    }

    /// <summary>Put together here, so that this file holds none either.</summary>
    public static TheoryData<string, string> Planted => new()
    {
        { "private key", "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIE" },
        { "private key", "-----BEGIN " + "PRIVATE KEY-----" },
        { "key of a storage account", "DefaultEndpointsProtocol=https;AccountName=a;" + "AccountKey=" + Convert.ToBase64String(new byte[64]) },
        { "key of ours", "\"key\": \"tcns_" + new string('x', 43) + "\"" },
        { "signature of a shared access", "https://a.blob.core.windows.net/feed?sv=2024-11-04&" + "sig=" + new string('b', 40) + "%3D" },
        { "bearer token", "Authorization: " + "Bearer " + new string('c', 40) },
        { "JSON web token", "eyJ" + "hbGciOiJSUzI1NiJ9.eyJ" + "zdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl" },
        { "citizen number", "CCCD: 0310" + "90557812" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_secret_is_found_where_there_is_one(string what, string text) =>
        Assert.Equal(["here: " + what], Find("here", text).Distinct());

    [Fact]
    public void The_key_of_the_emulator_and_numbers_that_count_up_are_none() =>
        Assert.Empty(Find("here", $"AccountKey={EmulatorKey};{Harmless[0]} 0310{"90012345"} 2026-11-22T08:00:00.0310905578Z"));

    private static IEnumerable<string> Find(string file, string text) => Forms.SelectMany(form => form.Form.Matches(text)
        .Where(match => match.Value != EmulatorKey && !Harmless.Any(known => match.Value.EndsWith(known, StringComparison.Ordinal)))
        .Select(_ => file + ": " + form.What));

    /// <summary>Empty for what is no text.</summary>
    private static string ReadText(string file)
    {
        var path = Repository.At(file);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        return text.Contains('\0', StringComparison.Ordinal) ? "" : text;
    }

    private static string[] TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 ? files : throw new InvalidOperationException("git could not tell its files.");
    }

    [GeneratedRegex("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("(?<=AccountKey=)[A-Za-z0-9+/]{40,}={0,2}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AccountKey();

    /// <summary>As <c>KeySecret</c> makes them.</summary>
    [GeneratedRegex("tcns_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OurKey();

    [GeneratedRegex("[?&]sig=[A-Za-z0-9%+/=]{30,}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Signature();

    [GeneratedRegex("Bearer [A-Za-z0-9._~+/-]{30,}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Bearer();

    [GeneratedRegex("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WebToken();

    /// <summary>Twelve digits: the province of birth (001 to 096), the century with the sex, and the rest. Those that tests make up count up (1234) or have next to nothing but zeros.</summary>
    [GeneratedRegex("(?<![0-9A-Za-z.#-])(?![0-9]*(1234|2345|00000))0[0-9]{2}[0-3][0-9]{8}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CitizenNumber();
}
