using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Units;

[Collection(WebTests.Name)]
public sealed class ImportUnitsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Page = "/units/import";

    [Fact]
    public async Task A_table_is_previewed_and_written_only_when_it_is_confirmed()
    {
        var preview = await PreviewAsync("单位名称\t单位代码\t主管部门\t地区\n丁县一小\tD01\t丁县教育局\t\n丁县教育局\tD0\t\t上海市");
        preview.ShouldContain("新增 <strong>2</strong>");
        (await FindAsync("丁县一小")).ShouldBeNull();

        var done = await (await application.Client.SendFormOfAsync(preview, Page, "confirm")).TextAsync();

        done.ShouldContain("新增 2 个单位");
        var school = (await FindAsync("丁县一小"))!;
        (school.Code, school.Place, school.Department!.Name).ShouldBe(("D01", "shanghai", "丁县教育局"));
        (await PreviewAsync("单位名称\t单位代码\n丁县一小\tD01")).ShouldContain("表中的单位都已存在");
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_from_being_written()
    {
        var preview = await PreviewAsync("单位名称\t地区\n戊县水务局\t上海市\n戊县卫生局\t江州");

        preview.ShouldContain("没有这个地区");
        preview.ShouldContain("有 1 行有错误，什么都不会写入");
        preview.IndexOf("aria-label=\"有错误的行\"", StringComparison.Ordinal).ShouldBeInRange(0, preview.IndexOf("另有 1 行没有错误", StringComparison.Ordinal));
        preview.ShouldNotContain("确认导入</button>");
        (await FindAsync("戊县水务局")).ShouldBeNull();
    }

    [Fact]
    public async Task What_has_changed_since_the_preview_is_shown_and_not_written()
    {
        var preview = await PreviewAsync("单位名称\t地区\n己县财政局\t上海市\n己县审计局\t上海市");
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Units.Add(Unit.Create("己县财政局", "beijing"));
            await context.SaveChangesAsync();
        }

        (await (await application.Client.SendFormOfAsync(preview, Page, "confirm")).TextAsync()).ShouldContain("没有写入");
        (await FindAsync("己县审计局")).ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_file_is_read_too(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        (await UploadAsync(Encoding.GetEncoding(encoding).GetBytes("单位名称,地区\n庚县林业局,上海市\n"))).ShouldContain("新增 <strong>1</strong>");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words() =>
        (await UploadAsync(new byte[3 * 1024 * 1024])).ShouldContain("超过 2 MB 的上限");

    [Fact]
    public async Task Scripts_in_cells_stay_text()
    {
        (await (await application.Client.SendFormAsync(Page, "preview", ("text", "单位名称\t地区\n<script>alert(1)</script>\t江州"))).Content.ReadAsStringAsync())
            .ShouldNotContain("<script>alert(1)");
    }

    [Fact]
    public async Task The_template_begins_with_the_mark_of_its_encoding_and_can_be_imported()
    {
        var bytes = await application.Client.GetByteArrayAsync("/units/import/template");

        bytes.Take(3).ShouldBe([(byte)0xEF, (byte)0xBB, (byte)0xBF]);
        (await UploadAsync(bytes)).ShouldContain("新增 <strong>3</strong>");
    }

    private async Task<string> PreviewAsync(string table) => await (await application.Client.SendFormAsync(Page, "preview", ("text", table))).TextAsync();

    private async Task<string> UploadAsync(byte[] bytes)
    {
        var html = await application.Client.GetStringAsync(Page);
        var token = html.Split("name=\"__RequestVerificationToken\"")[^1].Split("value=\"")[1].Split('"')[0];
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("preview"), "_handler" }, { file, "file", "units.csv" } };
        return await (await application.Client.PostAsync(Page, content)).TextAsync();
    }

    private async Task<Unit?> FindAsync(string name)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Units.Include(unit => unit.Department).FirstOrDefaultAsync(unit => unit.Name == name);
    }
}
