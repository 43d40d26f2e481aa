namespace PerfBudget.Domain.Words;

/// <summary>
/// The words by which checks understand a form: general vocabulary of the field, in tables. Checks hold no words of their own
/// beyond their messages, so that a word that is missing is added here and every check learns it.
/// </summary>
internal static class Lexicon
{
    /// <summary>Ends of names whose number should be high.</summary>
    public static readonly string[] Upward =
    [
        "满意度", "满意率", "好评率", "认可度", "合格率", "优良率", "优秀率", "良好率", "优质率", "完好率", "达标率", "符合率", "准确率", "正确率", "精准率",
        "覆盖率", "覆盖面", "完成率", "完工率", "竣工率", "及时率", "准时率", "按时率", "按期率", "通过率", "验收率", "到位率", "到岗率", "到课率", "出勤率", "参与率", "参培率", "参训率", "参加率",
        "使用率", "利用率", "开机率", "在线率", "联网率", "接入率", "开通率", "正常率", "运转率", "运行率", "可用率", "保障率", "保有率", "完整率", "齐全率", "规范率", "公开率",
        "办结率", "处置率", "处理率", "解决率", "整改率", "修复率", "维修率", "响应率", "回复率", "答复率", "应修尽修率", "回访率", "随访率", "签约率", "建档率", "管理率", "知晓率", "普及率", "掌握率",
        "接种率", "筛查率", "治愈率", "好转率", "救治率", "成功率", "成活率", "存活率", "就业率", "入学率", "入园率", "巩固率", "升学率", "毕业率", "达成率", "实现率", "执行率", "支付率", "发放率", "兑付率", "拨付率",
        "回收率", "收缴率", "清运率", "无害化率", "绿化率", "节约率", "节能率", "降低率", "下降率", "减少率", "转化率", "有效率", "续约率", "稳定率", "安全率", "配备率", "配置率", "建成率", "更新率", "录入率", "上报率",
    ];

    /// <summary>Ends of names whose number should be low.</summary>
    public static readonly string[] Downward =
    [
        "事故", "事故数", "事故数量", "事故次数", "事故起数", "事故率", "事故发生率", "事故发生次数", "事故发生数", "投诉", "投诉率", "投诉量", "投诉次数", "投诉数", "投诉件数", "有责投诉", "信访", "上访", "信访量", "上访人次", "纠纷", "纠纷数",
        "故障", "故障率", "故障次数", "故障数", "差错", "差错率", "差错次数", "错误率", "失误率", "误差", "误差率", "失败率", "缺陷率", "返工率", "返修率", "不合格率", "超标率",
        "死亡率", "病死率", "伤亡人数", "死亡人数", "发病率", "患病率", "感染率", "再住院率", "并发症发生率", "住院日", "流失率", "辍学率", "失业率", "逾期率", "违规率", "违法率", "违规次数", "违约率", "漏报率", "漏检率", "空置率", "闲置率", "缺勤率", "死机率", "中断次数", "中断时间", "停机时间", "停机次数",
        "响应时间", "响应速度", "响应时长", "反应时间", "修复时间", "等待时间", "等候时间", "候诊时间", "排队时间", "办理时限", "办结时限", "处理时间", "处置时间", "到达时间", "解决时间", "延误时间",
        "能耗", "耗电量", "耗水量", "排放量", "排放浓度", "污染物浓度", "超支", "超支率", "结余率", "结转率", "损失率", "损耗率", "负债率", "火灾起数", "发案率", "安全隐患",
    ];

    /// <summary>What turns a downward word in a name around: the name then counts what was done about it.</summary>
    public static readonly string[] Remedies = ["处理", "处置", "办结", "修复", "排除", "解决", "整改", "下降", "降低", "减少", "节约", "压减", "控制", "防范", "演练", "救援", "调查", "回复", "保险", "应急", "培训", "宣传", "调解", "化解", "受理", "接待", "查处", "办理", "打击", "监测", "排查", "扑救", "检测", "维修", "报告", "挽回", "纠正"];

    /// <summary>Ends of names that say money.</summary>
    public static readonly string[] Costs = ["成本", "总成本", "费用", "总费用", "经费", "单价", "造价", "总价", "价格", "费用标准", "成本标准", "补助标准", "支出金额", "支出总额", "投资额", "控制数"];

    /// <summary>Ends of names that say a stretch of time.</summary>
    public static readonly string[] Times = ["时间", "时长", "时限", "期限", "周期", "工期", "响应速度", "天数", "用时", "耗时", "住院日"];

    /// <summary>Words of a time that may be long: a service, a course, a use.</summary>
    public static readonly string[] LongTimes = ["使用", "服务", "培训", "开放", "运行", "质保", "保修", "值守", "播出", "授课", "学习", "志愿", "巡查", "工作", "参训", "教学"];

    /// <summary>Words of a time by which something is done: they make a long time a term after all.</summary>
    public static readonly string[] Terms = ["完成", "办结", "到位", "交付", "支付", "截止", "验收", "开工", "竣工", "响应", "发放", "兑付", "上报"];

    /// <summary>Words of money that is saved: more of it is better.</summary>
    public static readonly string[] Savings = ["节约", "节省", "降低", "减少", "压减", "收入", "收益", "增收"];

    /// <summary>Answers that say that nothing happened, where nothing was to happen.</summary>
    public static readonly string[] NothingHappened = ["无", "零", "未发生", "没有发生", "未出现", "无事故", "无投诉", "零事故", "零投诉"];

    /// <summary>Ends of names that say a share.</summary>
    public static readonly string[] Shares = ["率", "比例", "占比", "比重", "百分比"];

    /// <summary>Shares that may pass 100 %.</summary>
    public static readonly string[] MayExceedAll = ["增长", "提高", "提升", "增加", "上升", "增幅", "完成率", "达成率", "实现率", "周转率", "杠杆", "负债", "产值", "回报率", "收益率", "床位使用率", "执行率", "升幅", "涨幅", "使用率", "利用率", "比例", "比重", "同比", "环比", "变化"];

    /// <summary>Words of the quality of what was delivered.</summary>
    public static readonly string[] Quality = ["完好率", "合格率", "验收通过率", "验收率", "优良率", "准确率", "正确率", "达标率", "差错率", "返工率", "故障率"];

    /// <summary>Names that say the pace of spending.</summary>
    public static readonly string[] Spending = ["支出进度", "执行进度", "预算执行率", "预算执行进度", "资金执行率", "资金支付率", "资金支付进度", "资金拨付进度", "支付进度", "支出率", "资金使用率", "资金支出率", "预算完成率"];

    /// <summary>Beginnings of goals and wishes: a name that begins so says what is wanted, not what is measured.</summary>
    public static readonly string[] Intentions =
    [
        "提升", "提高", "增强", "加强", "改善", "促进", "推动", "推进", "保障", "保证", "确保", "实现", "降低", "减少", "优化", "完善", "满足", "助力", "强化", "健全", "建立健全", "巩固", "拓展", "节约", "带动", "引导", "落实", "为", "按照", "按",
    ];

    /// <summary>Beginnings of names that say a reduction.</summary>
    public static readonly string[] Reductions = ["降低", "减少", "减轻", "缩短", "压减", "压降", "遏制", "防止", "避免"];

    /// <summary>Beginnings of names that say a rise.</summary>
    public static readonly string[] Rises = ["提升", "提高", "增强", "改善", "增加", "扩大"];

    /// <summary>Ends of names that say what can be measured: they make a long name an indicator after all.</summary>
    public static readonly string[] Measurable = ["率", "数", "数量", "次数", "人数", "人次", "面积", "长度", "金额", "度", "比例", "占比", "时间", "时长", "天数", "量", "额", "值", "得分", "指数", "增幅", "降幅", "程度", "情况", "单价", "成本"];

    /// <summary>Words of effect without a measure.</summary>
    public static readonly string[] Vague =
    [
        "提升", "提高", "增强", "加强", "改善", "优化", "完善", "健全", "促进", "推动", "推进", "降低", "减少", "下降", "保障", "保证", "稳定", "可靠", "良好", "较好", "明显", "显著", "有效", "进一步", "不断", "逐步", "持续", "长期", "合理", "可控", "有所", "较大", "加速", "加快", "建立", "可持续", "到位", "满足", "有序", "正常", "平稳", "协助", "充分", "全面", "适配",
    ];

    /// <summary>Adverbs and verbs of a promise that needs a number.</summary>
    public static readonly string[] Promises = ["明显提升", "明显提高", "明显改善", "明显增强", "明显下降", "明显降低", "明显减少", "显著提升", "显著提高", "显著改善", "显著增强", "显著下降", "显著降低", "显著减少", "大幅提升", "大幅提高", "大幅下降", "大幅降低", "大幅减少", "有效提升", "有效提高", "进一步提升", "进一步提高", "进一步加强", "进一步完善", "不断提升", "不断提高", "不断完善", "稳步提升", "稳步提高", "较大提升", "较大提高"];

    /// <summary>One-word grades, the best first.</summary>
    public static readonly string[] Grades = ["优", "良", "中", "差"];

    /// <summary>Words that stand for a grade in a cell.</summary>
    public static readonly string[] GradeWords = ["优", "优秀", "良", "良好", "中", "一般", "合格", "差", "好", "较好", "高", "较高"];

    /// <summary>The best of the grade words.</summary>
    public static readonly string[] BestGrades = ["优", "优秀", "好", "高"];

    /// <summary>Grade words below the best.</summary>
    public static readonly string[] LowerGrades = ["良", "良好", "中", "一般", "合格", "较好", "较高", "差"];

    /// <summary>Answers that claim without a value.</summary>
    public static readonly string[] Claims = ["已完成", "完成", "全部完成", "已全部完成", "达成", "已达成", "达到", "已达到", "达标", "已达标", "实现", "已实现", "符合", "达到预期", "达成预期指标", "按计划完成", "如期完成", "有效提高", "有效提升"];

    /// <summary>What cells hold that hold nothing.</summary>
    public static readonly string[] Nothing = ["无", "没有", "暂无", "不适用", "无偏差", "不存在偏差", "无偏差情况", "/", "\\", "-", "—", "——", "－", "0", "0%", "0.00", "0.00%", "*", "无。", "无；", "暂无。", "不涉及"];

    /// <summary>What cells hold in place of what is yet to be written.</summary>
    public static readonly string[] Placeholders = ["待定", "待填", "待补充", "待完善", "暂定", "略", "同上", "详见附件", "见附件", "*", "**", "***", "/", "—", "——", "-", "xx", "xxx", "XX", "XXX", "××", "×××", "无", "?", "？", "……", "..."];

    /// <summary>Results written where a unit belongs.</summary>
    public static readonly string[] Results = ["干净", "完成", "达标", "到位", "及时", "合格", "正常", "良好", "有效", "提升", "提高", "改善", "清理", "通过", "规范", "完好", "稳定", "落实", "整洁", "优化"];

    /// <summary>Phrases that say when without a date.</summary>
    public static readonly string[] NoDate = ["及时", "按时", "按期", "如期", "按合同", "按计划", "按进度", "按要求", "按照", "根据", "尽快", "适时", "全年", "每年", "年度内", "年内", "当年", "长期", "一致", "批复后", "到账后", "验收后", "时间节点"];

    /// <summary>Phrases that put the value elsewhere.</summary>
    public static readonly string[] Elsewhere = ["根据计划", "按照计划", "按计划", "计划数", "根据实际", "按实际", "据实", "按实", "以实际为准", "根据需要", "按需", "与计划", "与方案", "与合同", "与实施方案", "要求一致", "计划一致", "方案一致", "合同一致", "根据合同", "按合同", "按照合同", "按照项目预算", "按预算", "预算范围内", "按照方案", "按方案", "根据方案", "根据文件", "按文件", "详见", "见附件"];

    /// <summary>Reasons that name no cause.</summary>
    public static readonly string[] EmptyReasons = ["有待进一步", "有待提高", "有待提升", "有待加强", "有待完善", "仍需", "还需", "需进一步", "需要进一步", "不够完善", "存在一定差距", "存在偏差", "未完全达到", "有一定偏差", "有提升空间", "提升空间"];

    /// <summary>Beginnings of actual values that say it was not reached.</summary>
    public static readonly string[] NotReached =
    [
        "未完成", "未达", "未提升", "未提高", "未改善", "未增强", "未优化", "未实现", "未形成", "未落实", "未开展", "未启动", "未建", "未验收", "未投入", "未执行", "未实施", "没有完成", "没有达到", "没有开展",
        "尚未", "暂未", "部分完成", "部分达", "正在", "无法", "在建", "推进中", "执行中", "建设中",
    ];

    /// <summary>Parts of answers that say the work is still going on.</summary>
    public static readonly string[] StillGoing = ["正在", "在建", "建设中", "执行阶段", "实施阶段", "推进中", "进行中", "实施中", "执行中", "未验收", "尚未", "筹备", "招标中", "采购中", "建设阶段", "准备阶段", "未投入使用"];

    /// <summary>Words by which a text owns to money that did not come or was taken back.</summary>
    public static readonly string[] MoneyReasons = ["未到位", "未拨付", "未下达", "压减", "收回", "调减", "调剂", "核减", "缩减", "财政紧张", "资金紧张", "暂停支付", "结余", "节约", "追加", "调增", "追减", "到位率", "未支付", "结转"];

    /// <summary>Words of money and of its spending.</summary>
    public static readonly string[] MoneyWords = ["资金", "支付", "付款", "拨付", "拨款", "支出", "预算", "经费", "执行率", "执行进度", "结算", "款项"];

    /// <summary>Natures of a project that comes back every year.</summary>
    public static readonly string[] Recurrent = ["经常性", "常年性", "延续性日常"];

    /// <summary>Words of a project that is built once.</summary>
    public static readonly string[] BuiltOnce = ["建设项目", "改造项目", "建设工程", "改造工程", "新建", "改建", "扩建", "改造", "平台项目", "装修工程", "迁建"];

    /// <summary>Whose satisfaction a name may say.</summary>
    public static readonly string[] Askers = ["群众", "居民", "患者", "病人", "公众", "职工", "员工", "学生", "家长", "教师", "师生", "用户", "使用", "服务对象", "受益", "企业", "单位", "人员", "百姓", "市民", "村民", "农户", "家属", "对象", "学员", "参与", "游客", "社会", "投资", "业主", "干部", "科室", "部门", "机构", "老人", "老年", "儿童", "妇女", "残疾", "客户", "乘客", "读者", "观众", "消费者", "纳税人", "签约", "救助", "培训", "本区", "全体"];

    /// <summary>Five-year plans by their last year.</summary>
    public static readonly (string Name, int Last)[] Plans = [("十一五", 2010), ("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030)];

    /// <summary>Units by what they measure: the word, the measure, how many of the measure's own unit it is.</summary>
    public static readonly Dictionary<string, (string Measure, decimal Size)> Units = new(StringComparer.Ordinal)
    {
        ["%"] = ("share", 1), ["％"] = ("share", 1), ["百分数"] = ("share", 1), ["百分比"] = ("share", 1), ["百分点"] = ("share", 1), ["‰"] = ("share", 0.1m),
        ["元"] = ("money", 1), ["万元"] = ("money", 10_000), ["万"] = ("money", 10_000), ["亿元"] = ("money", 100_000_000), ["千元"] = ("money", 1_000), ["元整"] = ("money", 1),
        ["分钟"] = ("time", 1), ["小时"] = ("time", 60), ["个小时"] = ("time", 60), ["h"] = ("time", 60), ["天"] = ("time", 1_440), ["日"] = ("time", 1_440), ["个工作日"] = ("time", 1_440), ["工作日"] = ("time", 1_440), ["周"] = ("time", 10_080),
        ["个月"] = ("months", 1), ["年"] = ("months", 12), ["个季度"] = ("months", 3),
        ["月"] = ("month of the year", 1), ["月底"] = ("month of the year", 1), ["月份"] = ("month of the year", 1), ["月末"] = ("month of the year", 1),
        ["人"] = ("people", 1), ["名"] = ("people", 1), ["位"] = ("people", 1), ["万人"] = ("people", 10_000),
        ["人次"] = ("visits", 1), ["万人次"] = ("visits", 10_000),
        ["米"] = ("length", 1), ["公里"] = ("length", 1_000), ["千米"] = ("length", 1_000), ["平方米"] = ("area", 1), ["㎡"] = ("area", 1), ["亩"] = ("area", 666.6667m), ["公顷"] = ("area", 10_000), ["平方公里"] = ("area", 1_000_000),
        ["吨"] = ("weight", 1_000), ["公斤"] = ("weight", 1), ["千克"] = ("weight", 1),
        ["次"] = ("times", 1), ["场"] = ("times", 1), ["场次"] = ("times", 1), ["批次"] = ("times", 1), ["期"] = ("times", 1), ["起"] = ("times", 1), ["件"] = ("pieces", 1), ["例"] = ("times", 1), ["轮"] = ("times", 1),
        ["家"] = ("places", 1), ["所"] = ("places", 1), ["个"] = ("pieces", 1), ["套"] = ("pieces", 1), ["台"] = ("pieces", 1), ["台（套）"] = ("pieces", 1), ["台套"] = ("pieces", 1), ["辆"] = ("pieces", 1), ["项"] = ("pieces", 1), ["份"] = ("pieces", 1), ["根"] = ("pieces", 1), ["座"] = ("pieces", 1), ["处"] = ("pieces", 1), ["间"] = ("pieces", 1), ["张"] = ("pieces", 1), ["条"] = ("pieces", 1), ["只"] = ("pieces", 1), ["本"] = ("pieces", 1), ["册"] = ("pieces", 1), ["篇"] = ("pieces", 1), ["部"] = ("pieces", 1), ["支"] = ("pieces", 1), ["幅"] = ("pieces", 1), ["块"] = ("pieces", 1), ["株"] = ("pieces", 1), ["户"] = ("pieces", 1), ["门"] = ("pieces", 1), ["盒"] = ("pieces", 1), ["盏"] = ("pieces", 1),
        ["分"] = ("points", 1),
    };
}
