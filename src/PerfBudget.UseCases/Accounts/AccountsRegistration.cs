using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts.FirstAccounts;
using PerfBudget.UseCases.Accounts.Password;
using PerfBudget.UseCases.Accounts.People;
using PerfBudget.UseCases.Accounts.SignIn;

namespace PerfBudget.UseCases.Accounts;

internal static class AccountsRegistration
{
    private const int PasswordIterations = 210_000;

    /// <summary>The accounts of ASP.NET Core Identity, their rules and where they are kept.</summary>
    public static IdentityBuilder AddIdentity(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContext()); // for Identity's stores alone
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        return services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<PerfBudgetContext>()
            .AddErrorDescriber<ChineseErrors>()
            .AddPasswordValidator<ForbiddenPasswords>();
    }

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<FindViewer>();
        services.AddSingleton<PasswordQueue>();
        services.AddSingleton<DecoyPassword>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<DemonstrationAccounts>();
        services.AddHostedService<AccountStart>();
        services.AddSingleton<FindPeople>();
        services.AddScoped<CreatePerson>();
        services.AddScoped<ResetPassword>();
        services.AddSingleton<DisablePerson>();
        services.AddSingleton<RenamePerson>();
        services.AddSingleton<UnlockPerson>();
        services.AddSingleton<GiveRole>();
        services.AddSingleton<TakeRole>();
        services.AddScoped<ImportPeople>();
    }

    private static void Rules(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = AccountRules.ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.User.AllowedUserNameCharacters = AccountRules.UserNameCharacters;
        options.Lockout.MaxFailedAccessAttempts = AccountRules.TriesBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = AccountRules.Lockout;
    }
}
