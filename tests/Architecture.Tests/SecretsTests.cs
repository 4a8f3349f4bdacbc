using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

/// <summary>
/// No file that git keeps holds a secret of a form that is known here, a citizen number or the number of a mobile phone. What looks like
/// one and is none is named here. Not seen: a short password that nothing says is one, and what is packed (a zip, a workbook).
/// </summary>
public partial class SecretsTests
{
    /// <summary>Known to everybody: the emulator's own key.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Harmless =
    [
        // Of the form of a key, and nobody's.
        "tcns_" + new string('A', 43),

        // What the addresses of examples say; the last is "password" in Vietnamese, with what an address has to escape.
        "://user:password@", "://user:secret@", ":m%E1%BA%ADt%3A%2Fkh%E1%BA%A9u@",

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
        ("login of a user", UserLogin()),
        ("token of a service", ServiceToken()),
        ("password within an address", AddressPassword()),
        ("secret by its name", NamedSecret()),
        ("citizen number", CitizenNumber()),
        ("number of a mobile phone", MobileNumber()),
    ];

    [Fact]
    public void No_file_that_git_keeps_holds_a_secret()
    {
        var files = TrackedFiles();

        Assert.Contains("README.md", files);
        Assert.Empty(files.SelectMany(file => Find(file, ReadText(file))));
    }

    private static string Random => "q7Zp0Xv3" + "Lm9/Tr4+Wk2BnYc8";

    /// <summary>Put together here, so that this file holds none either.</summary>
    public static TheoryData<string, string> Planted => new()
    {
        { "private key", "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIE" },
        { "private key", "-----BEGIN " + "PRIVATE KEY-----" },
        { "private key", "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----" },
        { "key of a storage account", "DefaultEndpointsProtocol=https;AccountName=a;" + "AccountKey=" + Convert.ToBase64String(new byte[64]) },
        { "key of ours", "\"key\": \"tcns_" + new string('x', 43) + "\"" },
        { "signature of a shared access", "https://a.blob.core.windows.net/feed?sv=2024-11-04&" + "sig=" + new string('b', 40) + "%3D" },
        { "signature of a shared access", "SharedAccessSignature=" + "sig=" + new string('b', 40) },
        { "bearer token", "Authorization: " + "Bearer " + new string('c', 40) },
        { "JSON web token", "eyJ" + "hbGciOiJSUzI1NiJ9.eyJ" + "zdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl" },
        { "login of a user", "Authorization: " + "Basic dXNlcjpwYXNz" + "d29yZA==" },
        { "token of a service", "ghp_" + new string('d', 36) },
        { "token of a service", "github_pat_" + new string('d', 82) },
        { "token of a service", "//registry.npmjs.org/:_authToken=" + "npm_" + new string('e', 36) },
        { "token of a service", "value: abc8" + "Q~" + new string('f', 34) },
        { "password within an address", "Tcns__Smtp=smtp://tcns:" + "hai-con-meo@mail.example.vn:587" },
        { "secret by its name", "\"accountKey\": " + "\"" + Random + "==\"" },
        { "secret by its name", "accountKey: " + Random },
        { "secret by its name", "Tcns__WebhookSecret=" + Random },
        { "secret by its name", "Tcns__SystemKey='" + Random + "'" },
        { "secret by its name", "Password = " + Random },
        { "citizen number", "CCCD: 0310" + "90557812" },
        { "citizen number", "CCCD0310" + "90557812" },
        { "citizen number", "0310 9055 " + "7812" },
        { "citizen number", "031.090." + "557.812" },
        { "number of a mobile phone", "Tel. 0904 " + "118 227" },
        { "number of a mobile phone", "+84" + "904118227" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_secret_is_found_where_there_is_one(string what, string text) =>
        Assert.All(
            [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode],
            encoding => Assert.Equal(["here: " + what], Find("here", Decode(encoding.GetBytes(text))).Distinct()));

    [Fact]
    public void The_key_of_the_emulator_and_numbers_that_count_up_are_none() =>
        Assert.Empty(Find("here", $"AccountKey={EmulatorKey};{Harmless[0]} 0310{"90012345"} 2026-11-22T08:00:00.0310905578Z"));

    private static IEnumerable<string> Find(string file, string text) => Forms.SelectMany(form => form.Form.Matches(text)
        .Select(match => match.Groups["secret"] is { Success: true } secret ? secret.Value : match.Value)
        .Where(value => value != EmulatorKey && !Harmless.Any(known => value.EndsWith(known, StringComparison.Ordinal)) && !IsMadeUp(value))
        .Select(_ => file + ": " + form.What));

    /// <summary>Numbers that tests make up count up or down, or have next to nothing but zeros.</summary>
    private static bool IsMadeUp(string value) =>
        value.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '.' or '+') && CountedUp().IsMatch(value.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));

    private static string ReadText(string file) => Repository.At(file) is var path && File.Exists(path) ? Decode(File.ReadAllBytes(path)) : "";

    /// <summary>Without the zeros that UTF-16 has between letters, so that what is written in it is found as well.</summary>
    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);

    private static string[] TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 ? files : throw new InvalidOperationException("git could not tell its files.");
    }

    [GeneratedRegex("-----BEGIN ([A-Z]+ )*PRIVATE KEY( BLOCK)?-----", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("AccountKey=(?<secret>[A-Za-z0-9+/]{40,}={0,2})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AccountKey();

    /// <summary>As <c>KeySecret</c> makes them.</summary>
    [GeneratedRegex("tcns_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OurKey();

    [GeneratedRegex("(?<![A-Za-z])sig=[A-Za-z0-9%+/=]{30,}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Signature();

    [GeneratedRegex("Bearer [A-Za-z0-9._~+/-]{30,}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Bearer();

    [GeneratedRegex("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WebToken();

    [GeneratedRegex("Basic [A-Za-z0-9+/]{16,}={0,2}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex UserLogin();

    /// <summary>Of GitHub, npm and Entra ID.</summary>
    [GeneratedRegex("(gh[pousr]_|npm_)[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50,}|[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ServiceToken();

    /// <summary>Not where a program fills in user and password.</summary>
    [GeneratedRegex("://[^/\\s:@{}<>$]+:[^@\\s/{}<>$]+@", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AddressPassword();

    /// <summary>A long text of letters and digits after what a secret is called; where it goes on as code does, it is none.</summary>
    [GeneratedRegex(
        "(key|secret|password|pwd|token)[\"']?\\s*[:=]\\s*[\"']?(?<secret>(?=[A-Za-z+/_~-]*[0-9])(?=[0-9+/_~-]*[A-Za-z])(?>[A-Za-z0-9+/_~-]{20,}={0,2})(?![(.]))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex NamedSecret();

    /// <summary>Twelve digits: the province of birth (001 to 096), the century with the sex, and the rest.</summary>
    [GeneratedRegex("((?<![0-9A-Za-z.#-])|(?<=CCCD|cccd))0[0-9]{2}[ .]?[0-3]([ .]?[0-9]){8}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CitizenNumber();

    [GeneratedRegex("(?<![0-9A-Za-z.#+-])(\\+84|0)[ .]?(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])([ .]?[0-9]){7}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex MobileNumber();

    [GeneratedRegex("1234|2345|9876|00000", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CountedUp();
}
