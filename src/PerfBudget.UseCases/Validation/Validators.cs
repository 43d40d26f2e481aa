using FluentValidation;

namespace PerfBudget.UseCases.Validation;

/// <summary>How use cases ask their validators.</summary>
internal static class Validators
{
    /// <summary>All validators of this project: one that is added is found by itself.</summary>
    public static void AddValidators(this IServiceCollection services) =>
        services.AddValidatorsFromAssembly(typeof(Validators).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);

    /// <summary>What is wrong with what was entered, the first sentence for each field; null where nothing is.</summary>
    public static FieldProblems? Problems<T>(this IValidator<T> validator, T entry)
    {
        var found = validator.Validate(entry).Errors.DistinctBy(error => error.PropertyName)
            .Select(error => new FieldProblem(error.PropertyName, new Refusal(error.ErrorCode, error.ErrorMessage))).ToList();
        return found.Count == 0 ? null : new FieldProblems(found);
    }
}
