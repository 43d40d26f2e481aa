using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>What a field means, for whoever fills it in (填写说明): in our own words, with the document that defines the field where one does.</summary>
/// <param name="Text">One or two sentences: what to write, with an example where it helps.</param>
/// <param name="Source">The document that the field comes from; null where no document is known to define it.</param>
public sealed record FieldMeaning(string Text, Citation? Source = null)
{
    /// <summary>The meaning of a field, a money cell, a group's points, a column of the indicators or of the people; null where the path names none.</summary>
    /// <param name="path">The path as cells carry it: <c>project.nature</c>, <c>indicator.target</c>, <c>money.annual.other</c>, <c>people.name</c>.</param>
    public static FieldMeaning? Of(string path) =>
        ByPath.GetValueOrDefault(path) ?? (MoneyPath.Parse(path) is { } money ? OfMoney(money) : GroupPath.Parse(path) is { } group ? OfGroup(group) : null);

    private static FieldMeaning? OfMoney(MoneyPath cell) =>
        Measures.GetValueOrDefault(cell.Measure) is { } measure && MoneySources.GetValueOrDefault(cell.Source) is { } source
            ? measure with { Text = cell.Measure.Kind == FundingMeasureKind.Amount ? $"{measure.Text}{source}" : $"{measure.Text}本行：{cell.Source.Term}。" }
            : null;

    private static FieldMeaning OfGroup(GroupPath cell) => cell.IsWeight
        ? new($"“{cell.Group}”这一组总共可得的分数，按本地评分办法填写；各组合计等于总分。", Sources.Weights)
        : new($"“{cell.Group}”这一组自评得多少分，不超过该组分值；扣了分的，在原因或问题一栏说明扣分的理由。", Sources.SelfEvaluationScoring);

    private static readonly Dictionary<FundingMeasure, FieldMeaning> Measures = new()
    {
        [FundingMeasure.Initial] = new("年初批复的预算，之后调整了也不改这一栏。", Sources.SelfEvaluationForm),
        [FundingMeasure.Budget] = new("全年预算，含年中追加、追减、调剂；没有调整的与年初预算相同。执行率以它为分母。", Sources.SelfEvaluationForm),
        [FundingMeasure.Received] = new("实际到账的金额，以拨款凭证或银行回单为准；不应大于预算。", Sources.ThreeAmounts),
        [FundingMeasure.Executed] = new("从年初到填报截止日实际支付的金额，以支付凭证为准；已签合同但没有付款的不算。", Sources.SelfEvaluationForm),
        [FundingMeasure.Forecast] = new("预计到 12 月 31 日累计支付的金额，不少于已支付的金额。", Sources.TrackingForm),
        [FundingMeasure.Project] = new("整个项目各年度资金的合计，含以前年度；只做一年的项目与年度金额相同。", Sources.DeclarationForm),
        [FundingMeasure.Annual] = new("本年度申请的金额，不大于项目总额。", Sources.DeclarationForm),
        [FundingMeasure.Rate] = new("执行数 ÷ 预算数 × 100%，保留两位小数即可；预算为 0 的不填。", Sources.SelfEvaluationForm),
        [FundingMeasure.Weight] = new("预算执行率这一项的分值，通常为 10 分，按本地评分办法。", Sources.Weights),
        [FundingMeasure.Score] = new("预算执行率得分：执行率 × 分值，最多得满分。如执行率 95%、分值 10，得 9.5 分。", Sources.SelfEvaluationScoring),
    };

    private static readonly Dictionary<FundingSource, string> MoneySources = new()
    {
        [FundingSource.Total] = "本行为各资金来源的合计。",
        [FundingSource.Fiscal] = "本行只填当年财政安排的拨款，不含上年结转。",
        [FundingSource.GeneralBudget] = "本行只填一般公共预算安排的拨款。",
        [FundingSource.GovernmentFund] = "本行只填政府性基金预算安排的拨款，没有的填 0。",
        [FundingSource.StateCapital] = "本行只填国有资本经营预算安排的拨款，没有的填 0。",
        [FundingSource.SpecialAccount] = "本行只填财政专户管理的资金（如教育收费），没有的填 0。",
        [FundingSource.UnitFunds] = "本行填单位自有的事业收入、经营收入等，没有的填 0。",
        [FundingSource.CentralAndProvince] = "本行填中央和省级财政安排的资金合计。",
        [FundingSource.Central] = "本行只填中央财政安排的资金。",
        [FundingSource.Province] = "本行只填省级财政安排的资金。",
        [FundingSource.City] = "本行只填市级财政安排的资金。",
        [FundingSource.County] = "本行只填县（区）级财政安排的资金。",
        [FundingSource.OwnLevel] = "本行只填单位所属这一级财政安排的资金。",
        [FundingSource.HigherLevel] = "本行只填上级财政转移支付给本项目的补助。",
        [FundingSource.Local] = "本行填地方各级财政安排的资金合计，不含中央资金。",
        [FundingSource.Carryover] = "本行只填上年没有用完、结转到本年继续使用的资金，没有的填 0。",
        [FundingSource.Other] = "本行填以上来源之外的资金，如捐赠、自筹；没有的填 0。",
    };

    private static readonly Dictionary<string, FieldMeaning> ByPath = new(StringComparer.Ordinal)
    {
        [FieldCatalog.ProjectName.Path] = new("与预算批复、项目库中的名称一字不差；本年度内本单位不能有同名项目。", Sources.DeclarationForm),
        [FieldCatalog.ProjectCode.Path] = new("预算管理一体化系统中的 21 位项目代码，从系统中复制，不要自编。", Sources.ProjectCode),
        [FieldCatalog.ProjectDepartment.Path] = new("本单位的上级预算主管部门全称；表上要求代码的写成“代码-名称”。", Sources.DeclarationForm),
        [FieldCatalog.ProjectUnit.Path] = new("具体花这笔钱、做这件事的预算单位全称，与单位公章一致。", Sources.DeclarationForm),
        [FieldCatalog.ProjectOffice.Path] = new("单位内部负责本项目的处室或科室，如“设备科”。"),
        [FieldCatalog.ProjectNature.Path] = new("项目是一次做完、分几年做完，还是每年都有，如“一次性项目”“阶段性项目”“经常性项目”。与项目起止日期要对得上。"),
        [FieldCatalog.ProjectCategory.Path] = new("预算编制中的项目类别，如“特定目标类”“其他运转类”，与预算批复一致。"),
        [FieldCatalog.ProjectAttribute.Path] = new("本年新设立的填“新增项目”，以前年度已批准、本年继续的填“延续项目”。", Sources.DeclarationForm),
        [FieldCatalog.ProjectRecurrent.Path] = new("每年都要安排、没有明确结束时间的填“是”；有明确的建设期或实施期的填“否”。"),
        [FieldCatalog.ProjectStart.Path] = new("计划开始实施的日期。跨年度的项目填最初开始的那一天，不是本年 1 月 1 日。"),
        [FieldCatalog.ProjectEnd.Path] = new("计划全部完成的日期，不早于开始日期；跨年度的项目填最后一年完成的那一天。"),
        [FieldCatalog.ProjectTerm.Path] = new("整个项目从开始到完成的时间，可以写日期、月份或年份，如“2026-2028”。", Sources.DeclarationForm),
        [FieldCatalog.ProjectLeader.Path] = new("对本项目负责的人，一般为分管领导或科室负责人。"),
        [FieldCatalog.ProjectTelephone.Path] = new("项目负责人的办公电话，如 021-00000000；便于财政部门核实情况，不要填私人号码。"),
        [FieldCatalog.ProjectOverview.Path] = new("项目做什么、为谁做、在哪里做、分几步做，用几句话写清楚，与立项材料一致。"),
        [FieldCatalog.ProjectBasis.Path] = new("批准或要求做这个项目的文件，写明发文单位、文号和名称；规划类文件要在有效期内。"),
        [FieldCatalog.GoalsOverall.Path] = new("整个项目期（不只是今年）要做成什么、达到什么效果，写出数量、质量和时间；多年项目不要照抄年度目标。", Sources.TargetQuality),
        [FieldCatalog.GoalsAnnual.Path] = new("今年花这笔钱要做成什么、达到什么效果，写出数字，如“培训 600 人次，合格率达到 95%”；下面的指标从这里分解。", Sources.TargetQuality),
        [FieldCatalog.GoalsOutputs.Path] = new("项目提供的产品或服务有多少，写出数量和单位，如“免费筛查 3,000 人次”。"),
        [FieldCatalog.GoalsEffects.Path] = new("这些产品或服务给服务对象带来了什么变化，尽量用数字，如“早诊率由 60% 提高到 70%”。"),
        [FieldCatalog.TrackingPeriod.Path] = new("这次跟踪从哪天到哪天，一般从 1 月 1 日到跟踪截止日；表内的“完成”都算到截止日为止。", Sources.TrackingForm),
        [FieldCatalog.TrackingNeedsAdjustment.Path] = new("按目前进度，预算要追加、追减或调剂的填“是”，并另走预算调整程序；不需要的填“否”。", Sources.DoubleMonitoring),
        [FieldCatalog.TrackingExplanation.Path] = new("表内放不下的情况写在这里：资金为什么快或慢、目标为什么偏离、接下来怎么办。", Sources.TrackingForm),
        [FieldCatalog.EvaluationYear.Path] = new("自评的是哪一个预算年度，如 2025，不是填表的年份。", Sources.SelfEvaluationForm),
        [FieldCatalog.EvaluationGoalResult.Path] = new("对照年度目标逐项写实际做到了多少，用数字；没有做到的如实写明，不要照抄目标。", Sources.SelfEvaluationForm),
        [FieldCatalog.EvaluationTotalWeight.Path] = new("各项分值的合计，含预算执行率，通常为 100。", Sources.Weights),
        [FieldCatalog.EvaluationTotal.Path] = new("预算执行率得分与各项得分之和，不四舍五入成整数。", Sources.SelfEvaluationForm),
        [FieldCatalog.EvaluationGrade.Path] = new("按总分对应的等级，通常 90 分（含）以上为优、80 分（含）以上为良、60 分（含）以上为中，以下为差。", Sources.Grades),
        [FieldCatalog.EvaluationScaleNote.Path] = new("总分由哪几部分组成、各多少分，如“项目执行情况 10 分、产出指标 50 分、效益指标 30 分、满意度指标 10 分”。"),
        [FieldCatalog.EvaluationConclusion.Path] = new("写明得分、等级，并说明得分和扣分主要在哪里；要与表内的总分、等级一致。", Sources.SelfEvaluationScoring),
        [FieldCatalog.EvaluationExperience.Path] = new("本项目做得好、别的项目可以借鉴的做法，写具体的事，不写套话。"),
        [FieldCatalog.EvaluationProblems.Path] = new("没有达标、资金没有用完等问题是什么原因造成的，准备怎么改、什么时候改完。", Sources.UseOfResults),
        [FieldCatalog.SignResponsible.Path] = new("对表内数据负责并审核本表的人姓名；打印后在此签字。"),
        [FieldCatalog.SignPreparer.Path] = new("实际填写本表的人姓名，财政部门有疑问时找他。"),
        [FieldCatalog.SignTelephone.Path] = new("填表人的办公电话，审核人员核对数据时使用。"),
        [FieldCatalog.SignDate.Path] = new("填完并审核本表的那一天，不早于所填时段的截止日。"),

        [Row(IndicatorFields.Level1)] = new("指标的大类，如产出指标、效益指标、满意度指标，按本地规定的分类选取。", Sources.Taxonomy),
        [Row(IndicatorFields.Level2)] = new("大类下的小类，如数量、质量、时效、社会效益；须属于所在的一级指标。", Sources.Taxonomy),
        [Row(IndicatorFields.Level3)] = new("量什么就叫什么，短而明确，如“培训人次”“设备验收合格率”；不写“提高服务水平”这样的愿望。", Sources.IndicatorNames),
        [Row(IndicatorFields.Target)] = new("到年底要达到的值：计算符号、数字、单位，如“≥95%”“≤30 天”；确实不能量化的写可以判断的文字。", Sources.IndicatorValues),
        [Row(IndicatorFields.Expected)] = new("到跟踪截止日按计划应当完成多少，不是全年的值；还没有到期的写“未到期”。", Sources.TrackingForm),
        [Row(IndicatorFields.Actual)] = new("截至填报日实际做到的值，用与指标值相同的单位，如“96.5%”，不带 ≥、≤；跟踪时还没有到期的写“未到期”。", Sources.SelfEvaluationForm),
        [Row(IndicatorFields.Forecast)] = new("按现在的进度，预计到年底能做到多少，用与指标值相同的单位。", Sources.TrackingForm),
        [Row(IndicatorFields.Weight)] = new("这一条指标值多少分，越重要分越高；全部指标加上预算执行率的分值等于 100，申报批复后不再改。", Sources.Weights),
        [Row(IndicatorFields.Score)] = new("自评得多少分，不超过分值：达到指标值得满分，没有达到的一般按完成比例，并写明原因。", Sources.SelfEvaluationScoring),
        [Row(IndicatorFields.Deviation)] = new("实际完成与应完成相差多少，尽量用数字，如“少 4 台”“-20%”；没有偏差写“无”。", Sources.TrackingForm),
        [Row(IndicatorFields.Reason)] = new("为什么没有达到（或远远超过），写出具体的原因，如“招标两次流标，9 月才签合同”；没有偏差不必填。", Sources.TrackingForm),
        [Row(IndicatorFields.Measure)] = new("打算怎样赶上或纠正，写出做什么、谁来做、什么时候完成。", Sources.TrackingForm),
        [Row(IndicatorFields.ReasonAndMeasure)] = new("没有达到指标值、或扣了分的，先写原因，再写改进措施和时间；都达到的不必填。", Sources.UseOfResults),
        [Row(IndicatorFields.Remark)] = new("别的栏目放不下的补充；预计到年底完不成的，在此写明原因和打算。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("cause.funds")!)] = new("偏差是因为钱：没有到位、到得晚或不够。可同时勾选几项，并在原因说明中写明。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("cause.rules")!)] = new("偏差是因为制度：办法没有出台、流程太长、职责不清。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("cause.staff")!)] = new("偏差是因为人：人手不够、人员变动、能力不足。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("cause.equipment")!)] = new("偏差是因为场地、设备、系统等条件不具备。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("cause.other")!)] = new("偏差是因为以上之外的原因，如政策调整、突发事件。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("likelihood.certain")!)] = new("到年底肯定能达到指标值的勾这里；三种可能性只勾一个。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("likelihood.possible")!)] = new("到年底可能达到、也可能达不到的勾这里，并勾选偏差原因、写明说明。", Sources.TrackingForm),
        [Row(IndicatorFields.Find("likelihood.impossible")!)] = new("到年底一定达不到的勾这里，写明原因，并在备注写出打算。", Sources.TrackingForm),

        [Person(PersonFields.Role)] = new("此人在本项目自评中的身份，如“组长”“成员”“专家”。"),
        [Person(PersonFields.Name)] = new("参加自评的人的姓名。"),
        [Person(PersonFields.Position)] = new("此人的职务或专业技术职称，如“科长”“高级会计师”。"),
        [Person(PersonFields.Organisation)] = new("此人所在单位的全称，本单位的人写到科室。"),
    };

    private static string Row(IndicatorField field) => EditableCell.IndicatorPrefix + field.Path;

    private static string Person(PersonField field) => EditableCell.PersonPrefix + field.Path;
}
