using Microsoft.AspNetCore.Identity;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts;

/// <summary>Refuses what everybody tries first: common passwords, rows of keys, and the person's own names.</summary>
internal sealed class ForbiddenPasswords : IPasswordValidator<Account>
{
    private const int FewestDifferentCharacters = 4;

    private static readonly HashSet<string> Known = new(
        """
        1234567890 0123456789 12345678910 123456789a a123456789 1234567890a a1234567890 qwertyuiop 1qaz2wsx3edc 1q2w3e4r5t
        qwerty123456 password123 password1234 passw0rd123 administrator admin12345 admin123456 administrator1 adminadmin
        woaini1314 woaini1314520 woaini521 5201314520 1314520520 iloveyou123 zxcvbnm123 asdfghjkl123 q1w2e3r4t5 aa123456789
        abc1234567 abcd123456 abc123456789 abcdefghij abcdefg123 qazwsxedcrfv 1qazxsw23edc 9876543210 0987654321 1029384756
        1122334455 11223344556677 1357924680 2468013579 147258369a 147852369a p@ssw0rd123 p@ssword123 welcome123 welcome1234
        letmein123 changeme123 huawei@123 huawei12#$ admin@123456 root123456 test123456 caizheng123 caizhengju yusuan123456
        jixiao123456 perfbudget perfbudget123 password12 qwer123456 qwertyuiop123 asdf123456 zaq12wsxcde3 1234qwerasdf
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsForbidden(user, password ?? "") ? IdentityResult.Failed(new IdentityError
        {
            Code = nameof(ForbiddenPasswords),
            Description = "这个密码太常见或与本人的名字相同，别人很容易猜到，请换一个。",
        }) : IdentityResult.Success);

    private static bool IsForbidden(Account account, string password) =>
        Known.Contains(password)
        || password.Distinct().Count() < FewestDifferentCharacters
        || IsNameWithLittleElse(account.UserName, password)
        || IsNameWithLittleElse(account.Name, password);

    // The name itself, once or more, with at most digits beside it.
    private static bool IsNameWithLittleElse(string? name, string password) =>
        name is { Length: > 1 } && password.Contains(name, StringComparison.OrdinalIgnoreCase)
        && password.Replace(name, "", StringComparison.OrdinalIgnoreCase).All(char.IsAsciiDigit);
}
