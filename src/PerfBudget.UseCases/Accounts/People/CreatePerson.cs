using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>A person who was put on record.</summary>
/// <param name="Id">The identity of the account.</param>
/// <param name="Password">The one-time password, told now and never again.</param>
public sealed record CreatedPerson(Guid Id, string Password);

/// <summary>Makes an account with a one-time password.</summary>
public sealed class CreatePerson(UserManager<Account> people, TimeProvider clock, ILogger<CreatePerson> log)
{
    /// <summary>The person, or what stands in the way.</summary>
    public async Task<(CreatedPerson? Created, IReadOnlyList<string> Problems)> RunAsync(Viewer viewer, string userName, string name)
    {
        viewer.Require(UseCase.ManagePeople);
        (userName, name) = (userName.Trim(), name.Trim());
        if (AccountRules.NameProblem(name) is { } unfit)
        {
            return (null, [unfit]);
        }

        if (userName.Length > AccountRules.UserNameLength)
        {
            return (null, [new ChineseErrors().InvalidUserName(userName).Description]);
        }

        var password = OneTimePassword.New();
        var account = new Account(userName, name, clock.GetUtcNow()) { MustChangePassword = true, LockoutEnabled = true };
        var result = await people.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            return (null, [.. result.Errors.Select(error => error.Description)]);
        }

        log.LogInformation("{Administrator} 新建了账号 {UserName}", viewer.UserName, userName);
        return (new CreatedPerson(account.Id, password), []);
    }
}
