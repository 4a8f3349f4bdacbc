using System.Collections;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Tcns.Functions.Tests.Http;

/// <summary>A query that notes which of its parameters somebody asks for.</summary>
internal sealed class NotedQuery(IQueryCollection inner) : IQueryCollection
{
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);

    public IEnumerable<string> Asked => asked.Keys;

    public int Count => inner.Count;

    public ICollection<string> Keys => inner.Keys;

    public StringValues this[string key]
    {
        get
        {
            asked.TryAdd(key, true);
            return inner[key];
        }
    }

    public bool ContainsKey(string key)
    {
        asked.TryAdd(key, true);
        return inner.ContainsKey(key);
    }

    public bool TryGetValue(string key, out StringValues value)
    {
        asked.TryAdd(key, true);
        return inner.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => inner.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
