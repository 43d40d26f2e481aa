using PerfBudget.UseCases.Accounts.FirstAccounts;
using PerfBudget.UseCases.Accounts.Password;
using PerfBudget.UseCases.Accounts.People;
using PerfBudget.UseCases.Accounts.SignIn;

namespace PerfBudget.UseCases.Accounts;

internal static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
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
}
