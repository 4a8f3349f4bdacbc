using System.Globalization;
using Tcns.PowerBi.Tests.M.Language;
using Tcns.PowerBi.Tests.M.Library;
using Tcns.PowerBi.Tests.M.Sources;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M;

/// <summary>
/// One refresh: the documents over sources of data. A document is worked out when it is first asked for, and once. What the evaluator does
/// not know throws an <see cref="EvaluationGap"/>; an error of M is a <see cref="MException"/>.
/// </summary>
internal sealed class MWorld : IGlobals
{
    internal static readonly string[] SourceNames = ["AzureStorage.Blobs", "OData.Feed", "Parquet.Document", "DateTimeZone.FixedUtcNow"];

    private readonly MDocuments documents;
    private readonly Dictionary<string, Thunk> values = [];
    private readonly Shelf sources = new();
    private readonly List<string> opened = [];
    private readonly List<string> fetched = [];
    private bool begun;

    public MWorld(
        MDocuments documents, IBlobSource? blobs = null, IODataSource? odata = null, ParquetInstants instants = ParquetInstants.AsDateTimeZone)
    {
        this.documents = documents;
        foreach (var name in documents.Names)
            values.Add(name, new Thunk(() => documents.Code(name)(Frame.Outermost(this))));
        new ParquetConnector(instants).Fill(sources);
        sources.Function("DateTimeZone.FixedUtcNow", 0, 0, _ => Now.ToUniversalTime());
        if (blobs is not null)
            new BlobConnector(blobs, opened.Add).Fill(sources);
        if (odata is not null)
            new ODataConnector(odata, fetched.Add).Fill(sources);
    }

    /// <summary>When the refresh begins.</summary>
    public DateTimeOffset Now { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>Each blob that was read, as <c>container/name</c>, in that order.</summary>
    public IReadOnlyList<string> Opened => opened;

    /// <summary>Each OData set that was read.</summary>
    public IReadOnlyList<string> Fetched => fetched;

    /// <summary>Puts a value in the place of a document's own, such as a parameter's. Only before anything is worked out.</summary>
    public MWorld Set(string name, object? value)
    {
        if (begun || !values.ContainsKey(name))
            throw new InvalidOperationException(begun ? $"{name} comes too late." : $"There is no {name}.");
        var given = value is int or long ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : value;
        _ = MType.Of(given);
        values[name] = new Thunk(() => given);
        return this;
    }

    public object? Value(string name)
    {
        begun = true;
        return Thunk.Force(values[name]);
    }

    public MTable Table(string name) => (MTable)Value(name)!;

    /// <summary>Calls a document that is a function.</summary>
    public object? Call(string function, params object?[] arguments) => Thunk.Force(((IMFunction)Value(function)!).Invoke(arguments));

    object? IGlobals.Value(string name) =>
        documents.Names.Contains(name) ? Thunk.Force(values[name])
        : sources.Values.TryGetValue(name, out var source) ? source
        : StandardLibrary.Values.TryGetValue(name, out var known) ? known
        : throw new EvaluationGap($"{name} has no source.");
}
