namespace Tcns.Functions.Http;

/// <summary>
/// On an endpoint that takes the key as the password of Basic authentication too, which is all that Power BI and Excel can send. A browser
/// sends such a password again by itself, with whatever page asks it to: so only endpoints that change nothing take it.
/// </summary>
internal sealed class BasicSignIn
{
    public const string Challenge = "Basic realm=\"Tcns\", charset=\"UTF-8\"";

    private BasicSignIn()
    {
    }

    public static BasicSignIn Taken { get; } = new();

    public static bool IsTaken(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<BasicSignIn>() is not null;
}
