using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.UseCases.Accounts;

/// <summary>What Identity refuses, in Chinese.</summary>
internal sealed class ChineseErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少 {length} 个字符。");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "当前密码不正确。");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"用户名“{userName}”已有人使用，请换一个。");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"用户名只能由字母、数字和 - . _ @ + 组成，最多 {AccountRules.UserNameLength} 个字符。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "这个账号刚刚被别人改过，请刷新后再试。");

    public override IdentityError DefaultError() => Say(nameof(DefaultError), "操作没有完成，请再试一次。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
