using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>What is said of a new person.</summary>
/// <param name="Name">姓名.</param>
/// <param name="UserName">用户名.</param>
public sealed record PersonEntry(string? Name, string? UserName);

/// <summary>A person who was put on record.</summary>
/// <param name="Id">The identity of the account.</param>
/// <param name="Password">The one-time password, told now and never again.</param>
public sealed record CreatedPerson(Guid Id, string Password);

/// <summary>Makes an account with a one-time password.</summary>
public sealed class CreatePerson(
    UserManager<Account> people, IValidator<PersonEntry> validator, TimeProvider clock, ILogger<CreatePerson> log)
{
    /// <summary>The person, or what stands in the way.</summary>
    public async Task<(CreatedPerson? Created, FieldProblems? Problems)> RunAsync(Viewer viewer, PersonEntry entry)
    {
        viewer.Require(UseCase.ManagePeople);
        if (validator.Problems(entry) is { } problems)
        {
            return (null, problems);
        }

        var (userName, name) = (entry.UserName!.Trim(), entry.Name!.Trim());
        var password = OneTimePassword.New();
        var account = new Account(userName, name, clock.GetUtcNow()) { MustChangePassword = true, LockoutEnabled = true };
        var result = await people.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            return (null, IdentityRefusals.At(nameof(entry.UserName), result));
        }

        log.LogInformation("{Administrator} 新建了账号 {UserName}", viewer.UserName, userName);
        return (new CreatedPerson(account.Id, password), null);
    }
}
