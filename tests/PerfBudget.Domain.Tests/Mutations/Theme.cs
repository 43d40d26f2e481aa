namespace PerfBudget.Domain.Tests.Mutations;

/// <summary>An indicator of a theme.</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Sign">The sign before its number.</param>
/// <param name="Number">The target's number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Reached">What is reached at the end of the year.</param>
public sealed record Line(string Level1, string Level2, string Name, string Sign, decimal Number, string Unit, decimal Reached)
{
    /// <summary>Whether it grows through the year.</summary>
    public bool Countable => Level2 == "数量指标";

    /// <summary>The target where it is words.</summary>
    public string? Words { get; init; }

    /// <summary>The result where it is words.</summary>
    public string? DoneWords { get; init; }
}

/// <summary>What an invented project is about.</summary>
/// <param name="Project">项目名称.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Unit">实施单位.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Counts">Its counts: name and unit.</param>
/// <param name="Quality">A share of good quality.</param>
/// <param name="Benefit">A share of benefit.</param>
/// <param name="Low">Something that should be low: name and unit.</param>
/// <param name="Asked">Whose satisfaction.</param>
public sealed record Theme(string Project, string Department, string Unit, string Verb, (string Name, string Unit)[] Counts, string Quality, string Benefit, (string Name, string Unit) Low, string Asked)
{
    /// <summary>All themes.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("农村公路养护", "交通运输局", "公路养护中心", "养护农村公路", [("养护里程", "公里"), ("修补坑槽", "处")], "养护验收合格率", "路面优良率", ("抢修响应时间", "小时"), "沿线群众"),
        new("社区老年食堂运营补助", "民政局", "养老服务中心", "补助老年食堂", [("补助食堂", "家"), ("服务老人", "人次")], "食品抽检合格率", "助餐服务覆盖率", ("食品安全事故数", "起"), "就餐老人"),
        new("中小学教师培训", "教育局", "教师进修学校", "培训教师", [("举办培训班", "期"), ("培训教师", "人次")], "培训考核通过率", "培训成果使用率", ("学员投诉率", "%"), "参训教师"),
        new("医院检验设备购置", "卫生健康委员会", "人民医院", "购置检验设备", [("购置设备", "台"), ("培训操作人员", "人次")], "设备验收合格率", "设备开机率", ("设备故障率", "%"), "就诊患者"),
        new("城区绿化管护", "园林绿化局", "绿化管理所", "管护绿地", [("管护绿地", "公顷"), ("补植树木", "株")], "苗木成活率", "绿地完好率", ("群众投诉次数", "次"), "周边居民"),
        new("政务系统运行维护", "政务服务局", "信息中心", "维护政务系统", [("维护系统", "套"), ("巡检", "次")], "巡检合格率", "系统正常率", ("故障修复响应时间", "小时"), "系统用户"),
    ];

    /// <summary>The indicators of one form.</summary>
    public List<Line> Lines(Random random, decimal budget, int year)
    {
        var cost = Math.Round(budget / 10_000, 2) - 0.5m;
        var lines = new List<Line> { new("成本指标", "经济成本指标", Verb + "总成本", "≤", cost, "万元", Math.Round(cost * random.Next(90, 99) / 100, 2)) };
        foreach (var (name, unit) in Counts)
        {
            var number = random.Next(3, 40) * 10;
            lines.Add(new("产出指标", "数量指标", name + "数量", "≥", number, unit, number + random.Next(1, number / 10 + 2)));
        }

        var good = random.Next(88, 96);
        lines.Add(new("产出指标", "质量指标", Quality, "≥", good, "%", good + random.Next(1, 4)));
        lines.Add(new("产出指标", "时效指标", "年度任务完成时间", "", 0, "", 0) { Words = $"{year}年12月20日前", DoneWords = $"{year}年12月{random.Next(1, 20)}日" });
        if (Low.Unit == "小时")
        {
            lines.Add(new("产出指标", "时效指标", Low.Name, "≤", 24, "小时", random.Next(5, 23)));
        }
        else
        {
            lines.Add(new("效益指标", "社会效益指标", Low.Name, "≤", Low.Unit == "%" ? 5 : 3, Low.Unit, random.Next(1, 3)));
        }

        lines.Add(new("效益指标", "社会效益指标", Benefit is "路面优良率" or "绿地完好率" ? Asked + "知晓率" : Benefit, "≥", 85, "%", random.Next(86, 95)));
        lines.Add(new("满意度指标", "服务对象满意度指标", Asked + "满意度", "≥", 90, "%", random.Next(91, 97)));
        return lines;
    }
}
