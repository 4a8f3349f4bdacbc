using Microsoft.AspNetCore.Http;
using Tcns.Functions.Http;
using Tcns.Functions.OData;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>Headers, as they come from clients.</summary>
internal static class HeaderTargets
{
    private static readonly string Principal = Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"2f6d"}]}"""u8);

    public static IEnumerable<ParserTarget> All() =>
    [
        Header("Accept-Language", request => request.LanguageOf(), "vi,en;q=0.8", "en-GB;q=1, *;q=0", "vi-VN"),
        Header("Prefer", request => PagePreference.Read(request), "odata.maxpagesize=250", "maxpagesize=\"1\", respond-async; x=y"),
        Header("Accept", request => ODataForm.Read(request, format: null), "application/json;odata.metadata=minimal;q=0.5, */*", "application/*", "application/json;IEEE754Compatible=true"),
        Header("OData-MaxVersion", request => ODataForm.Read(request, format: null), "4.0", "3.0", "4.01"),
        Header("Authorization", request => Proof.Of(request, platformSignsIn: true, takesBasic: true), "Bearer tcns_", "Basic " + Convert.ToBase64String("power bi:tcns_"u8), "Bearer a b"),
        Header("X-MS-CLIENT-PRINCIPAL", request => Proof.Of(request, platformSignsIn: true), Principal, Convert.ToBase64String("""{"auth_typ":1,"claims":[{"typ":"\ud800","val":{}},7]}"""u8)),
        Header("If-Match", request => EntityTags.Refuse(new Conditions(request.GetTypedHeaders(), AreNeeded: false), 7L), "\"r7\"", "W/\"r7\"", "*", "\"r6\", \"r7\""),
        Header("Tcns-Sent-At", request => SenderClock.SecondsAhead(request, DateTimeOffset.UnixEpoch), "2026-11-20T08:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
    ];

    private static ParserTarget Header(string name, Func<HttpRequest, object?> read, params string[] seeds) => new("header " + name, random =>
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[name] = random.Next(6) == 0 ? new[] { TextMaker.Make(random, seeds), TextMaker.Make(random, seeds) } : TextMaker.Make(random, seeds);
        _ = read(request);
    });
}
