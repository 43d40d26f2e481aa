using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Projects;

/// <summary>A project of a unit in one budget year, on record: what lists show of it, and the filings of its stages.</summary>
public sealed class Project
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>The most characters of a code.</summary>
    public const int CodeLength = 60;

    private readonly List<Filing> _filings = [];

    private Project(Guid id, Guid unitId, int year, string name) => (Id, UnitId, Year, Name) = (id, unitId, year, name);

    /// <summary>A project that has not been on record before; nothing of it is filed yet.</summary>
    /// <param name="unit">The unit that runs it.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="name">项目名称.</param>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public static Project Create(Unit unit, FiscalYear year, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.EnumerateRunes().Count(), NameLength);
        return new Project(Guid.CreateVersion7(), unit.Id, year.Number, name.Trim()) { Unit = unit };
    }

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The unit that runs the project.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>The identity of <see cref="Unit"/>.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>项目名称, as the latest filing says it.</summary>
    public string Name { get; private set; }

    /// <summary>项目编码, where a filing has named one.</summary>
    public string? Code { get; private set; }

    /// <summary>The year's money in yuan, as the latest filing says it: the budget, or the amount asked for.</summary>
    public decimal? AnnualYuan { get; private set; }

    /// <summary>When a filing last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When the project was cancelled (取消); null where it goes on. Nothing of a cancelled project is written.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Whether the project was cancelled.</summary>
    public bool IsCancelled => CancelledAt is not null;

    /// <summary>The project of the year before that this one continues (延续); null for one that is new, or that nobody has linked.</summary>
    public Guid? ContinuesId { get; private set; }

    /// <summary>The filings of the stages; a stage that nobody has begun has none.</summary>
    public IReadOnlyList<Filing> Filings => _filings;

    /// <summary>Files a stage, or writes it anew where it is filed already.</summary>
    /// <param name="file">What the stage's form says.</param>
    /// <param name="layout">The layout that the form follows, such as <c>beijing/self-evaluation</c>; null for the unit's place's own.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="number">期次, of a tracking.</param>
    /// <exception cref="InvalidOperationException">The project is cancelled.</exception>
    public void Put(FormContent file, string? layout, FilingState state, DateTimeOffset now, int number = 1)
    {
        RequireGoingOn();
        var filing = _filings.Find(filing => filing.Kind == file.Kind && filing.Number == number);
        if (filing is null)
        {
            _filings.Add(filing = new Filing(Guid.CreateVersion7(), Id, UnitId, new Stage(file.Kind, number)));
        }

        Write(filing, file, layout, state, now);
    }

    /// <summary>The filing of a stage; null where nobody has begun it.</summary>
    public Filing? Filing(Stage stage) => _filings.Find(filing => filing.Stage == stage);

    /// <summary>
    /// The tracking that stands beside a later form: the newest approved one, as what nobody has approved is nothing to go by; where none is, the
    /// newest. Null where there is none before the stage.
    /// </summary>
    /// <param name="stage">The form: the self-evaluation, or a tracking, which has those before it.</param>
    /// <param name="isSeen">Which filings may be looked at.</param>
    public Filing? TrackingBefore(Stage stage, Func<Filing, bool> isSeen) =>
        _filings.Where(one => one.Kind == FormKind.Tracking && (stage.Kind == FormKind.SelfEvaluation || one.Number < stage.Number) && isSeen(one))
            .OrderBy(one => one.State == FilingState.Approved || one.ApprovedVersion is not null).ThenBy(one => one.Number).LastOrDefault();

    /// <summary>Writes an edited form.</summary>
    /// <param name="filing">One of the project's filings.</param>
    /// <param name="file">What its form now says.</param>
    /// <param name="now">The time of the change.</param>
    /// <exception cref="InvalidOperationException">The project is cancelled.</exception>
    public void Rewrite(Filing filing, FormContent file, DateTimeOffset now)
    {
        RequireGoingOn();
        file.BlankRows = 0; // What was blank on the document that was read says nothing of a form that is written here.
        // A name that the form said before does not undo one that was given to the project since, as a merger of units may.
        var name = filing.Kind == FormKind.Declaration && file.Project.Name?.Name is { } said && said.EnumerateRunes().Count() <= NameLength && said != Name
            && filing.Open().Project.Name?.Name != said ? said : Name;
        Write(filing, file, filing.Layout, filing.State, now);
        Name = name;
    }

    /// <summary>Cancels the project during its year (取消项目): it stays on record, and nothing more is written.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">It is cancelled already.</exception>
    public ProjectEvent Cancel(string reason, Actor by, DateTimeOffset now)
    {
        RequireGoingOn();
        CancelledAt = now;
        return new ProjectEvent(this, ProjectEventKind.Cancelled, by, now) { Reason = reason };
    }

    /// <summary>Whether nothing of it was ever submitted or approved: its unit may still take it back (撤销项目).</summary>
    public bool IsNeverSubmitted => _filings.TrueForAll(filing => filing is { State: FilingState.Draft, LastVersion: 0 });

    /// <summary>Takes back a project that was put on record by mistake (撤销项目): it is cancelled by its own unit, before anything of it was submitted.</summary>
    /// <param name="reason">Why, where somebody says it.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">It is cancelled already, or something of it was submitted.</exception>
    public ProjectEvent Withdraw(string? reason, Actor by, DateTimeOffset now)
    {
        RequireGoingOn();
        CancelledAt = IsNeverSubmitted ? now : throw new InvalidOperationException("What was submitted is not taken back by its unit.");
        return new ProjectEvent(this, ProjectEventKind.Withdrawn, by, now) { Reason = reason };
    }

    /// <summary>Takes a cancellation back (恢复项目).</summary>
    /// <exception cref="InvalidOperationException">It is not cancelled.</exception>
    public ProjectEvent Resume(string reason, Actor by, DateTimeOffset now)
    {
        CancelledAt = IsCancelled ? null : throw new InvalidOperationException("A project that goes on is not resumed.");
        return new ProjectEvent(this, ProjectEventKind.Resumed, by, now) { Reason = reason };
    }

    /// <summary>Says that the project continues one of the year before (关联上年度项目). The link stays when either of them later comes to another unit, gets another name or is cancelled.</summary>
    /// <param name="before">The project of the year before, of the same unit.</param>
    /// <param name="kind"><see cref="ProjectEventKind.Continued"/> for a project that was begun by it, else <see cref="ProjectEventKind.Linked"/>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <returns>The entries of both projects' logs.</returns>
    /// <exception cref="InvalidOperationException">It continues one already; or the other is not of the year before, or of another unit.</exception>
    public IReadOnlyList<ProjectEvent> Continue(Project before, ProjectEventKind kind, string? reason, Actor by, DateTimeOffset now)
    {
        if (ContinuesId is not null || before.Year != Year - 1 || before.UnitId != UnitId)
        {
            throw new InvalidOperationException("A project continues one project of the same unit and the year before.");
        }

        ContinuesId = before.Id;
        return Both(before, kind, reason, by, now);
    }

    /// <summary>Takes such a link back (取消关联).</summary>
    /// <exception cref="InvalidOperationException">It does not continue this one.</exception>
    public IReadOnlyList<ProjectEvent> ContinueNoLonger(Project before, string reason, Actor by, DateTimeOffset now)
    {
        ContinuesId = ContinuesId == before.Id ? null : throw new InvalidOperationException("A link that is not there is not taken back.");
        return Both(before, ProjectEventKind.Unlinked, reason, by, now);
    }

    private IReadOnlyList<ProjectEvent> Both(Project before, ProjectEventKind kind, string? reason, Actor by, DateTimeOffset now)
    {
        // Where the other has come to another unit since, neither log tells that unit's name for it.
        if (before.UnitId != UnitId)
        {
            return [new ProjectEvent(this, kind, by, now) { Reason = reason }];
        }

        var (from, to) = ($"{before.Year} 年“{before.Name}”", $"{Year} 年“{Name}”");
        return
        [
            new ProjectEvent(before, kind, by, now) { Before = from, After = to, Reason = reason },
            new ProjectEvent(this, kind, by, now) { Before = from, After = to, Reason = reason },
        ];
    }

    /// <summary>Gives the project another name where two of one name came together; drafts that say the old one say the new.</summary>
    /// <returns>The entries of the drafts' history.</returns>
    public IReadOnlyList<CellChange> Rename(string name, Actor by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.EnumerateRunes().Count(), NameLength);
        var old = Name;
        var changes = WriteInDrafts(
            file => file.Project.Name?.Name == old ? [(FieldCatalog.ProjectName, new CodedName(null, name))] : [], ChangeOrigin.Renamed, by, now);
        Name = name;
        return changes;
    }

    /// <summary>After the project has come to another unit: drafts that name the unit before, or its department, name the present ones. What is submitted or approved stays as it was.</summary>
    /// <returns>The entries of the drafts' history.</returns>
    public IReadOnlyList<CellChange> NameTheUnit(Unit before, Actor by, DateTimeOffset now) => WriteInDrafts(
        file =>
        [
            .. file.Project.Unit?.Name == before.Name ? [UnitNow] : Array.Empty<(Field, CodedName?)>(),
            .. before.Department is { } above && above.Name != Unit.Department?.Name && file.Project.Department?.Name == above.Name ? [DepartmentNow] : Array.Empty<(Field, CodedName?)>(),
        ], ChangeOrigin.UnitChanged, by, now);

    /// <summary>
    /// The same for a form that can be written again (退回, 撤回, 申请调整) and was settled while the project came to another unit: if it names a
    /// unit that had the project before, it names the present one and its department.
    /// </summary>
    /// <param name="filing">One of the project's filings.</param>
    /// <param name="former">The names of the units that had the project before.</param>
    /// <param name="by">Who reopened it.</param>
    /// <param name="now">When.</param>
    /// <returns>The entries of the form's history.</returns>
    public IReadOnlyList<CellChange> NameTheUnit(Filing filing, IReadOnlyCollection<string> former, Actor by, DateTimeOffset now) => WriteInDrafts(
        file => file.Project.Unit is { } said && said.Name != Unit.Name && former.Contains(said.Name) ? [UnitNow, DepartmentNow] : [], ChangeOrigin.UnitChanged, by, now, filing);

    private (Field Field, CodedName? After) UnitNow => (FieldCatalog.ProjectUnit, new CodedName(Unit.Code, Unit.Name));

    private (Field Field, CodedName? After) DepartmentNow =>
        (FieldCatalog.ProjectDepartment, Unit.Department is { } above ? new CodedName(above.Code, above.Name) : null);

    // In one form, or in all that can be written.
    private List<CellChange> WriteInDrafts(
        Func<FormContent, IEnumerable<(Field Field, CodedName? After)>> wanted, ChangeOrigin origin, Actor by, DateTimeOffset now, Filing? only = null)
    {
        var changes = new List<CellChange>();
        var browser = Guid.NewGuid();
        foreach (var filing in _filings.Where(filing => filing.IsEditable && (only is null || filing == only)))
        {
            var (file, from) = (filing.Open(), changes.Count);
            foreach (var (field, after) in wanted(file).ToList())
            {
                var was = field.Get(file);
                field.Set(file, after?.ToString());
                if (field.Get(file) == was)
                {
                    continue;
                }

                var edit = new CellEdit(field.Path, null, filing.NextSequence() - 1, field.Get(file));
                changes.Add(new CellChange(filing, edit, new EditOutcome(was, edit.Text), by, new BrowserEdit(browser, changes.Count + 1, false, origin), now));
            }

            if (changes.Count > from)
            {
                Write(filing, file, filing.Layout, filing.State, now);
            }
        }

        return changes;
    }

    private void RequireGoingOn()
    {
        if (IsCancelled)
        {
            throw new InvalidOperationException("A cancelled project is not written.");
        }
    }

    private void Write(Filing filing, FormContent file, string? layout, FilingState state, DateTimeOffset now)
    {
        filing.Write(file, layout, state, now);
        var code = file.Project.Code ?? file.Project.Name?.Code;
        Code = code is { Length: <= CodeLength } ? code : Code;
        AnnualYuan = YearsMoney(file.Funding)?.Yuan ?? AnnualYuan;
        UpdatedAt = now;
    }

    private static Money? YearsMoney(Funding funding) =>
        funding.Amount(FundingSource.Total, FundingMeasure.Budget)
        ?? funding.Amount(FundingSource.Total, FundingMeasure.Annual)
        ?? funding.Amount(FundingSource.Total, FundingMeasure.Initial);
}
