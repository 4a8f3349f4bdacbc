using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>The feed as OData describes it: one entity type and one set for each table of the catalogue.</summary>
public static class ODataModel
{
    public const string Namespace = "Tcns";

    private static readonly EdmModel Model = Build(FeedCatalogue.All);

    public static IEdmModel Edm => Model;

    /// <summary>The parts of a key are never null in OData. A figure under no plan has the empty text there, as in the CSV files.</summary>
    public static bool IsNullable(FeedTable table, FeedColumn column) => column.IsNullable && !table.Key.Contains(column.Name);

    /// <summary>As XML, which is the only form that OData 4.0 has for it.</summary>
    public static byte[] WriteMetadata() => WriteMetadata(Model);

    public static byte[] WriteMetadata(IReadOnlyList<FeedTable> tables) => WriteMetadata(Build(tables));

    private static byte[] WriteMetadata(EdmModel model)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes))
        {
            if (!CsdlWriter.TryWriteCsdl(model, xml, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException(string.Join("; ", errors));
        }

        return bytes.ToArray();
    }

    internal static IEdmEntitySet SetOf(FeedTable table) => Model.EntityContainer.FindEntitySet(table.Name);

    private static EdmModel Build(IReadOnlyList<FeedTable> tables)
    {
        var model = new EdmModel();
        model.SetEdmVersion(EdmConstants.EdmVersion4);
        var core = new EdmReference(new Uri("https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml"));
        core.AddInclude(new EdmInclude("Core", CoreVocabularyModel.DescriptionTerm.Namespace));
        model.SetEdmReferences([core]);
        var container = new EdmEntityContainer(Namespace, "Feed");
        model.AddElement(container);
        foreach (var table in tables)
            Add(model, container, table);
        return model;
    }

    private static void Add(EdmModel model, EdmEntityContainer container, FeedTable table)
    {
        var type = new EdmEntityType(Namespace, table.Name);
        model.AddElement(type);
        foreach (var column in table.Columns)
            Describe(model, type.AddStructuralProperty(column.Name, TypeOf(column.Type, IsNullable(table, column))), column.Vietnamese);
        type.AddKeys(table.Key.Select(type.FindProperty).Cast<IEdmStructuralProperty>());
        Describe(model, container.AddEntitySet(table.Name, type), table.Vietnamese);
    }

    private static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string text)
    {
        var annotation = new EdmVocabularyAnnotation(target, CoreVocabularyModel.DescriptionTerm, new EdmStringConstant(text));
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.SetVocabularyAnnotation(annotation);
    }

    private static IEdmTypeReference TypeOf(FeedType type, bool isNullable) => type.Kind switch
    {
        FeedTypeKind.Text => EdmCoreModel.Instance.GetString(isNullable),
        FeedTypeKind.WholeNumber => EdmCoreModel.Instance.GetInt64(isNullable),
        FeedTypeKind.FixedPoint => EdmCoreModel.Instance.GetDecimal(type.Precision, type.Scale, isNullable),
        FeedTypeKind.Date => EdmCoreModel.Instance.GetDate(isNullable),
        FeedTypeKind.Timestamp => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, 6, isNullable),
        FeedTypeKind.Boolean => EdmCoreModel.Instance.GetBoolean(isNullable),
        _ => throw new InvalidOperationException("There is no such type."),
    };
}
