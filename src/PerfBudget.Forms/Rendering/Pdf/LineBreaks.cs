namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Where a line of Chinese text may end (避头尾): no closing punctuation at the head of a line, no opening at its end, numbers with their signs and units and Latin words whole.</summary>
public static class LineBreaks
{
    /// <summary>Characters that must not begin a line.</summary>
    public const string NeverFirst = "，。、；：！？）》」』】〉〕］｝”’…—～·,.;:!?)]}>%％‰℃°′″";

    /// <summary>Characters that must not end a line.</summary>
    public const string NeverLast = "（《「『【〈〔［｛“‘([{<￥¥$№#≥≤＞＜＝=±≧≦";

    private const string Connectors = ".,:/-_+&@'~%*=\\";

    // Longest first within the same beginning.
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "平方米", "立方米", "公里", "千米", "人次", "人日", "个月", "小时", "分钟", "万元", "亿元", "万人", "万", "亿", "元",
        "家", "个", "人", "次", "台", "辆", "年", "月", "日", "天", "项", "套", "件", "名", "户", "吨", "米", "份", "期", "场", "篇", "所", "座", "周", "分", "秒", "类", "种", "条", "批",
    ];

    // Longest first within the same beginning.
    private static readonly string[] Words =
    [
        "满意度", "可持续性", "可持续", "未完成", "完成值", "指标值", "目标值", "预算数", "执行数", "执行率", "实施处", "委员会",
        "项目", "资金", "总额", "金额", "年度", "全年", "年初", "当年", "上年", "中期", "结转", "结余", "财政", "拨款", "中央", "地方", "其他", "其中",
        "预算", "执行", "到位", "调整", "实际", "预计", "预期", "总体", "绩效", "目标", "指标", "效益", "产出", "成本", "数量", "质量", "时效",
        "经济", "社会", "生态", "环境", "影响", "服务", "对象", "计划", "开始", "完成", "日期", "时间", "时段", "情况", "数值", "表示", "百分比",
        "偏差", "原因", "分析", "改进", "整改", "纠偏", "措施", "问题", "经验", "做法", "结论", "结果", "自评", "评价", "人员", "职务", "职称",
        "经常性", "专项", "业务费", "实施", "单位", "主管", "部门", "管理", "中心", "医疗", "医院", "卫生", "健康", "社区", "救援", "紧急", "学校", "教育",
    ];

    /// <summary>Marks the places before which a line may end.</summary>
    /// <param name="text">The text, without line ends.</param>
    /// <param name="allowed">For each character whether a line may end before it.</param>
    public static void Mark(ReadOnlySpan<char> text, Span<bool> allowed)
    {
        for (var i = 1; i < text.Length; i++)
        {
            allowed[i] = MayPart(text[i - 1], text[i]);
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i - 1]) && !char.IsAsciiDigit(text[i]))
            {
                var unit = UnitAt(text[i..]);
                allowed.Slice(i, unit).Clear();
            }
        }
    }

    /// <summary>Takes away the places inside words that labels and units' names are made of, so that 社会效益指标 is not parted as 社会效/益指标.</summary>
    /// <param name="text">The text, without line ends.</param>
    /// <param name="allowed">What <see cref="Mark"/> has marked.</param>
    public static void KeepWords(ReadOnlySpan<char> text, Span<bool> allowed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var word in Words)
            {
                if (text[i..].StartsWith(word, StringComparison.Ordinal))
                {
                    allowed.Slice(i + 1, word.Length - 1).Clear();
                    i += word.Length - 1;
                    break;
                }
            }
        }
    }

    /// <summary>Whether a line may end between two characters, as far as these alone say.</summary>
    public static bool MayPart(char before, char after)
    {
        if (NeverFirst.Contains(after) || NeverLast.Contains(before) || char.IsLowSurrogate(after) || char.IsWhiteSpace(after))
        {
            return false;
        }

        if (char.IsWhiteSpace(before))
        {
            return true;
        }

        var (left, right) = (IsWord(before), IsWord(after));
        return !((left && right) || (left && Connectors.Contains(after)) || (Connectors.Contains(before) && right));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F' or >= '０' and <= '９';

    /// <summary>Whether a number ends and its unit begins between two characters: where a cell is too narrow for both, this is the place to part them.</summary>
    public static bool IsBeforeUnit(char before, char after) => char.IsAsciiDigit(before) && !IsWord(after) && MayPart(before, after);

    private static int UnitAt(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal))
            {
                return unit.Length;
            }
        }

        return 0;
    }
}
