using PerfBudget.Domain.Mails;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Mails;

public sealed class MailTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("chen@school.example", true)]
    [InlineData("chen.xiao+jx@mail-1.school.example", true)]
    [InlineData("chen@mailhost", true)]
    [InlineData("chen", false)]
    [InlineData("chen@", false)]
    [InlineData("@school.example", false)]
    [InlineData("chen@@school.example", false)]
    [InlineData("chen@school.example, li@school.example", false)]
    [InlineData("chen@school.example>\r\nRCPT TO:<li@school.example", false)]
    [InlineData("chen @school.example", false)]
    [InlineData("chen..xiao@school.example", false)]
    [InlineData("chen@school..example", false)]
    [InlineData("chen@-school.example", false)]
    [InlineData("陈@学校.example", false)]
    [InlineData("chen@school.example\n", false)]
    [InlineData("<chen@school.example>", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_plain_address(string? text, bool isOne) => MailAddresses.IsOne(text).ShouldBe(isOne);

    [Fact]
    public void A_letter_to_no_address_is_not_written() => Should.Throw<ArgumentException>(() => new Mail(Guid.NewGuid(), "nobody", "主题", "正文", Now));

    [Fact]
    public void A_subject_is_one_line_and_not_too_long()
    {
        Letter("退回\r\nBcc: li@school.example\u2028尾").Subject.ShouldBe("退回  Bcc: li@school.example 尾");
        Letter(new string('长', 300)).Subject.Length.ShouldBe(Mail.SubjectLength);
        Letter(new string('长', Mail.SubjectLength - 2) + "😀😀").Subject.ShouldBe(new string('长', Mail.SubjectLength - 2) + "…");
    }

    [Fact]
    public void Each_pause_is_twice_as_long_as_the_one_before_up_to_four_hours()
    {
        var mail = Letter("主题");
        var pauses = new List<double>();
        for (var n = 0; n < 10; n++)
        {
            mail.Failed("连不上", forGood: false, Now);
            pauses.Add((mail.NextTryAt!.Value - Now).TotalMinutes);
        }

        pauses.ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
        mail.Tries.ShouldBe(10);
    }

    [Fact]
    public void A_letter_is_given_up_after_three_days_or_where_the_server_will_never_take_it()
    {
        var (late, refused) = (Letter("主题"), Letter("主题"));

        late.Failed("连不上", forGood: false, Now.AddDays(2));
        late.IsGivenUp.ShouldBeFalse();
        late.Failed("连不上", forGood: false, Now.AddDays(3));
        refused.Failed("550 没有这个信箱", forGood: true, Now);

        (late.IsGivenUp, refused.IsGivenUp, refused.LastError).ShouldBe((true, true, "550 没有这个信箱"));
    }

    [Fact]
    public void What_was_sent_waits_no_longer_and_has_no_error()
    {
        var mail = Letter("主题");
        mail.Failed("连不上", forGood: false, Now);

        mail.Sent(Now.AddMinutes(1));

        (mail.SentAt, mail.NextTryAt, mail.LastError, mail.IsGivenUp, mail.Tries).ShouldBe((Now.AddMinutes(1), null, null, false, 2));
    }

    private static Mail Letter(string subject) => new(Guid.NewGuid(), "chen@school.example", subject, "正文", Now);
}
