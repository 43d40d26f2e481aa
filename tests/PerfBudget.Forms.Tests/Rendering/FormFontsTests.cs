using PerfBudget.Forms.Rendering.Pdf;
using Shouldly;
using Xunit;

namespace PerfBudget.Forms.Tests.Rendering;

public sealed class FormFontsTests
{
    [Fact]
    public void A_font_that_is_not_there_or_is_none_is_told_by_its_path_with_what_to_do()
    {
        var missing = Should.Throw<FormFontsException>(() => FormFonts.Find(bodyFile: "/nowhere/仿宋.ttf")).Message;
        missing.ShouldContain("/nowhere/仿宋.ttf");
        missing.ShouldContain(FormFonts.BodyVariable);

        var none = Path.GetTempFileName();
        File.WriteAllText(none, "这不是字体");
        Should.Throw<FormFontsException>(() => FormFonts.Find(bodyFile: none)).Message.ShouldContain("不是 TrueType 字体");
        File.Delete(none);
    }
}
