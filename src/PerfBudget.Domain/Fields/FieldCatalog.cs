using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using static PerfBudget.Domain.Values.WrittenValues;

namespace PerfBudget.Domain.Fields;

/// <summary>All fields of a project's file that stand alone on a form. Money cells are named by <see cref="MoneyPath"/>, cells of indicator rows by <see cref="IndicatorFields"/>.</summary>
public static class FieldCatalog
{
    /// <summary>The most characters of a name or a short text.</summary>
    public const int ShortText = 200;

    /// <summary>The most characters of a goal or a conclusion.</summary>
    public const int LongText = 4_000;

#pragma warning disable CS1591 // each field says itself by its path and term
    public static readonly Field ProjectName = Name("project.name", "项目名称", f => f.Project.Name, (f, v) => f.Project.Name = v);
    public static readonly Field ProjectCode = Text("project.code", "项目编码", f => f.Project.Code, (f, v) => f.Project.Code = v);
    public static readonly Field ProjectDepartment = Name("project.department", "主管部门", f => f.Project.Department, (f, v) => f.Project.Department = v);
    public static readonly Field ProjectUnit = Name("project.unit", "实施单位", f => f.Project.Unit, (f, v) => f.Project.Unit = v);
    public static readonly Field ProjectOffice = Text("project.office", "具体实施处（科室）", f => f.Project.Office, (f, v) => f.Project.Office = v);
    public static readonly Field ProjectNature = Text("project.nature", "项目性质", f => f.Project.Nature, (f, v) => f.Project.Nature = v);
    public static readonly Field ProjectCategory = Text("project.category", "项目类别", f => f.Project.Category, (f, v) => f.Project.Category = v);
    public static readonly Field ProjectAttribute = Text("project.attribute", "项目属性", f => f.Project.Attribute, (f, v) => f.Project.Attribute = v);
    public static readonly Field ProjectRecurrent = Typed("project.recurrent", "是否为经常性项目", FieldType.YesNo, YesNo, f => f.Project.IsRecurrent, (f, v) => f.Project.IsRecurrent = v);
    public static readonly Field ProjectStart = Typed("project.start", "计划开始日期", FieldType.Date, Date, f => f.Project.Start, (f, v) => f.Project.Start = v);
    public static readonly Field ProjectEnd = Typed("project.end", "计划完成日期", FieldType.Date, Date, f => f.Project.End, (f, v) => f.Project.End = v);
    public static readonly Field ProjectTerm = Typed("project.term", "项目起止时间", FieldType.Period, Period, f => f.Project.Term, (f, v) => f.Project.Term = v);
    public static readonly Field ProjectLeader = Text("project.leader", "项目负责人", f => f.Project.Leader, (f, v) => f.Project.Leader = v);
    public static readonly Field ProjectTelephone = Text("project.telephone", "联系电话", f => f.Project.Telephone, (f, v) => f.Project.Telephone = v);
    public static readonly Field ProjectOverview = Long("project.overview", "项目概况", f => f.Project.Overview, (f, v) => f.Project.Overview = v);
    public static readonly Field ProjectBasis = Long("project.basis", "立项依据", f => f.Project.Basis, (f, v) => f.Project.Basis = v);

    public static readonly Field GoalsOverall = Long("goals.overall", "项目总目标", f => f.Goals.Overall, (f, v) => f.Goals.Overall = v);
    public static readonly Field GoalsAnnual = Long("goals.annual", "年度总体目标", f => f.Goals.Annual, (f, v) => f.Goals.Annual = v);
    public static readonly Field GoalsOutputs = Long("goals.outputs", "项目提供的公共产品和服务的数量", f => f.Goals.Outputs, (f, v) => f.Goals.Outputs = v);
    public static readonly Field GoalsEffects = Long("goals.effects", "项目效果", f => f.Goals.Effects, (f, v) => f.Goals.Effects = v);

    public static readonly Field TrackingPeriod = Typed("tracking.period", "跟踪时段", FieldType.Period, Period, f => f.Tracking.Period, (f, v) => f.Tracking.Period = v);
    public static readonly Field TrackingNeedsAdjustment = Typed("tracking.needsAdjustment", "是否需要预算调整", FieldType.YesNo, YesNo, f => f.Tracking.NeedsBudgetAdjustment, (f, v) => f.Tracking.NeedsBudgetAdjustment = v);
    public static readonly Field TrackingExplanation = Long("tracking.explanation", "需要说明的情况", f => f.Tracking.Explanation, (f, v) => f.Tracking.Explanation = v);

    public static readonly Field EvaluationYear = Typed("evaluation.year", "绩效自评评价年度", FieldType.Year, Year, f => f.Evaluation.Year, (f, v) => f.Evaluation.Year = v);
    public static readonly Field EvaluationGoalResult = Long("evaluation.goalResult", "实际完成情况", f => f.Evaluation.GoalResult, (f, v) => f.Evaluation.GoalResult = v);
    public static readonly Field EvaluationTotalWeight = Typed("evaluation.totalWeight", "总分分值", FieldType.Points, Number, f => f.Evaluation.TotalWeight, (f, v) => f.Evaluation.TotalWeight = v);
    public static readonly Field EvaluationTotal = Typed("evaluation.total", "总分", FieldType.Points, Number, f => f.Evaluation.Total, (f, v) => f.Evaluation.Total = v);
    public static readonly Field EvaluationGrade = Text("evaluation.grade", "自评等级", f => f.Evaluation.Grade, (f, v) => f.Evaluation.Grade = v);
    public static readonly Field EvaluationScaleNote = Long("evaluation.scaleNote", "总分设置", f => f.Evaluation.ScaleNote, (f, v) => f.Evaluation.ScaleNote = v);
    public static readonly Field EvaluationConclusion = Long("evaluation.conclusion", "自评结论及结果分析", f => f.Evaluation.Conclusion, (f, v) => f.Evaluation.Conclusion = v);
    public static readonly Field EvaluationExperience = Long("evaluation.experience", "主要经验做法", f => f.Evaluation.Experience, (f, v) => f.Evaluation.Experience = v);
    public static readonly Field EvaluationProblems = Long("evaluation.problems", "存在问题与整改措施", f => f.Evaluation.Problems, (f, v) => f.Evaluation.Problems = v);

    public static readonly Field SignResponsible = Text("sign.responsible", "负责人（审核人）", f => f.Signatures.Responsible, (f, v) => f.Signatures.Responsible = v);
    public static readonly Field SignPreparer = Text("sign.preparer", "填表人", f => f.Signatures.Preparer, (f, v) => f.Signatures.Preparer = v);
    public static readonly Field SignTelephone = Text("sign.telephone", "填表人联系电话", f => f.Signatures.Telephone, (f, v) => f.Signatures.Telephone = v);
    public static readonly Field SignDate = Typed("sign.date", "填报日期", FieldType.Date, Date, f => f.Signatures.Date, (f, v) => f.Signatures.Date = v);
#pragma warning restore CS1591

    /// <summary>All fields, in the order of a form: project, goals, tracking, evaluation, signatures.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        ProjectName, ProjectCode, ProjectDepartment, ProjectUnit, ProjectOffice, ProjectNature, ProjectCategory, ProjectAttribute, ProjectRecurrent,
        ProjectStart, ProjectEnd, ProjectTerm, ProjectLeader, ProjectTelephone, ProjectOverview, ProjectBasis,
        GoalsOverall, GoalsAnnual, GoalsOutputs, GoalsEffects,
        TrackingPeriod, TrackingNeedsAdjustment, TrackingExplanation,
        EvaluationYear, EvaluationGoalResult, EvaluationTotalWeight, EvaluationTotal, EvaluationGrade, EvaluationScaleNote,
        EvaluationConclusion, EvaluationExperience, EvaluationProblems,
        SignResponsible, SignPreparer, SignTelephone, SignDate,
    ];

    private static readonly Dictionary<string, Field> ByPath = All.ToDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>The field of the path, or null.</summary>
    public static Field? Find(string path) => ByPath.GetValueOrDefault(path);

    private static Field Text(string path, string term, Func<FormContent, string?> get, Action<FormContent, string?> set) =>
        new(path, term, FieldType.Text, ShortText, get, (file, text) => set(file, NullIfBlank(text)), get);

    private static Field Long(string path, string term, Func<FormContent, string?> get, Action<FormContent, string?> set) =>
        new(path, term, FieldType.LongText, LongText, get, (file, text) => set(file, NullIfBlank(text)), get);

    private static Field Name(string path, string term, Func<FormContent, CodedName?> get, Action<FormContent, CodedName?> set) =>
        new(path, term, FieldType.Text, ShortText, file => get(file)?.ToString(), (file, text) => set(file, CodedName.Parse(text)), file => get(file)?.ToString());

    private static Field Typed<T>(
        string path, string term, FieldType type, Func<string?, Written<T>?> parse, Func<FormContent, Written<T>?> get, Action<FormContent, Written<T>?> set)
        where T : struct =>
        new(path, term, type, ShortText, file => get(file)?.Text, (file, text) => set(file, parse(text)), file => get(file)?.Value);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
