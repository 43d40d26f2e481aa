using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.UseCases.Validation;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Validation;

/// <summary>The law of validators: what people fill in is looked at by one before a use case believes it.</summary>
public sealed class EveryEntryHasAValidatorTests
{
    // By name, each with the reason.
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["HistoryEntry"] = "one change of a cell as its history shows it: nobody fills it in",
        ["LibraryEntry"] = "an indicator as the library shows it: nobody fills it in",
    };

    private static readonly List<Type> Entries =
        [.. typeof(FieldProblems).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Entry", StringComparison.Ordinal))];

    [Fact]
    public void Every_entry_has_a_validator_beside_its_use_case()
    {
        var validated = typeof(FieldProblems).Assembly.GetTypes().Where(type => !type.IsAbstract)
            .Select(type => (Validator: type, Entry: type.BaseType is { IsGenericType: true } above
                && above.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
                ? above.GetGenericArguments()[0] : null)).Where(pair => pair.Entry is not null).ToList();

        Entries.ShouldNotBeEmpty();
        Entries.Where(entry => !Exempt.ContainsKey(entry.Name) && validated.All(pair => pair.Entry != entry))
            .Select(entry => entry.FullName).ShouldBeEmpty();
        validated.Where(pair => pair.Validator.Name != pair.Entry!.Name + "Validator").Select(pair => pair.Validator.FullName)
            .ShouldBeEmpty();
        validated.Where(pair => pair.Entry!.Assembly == typeof(FieldProblems).Assembly && pair.Validator.Namespace != pair.Entry.Namespace)
            .Select(pair => pair.Validator.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_exemption_is_still_needed() => Exempt.Keys.Except(Entries.Select(entry => entry.Name)).ShouldBeEmpty();

    [Fact]
    public void A_validator_is_registered_by_being_there()
    {
        var services = new ServiceCollection();
        services.AddValidators();

        var registered = services.Select(service => service.ServiceType).ToHashSet();
        Entries.Where(entry => !Exempt.ContainsKey(entry.Name) && !registered.Contains(typeof(IValidator<>).MakeGenericType(entry)))
            .Select(entry => entry.FullName).ShouldBeEmpty();
    }
}
