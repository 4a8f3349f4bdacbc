namespace Tcns.Functions.Hosting;

/// <summary>A function as the Functions host knows it: a folder with this name and a <c>function.json</c>.</summary>
internal abstract record FunctionDefinition(string Name)
{
    /// <param name="Route">The host tries routes in alphabetical order of function names, not by how specific they are.</param>
    /// <param name="Map">Adds the endpoints that lie below the route.</param>
    internal sealed record Http(string Name, string Route, Action<IEndpointRouteBuilder> Map) : FunctionDefinition(Name);

    /// <param name="Schedule">NCRONTAB with seconds, in UTC: the plan in use has no time-zone setting.</param>
    internal sealed record Timer(string Name, string Schedule, Type Handler) : FunctionDefinition(Name)
    {
        /// <summary>Whether it runs also where the store is away, takes nothing in, or is not to be worked on: it has to say so.</summary>
        public bool RunsAnyhow { get; init; }
    }

    internal sealed record Queue(string Name, string QueueName, Type Handler) : FunctionDefinition(Name);
}
