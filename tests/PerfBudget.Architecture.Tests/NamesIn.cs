using Mono.Cecil;

namespace PerfBudget.Architecture.Tests;

/// <summary>Collects the names of all types that a type names: in its signature, its attributes and its code, its nested types included.</summary>
internal static class NamesIn
{
    public static IReadOnlySet<string> Type(TypeDefinition type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(type, names);
        names.Remove(type.FullName);
        return names;
    }

    private static void Collect(TypeDefinition type, HashSet<string> names)
    {
        Add(type.BaseType, names);
        type.Interfaces.ToList().ForEach(one => Add(one.InterfaceType, names));
        Attributes(type, names);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType, names);
        }

        foreach (var property in type.Properties)
        {
            Add(property.PropertyType, names);
            Attributes(property, names);
        }

        type.Methods.ToList().ForEach(method => Collect(method, names));
        type.NestedTypes.ToList().ForEach(nested => Collect(nested, names));
    }

    private static void Collect(MethodDefinition method, HashSet<string> names)
    {
        Add(method.ReturnType, names);
        method.Parameters.ToList().ForEach(parameter => Add(parameter.ParameterType, names));
        Attributes(method, names);
        if (!method.HasBody)
        {
            return;
        }

        method.Body.Variables.ToList().ForEach(variable => Add(variable.VariableType, names));
        foreach (var instruction in method.Body.Instructions)
        {
            Operand(instruction.Operand, names);
        }
    }

    private static void Operand(object? operand, HashSet<string> names)
    {
        switch (operand)
        {
            case TypeReference type:
                Add(type, names);
                break;
            case MethodReference called:
                Add(called.DeclaringType, names);
                Add(called.ReturnType, names);
                called.Parameters.ToList().ForEach(parameter => Add(parameter.ParameterType, names));
                (called as GenericInstanceMethod)?.GenericArguments.ToList().ForEach(argument => Add(argument, names));
                break;
            case FieldReference field:
                Add(field.DeclaringType, names);
                Add(field.FieldType, names);
                break;
        }
    }

    private static void Attributes(ICustomAttributeProvider owner, HashSet<string> names) =>
        owner.CustomAttributes.ToList().ForEach(attribute => Add(attribute.AttributeType, names));

    private static void Add(TypeReference? type, HashSet<string> names)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                Add(generic.ElementType, names);
                generic.GenericArguments.ToList().ForEach(argument => Add(argument, names));
                return;
            case TypeSpecification specification:
                Add(specification.ElementType, names);
                return;
        }

        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        names.Add(type.FullName);
    }
}
