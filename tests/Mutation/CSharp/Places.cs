using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tcns.Mutation.CSharp;

/// <summary>Finds the places of a file where a switch can stand, with the mutants of each.</summary>
internal static class Places
{
    public static IReadOnlyList<Place> Of(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        return [.. tree.GetRoot().DescendantNodes().Select(node => PlaceOf(file, node)).OfType<Place>().Where(place => place.Mutants.Count > 0).OrderBy(place => place.Start)];
    }

    private static Place? PlaceOf(string file, SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => Make(file, body, PlaceShape.Block),
        BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } method => Arrow(file, arrow, ShapeOf(method)),
        AccessorDeclarationSyntax { Body: { } body } => Make(file, body, PlaceShape.Block),
        AccessorDeclarationSyntax { ExpressionBody: { } arrow } accessor =>
            Arrow(file, arrow, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? PlaceShape.Returned : PlaceShape.Done),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Arrow(file, arrow, PlaceShape.Property),
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => Arrow(file, arrow, PlaceShape.Property),
        PropertyDeclarationSyntax { Initializer.Value: { } value } => Make(file, value, PlaceShape.Value),
        FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } initializer } variable] } field => Field(file, field, variable, initializer),
        _ => null,
    };

    private static PlaceShape ShapeOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } => PlaceShape.Done,
        MethodDeclarationSyntax { ReturnType: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } } asynchronous
            when asynchronous.Modifiers.Any(SyntaxKind.AsyncKeyword) => PlaceShape.Done,
        MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => PlaceShape.Returned,
        _ => PlaceShape.Done,
    };

    private static Place? Arrow(string file, ArrowExpressionClauseSyntax arrow, PlaceShape shape)
    {
        if (arrow.Expression is ThrowExpressionSyntax or RefExpressionSyntax)
            return null;

        // The arrow itself goes, and the semicolon behind it.
        var end = arrow.Parent!.GetLastToken().Span.End;
        return new Place(arrow.SpanStart, end - arrow.SpanStart, shape, Mutations.Of(file, arrow.Expression));
    }

    private static Place? Field(string file, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable, EqualsValueClauseSyntax initializer)
    {
        if (initializer.Value is InitializerExpressionSyntax || Make(file, initializer.Value, PlaceShape.Value) is not { } place)
            return null;
        return field.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)) is { RawKind: not 0 } word
            ? place with { ConstantName = variable.Identifier.ValueText, ConstantWord = word.SpanStart, ConstantEquals = initializer.EqualsToken.SpanStart }
            : place;
    }

    private static Place Make(string file, SyntaxNode node, PlaceShape shape) => new(node.SpanStart, node.Span.Length, shape, Mutations.Of(file, node));
}
