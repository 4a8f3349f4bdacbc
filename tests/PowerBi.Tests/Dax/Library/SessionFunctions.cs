namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class SessionFunctions
{
    public static IReadOnlyList<Function> All { get; } = [new("USERPRINCIPALNAME", "", User), new("USERNAME", "", User)];

    private static object User(Invocation call) => call.Scope.Session.User ?? throw new DaxException("The query names no user.");
}
