using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Tests.Fields;

/// <summary>
/// What a file says, value by value, found by going over its properties and not over the catalogue: a property that no field speaks of is
/// among them.
/// </summary>
internal static class Facts
{
    /// <summary>Every value under its way through the file, such as <c>Indicators[0].Target.Number</c>.</summary>
    public static IReadOnlyList<(string Way, object? Value)> Of(FormContent file) => [.. Of(file, "")];

    /// <summary>The values in which two files differ.</summary>
    public static IEnumerable<(string Way, object? Value)> Differences(FormContent one, FormContent other) =>
        Of(one).Except(Of(other)).Concat(Of(other).Except(Of(one)));

    /// <summary>The ways, without the numbers of rows, at which something is set that a blank file does not say.</summary>
    public static IEnumerable<string> Said(FormContent file) =>
        Of(file).Where(fact => fact.Value is not null && !IsDefault(fact.Value)).Select(fact => WithoutRows(fact.Way)).Distinct();

    /// <summary>All ways on which a value can be set, as the types say.</summary>
    public static IEnumerable<string> Settable(Type type, string way = "") => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Settable(inner, way),
        _ when IsLeaf(type) => [way],
        _ when DictionaryOf(type) is { } value => Settable(value, way + "[]"),
        _ when ItemOf(type) is { } item => Settable(item, way + "[]"),
        _ => Properties(type).Where(property => property.CanWrite || IsHolder(property))
            .SelectMany(property => Settable(property.PropertyType, Join(way, property.Name))),
    };

    private static IEnumerable<(string Way, object? Value)> Of(object? value, string way) => value switch
    {
        null => [(way, null)],
        _ when IsLeaf(value.GetType()) => [(way, value)],
        IDictionary cells => cells.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal)
            .SelectMany(key => Of(cells[key], $"{way}[{key}]")),
        IEnumerable items => items.Cast<object?>().Index().SelectMany(item => Of(item.Item, Row(way, item.Index)))
            .Append((way + ".Count", items.Cast<object?>().Count())),
        _ => Properties(value.GetType()).SelectMany(property => Of(property.GetValue(value), Join(way, property.Name))),
    };

    // Parts that are filled and not exchanged: Project, Funding … and the lists; a value that is worked out of others is none of them.
    private static bool IsHolder(PropertyInfo property) =>
        property.PropertyType.IsClass && property.PropertyType != typeof(string) && property.DeclaringType is { IsValueType: false };

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || Array.IndexOf([typeof(string), typeof(decimal), typeof(DateOnly), typeof(Guid)], type) >= 0;

    private static bool IsDefault(object value) =>
        value.GetType() is { IsValueType: true } type && value.Equals(Activator.CreateInstance(type));

    private static Type? DictionaryOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GetGenericArguments()[1] : null;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    private static string Join(string way, string name) => way.Length == 0 ? name : $"{way}.{name}";

    private static string Row(string way, int number) => string.Create(CultureInfo.InvariantCulture, $"{way}[{number}]");

    private static string WithoutRows(string way) => Regex.Replace(way, @"\[[^\]]*\]", "[]");
}
