using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>What comes out of the templates with one set of parameters.</summary>
internal sealed class Deployment
{
    private readonly IReadOnlyDictionary<string, BicepFile> files;
    private readonly List<DeployedResource> resources = [];

    private Deployment(IEnumerable<BicepFile> files) => this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    public IReadOnlyList<DeployedResource> Resources => resources;

    public IReadOnlyDictionary<string, object?> Outputs { get; private set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public static Deployment Of(IEnumerable<BicepFile> files, string path, IReadOnlyDictionary<string, object?> parameters)
    {
        var deployment = new Deployment(files);
        deployment.Outputs = deployment.Run(default, path, parameters);
        return deployment;
    }

    /// <summary>Those that are made, of one type.</summary>
    public IEnumerable<DeployedResource> Made(string type) => resources.Where(resource => resource.Type == type && !resource.IsExisting);

    public void Add(DeployedResource resource) => resources.Add(resource);

    public IReadOnlyDictionary<string, object?> Run(Place at, string path, IReadOnlyDictionary<string, object?> parameters) =>
        files.TryGetValue(path, out var file)
            ? new FileRun(this, file, parameters).Run(at)
            : throw new BicepException(at, $"there is no file {path}.");
}
