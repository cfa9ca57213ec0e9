export interface Evidence {
  id: string;
  kind: 'PHOTO' | 'SIGNATURE';
  name: string;
  type: string;
  size: number;
  takenAt: string | null;
  lat: number | null;
  lng: number | null;
  uploadedAt: string;
  duplicate: boolean;
  olderThanOrder?: boolean;
}

export interface Me {
  userId: string;
  name: string;
  roles: { group: string; role: string; label: string; post: string; unit: string | null; unitName: string | null }[];
  enterprise: { id: string; name: string } | null;
  manager: boolean;
  admin: boolean;
  units: Unit[];
  /** the page of what is still owed before anything else opens */
  owed: string | null;
}

/** A unit that the person may act for; one of them is active. */
export interface Unit {
  key: string;
  label: string;
  active: boolean;
}

export interface HazardRow {
  number: string;
  title: string;
  state: string;
  stateLabel: string;
  level: string | null;
  levelLabel: string | null;
  subGrade: string | null;
  street: string | null;
  streetName: string | null;
  enterprise: string | null;
  enterpriseName: string | null;
  industry: string | null;
  industryLabel: string | null;
  category: string | null;
  categoryLabel: string | null;
  source: string | null;
  sourceLabel: string | null;
  reportedAt: string;
  deadline: string | null;
  overdue: boolean;
  overdueWorkingDays: number | null;
  remainingDays: number | null;
  rung: string | null;
  rejectCount: number | null;
  holder: string | null;
  supervised: boolean;
  suspended: boolean;
  parentKey: string | null;
}

export interface Supervision {
  state: string;
  stateLabel: string;
  deptName: string | null;
  leader: string | null;
  officer: string | null;
  deadline: string | null;
  overdue: boolean;
  digest: string | null;
  publishedAt: string | null;
  delistedAt: string | null;
}

export interface Suspension {
  state: string;
  stateLabel: string;
  scope: string | null;
  suspendedAt: string | null;
  resumedAt: string | null;
  refusals: number;
  powerCutNoticeAt: string | null;
  powerCutAt: string | null;
  powerRestoredAt: string | null;
}

export interface CurrentStep {
  taskId: string;
  step: string;
  name: string;
  since: string;
  due: string | null;
  overdue: boolean;
  holder: string | null;
  mine: boolean;
  claimable: boolean;
}

export interface HazardCase extends HazardRow {
  description: string | null;
  location: string | null;
  address: string | null;
  gps: string | null;
  lat: number | null;
  lng: number | null;
  gpsAccuracy: number | null;
  gpsWay: string | null;
  imminentDanger: boolean | null;
  reporter: { name: string; role: string } | null;
  verifiedAt: string | null;
  orderedAt: string | null;
  acknowledgedAt: string | null;
  feedbackAt: string | null;
  reviewedAt: string | null;
  closedAt: string | null;
  firstDeadline: string | null;
  deadlineProvisional: boolean;
  extension: { state: string; count: number; until: string | null; late: boolean; decidedByMe: boolean } | null;
  redoDeadline: string | null;
  cancelReason?: string | null;
  hint?: boolean;
  placeType?: string | null;
  owner?: string | null;
  ownerLeader?: string | null;
  service?: string | null;
  objectionState?: string | null;
  requirements: string | null;
  dept: string | null;
  deptName: string | null;
  rectification: { done: string | null; finishedAt: string | null; costActual: number | null; preventMeasures: string | null } | null;
  review: { conclusion: string | null; failReasons: string | null; at: string | null; by: string | null } | null;
  duplicates: { number: string; title: string; state: string }[];
  beforePhotos: Evidence[];
  afterPhotos: Evidence[];
  current: CurrentStep[];
  legalHold?: LegalHold | null;
  mergedCase?: { number: string; state: string; stateLabel: string; closedAt: string | null } | null;
  aftermath?: Aftermath | null;
  /** what it came from, with title and page for whoever may open it */
  parent?: { number: string; title: string | null; page: string | null } | null;
  beside?: { supervision: Supervision | null; suspension: Suspension | null };
}

/** what came after a case, or ended it otherwise than by closure */
export interface Aftermath {
  publicity: 'INTERNAL' | 'PUBLIC' | 'BOTH' | null;
  lookBackDraw: number | null;
  lookBackPercent: number | null;
  lookBackDue: string | null;
  lookBackResult: 'KEPT' | 'RECURRED' | 'UNVERIFIABLE' | null;
  lookBackAt: string | null;
  recurredAs: string | null;
  reopenedAt: string | null;
  endingKind: string | null;
  endingReference: string | null;
  endingReceiver: string | null;
  penaltyReference: string | null;
}

/** null where the rule withholds a field */
export interface PublicClosure {
  title: string | null;
  category: string | null;
  level: string | null;
  street: string | null;
  enterpriseName: string | null;
  closedAt: string | null;
  measure: string | null;
}

export interface PublicInspection {
  campaign: string;
  enterpriseName: string | null;
  street: string | null;
  department: string | null;
  inspectedOn: string | null;
  result: string;
  publishedAt: string;
}

export interface WorkersNotice {
  number: string;
  enterpriseName: string | null;
  title: string;
  location: string | null;
  description: string | null;
  level: string;
  category: string | null;
  requirements: string | null;
  deadline: string | null;
  done: string | null;
  closedAt: string;
  postBy: string;
}

/** Why something of a case is as it is. */
export interface Reason {
  subject: 'LEVEL' | 'DEPARTMENT' | 'DEADLINE' | 'REVIEWER' | 'HOLDER';
  label: string;
  value: string;
  taskId: string | null;
  at: string;
  by: string | null;
  step: string;
  row: {
    table: string;
    name: string;
    version: number | null;
    rule: string;
    inputs: { label: string; value: string; condition: string | null }[];
    outputs: { label: string; value: string; condition: string | null }[];
    basis: string | null;
    effectiveFrom: string | null;
    effectiveTo: string | null;
  } | null;
  basis: string[];
  note: string | null;
}

export interface LegalHold {
  since: string;
  reason: string;
  by: string;
}

/** What somebody drew where a form is signed. */
export interface DrawnSignature {
  id: string;
  label: string;
  at: string;
}

/** Who was told of a step of a case; channels stand for what left the house. */
export interface StepNotice {
  title: string;
  at: string;
  urgent: boolean;
  to: string[];
  channels: { label: string; waiting: number; delivered: number; lastAt: string | null; failures: { who: string; dropped: boolean; reason: string | null }[] }[];
}

export interface TimelineEntry {
  sequence: number;
  step: string;
  stepLabel: string;
  at: string;
  actor: string | null;
  role: string | null;
  roleLabel: string | null;
  summary: string | null;
  document: Record<string, { label: string; value: unknown }> | null;
  evidence: Evidence[];
  signatures: DrawnSignature[];
  basis: unknown[];
  standsFor: string | null;
  notices?: StepNotice[];
}

export interface Diagram {
  xml: string;
  passed: string[];
  passedFlows: string[];
  current: { elementId: string; name: string; since: string; holder: string | null; overdue: boolean }[];
}

export interface WorkTask {
  taskId: string;
  step: string;
  name: string;
  caseNumber: string | null;
  title: string | null;
  enterpriseName: string | null;
  level: string | null;
  subGrade: string | null;
  due: string | null;
  overdue: boolean;
  mine: boolean;
  priority: number;
  urged: number;
  /** what the person is asked about it, when he is to give an opinion only */
  asked: string | null;
  /** waits for an opinion that the person asked */
  lent: boolean;
  /** absent person in whose place the person does it or may take it over */
  standsFor: string | null;
}

export interface Work {
  counts: { mine: number; claimable: number; dueSoon: number; overdue: number };
  tasks: WorkTask[];
  lateCases: HazardRow[];
}

export interface CodeLabel {
  code: string;
  label: string;
}

export interface Facets {
  states: CodeLabel[];
  levels: CodeLabel[];
  subGrades: CodeLabel[];
  streets: CodeLabel[];
  industries: CodeLabel[];
  categories: CodeLabel[];
  sources: CodeLabel[];
  rungs: CodeLabel[];
  lateness: CodeLabel[];
}

export interface Summary {
  open: number;
  overdue: number;
  byStreet: { street: string; streetName: string; open: number; overdue: number; general: number; major: number }[];
  byLevel: { level: string | null; subGrade: string | null; label: string; open: number; overdue: number }[];
}

export interface HazardPage {
  items: HazardRow[];
  total: number | null;
  page: number | null;
  size: number;
  next: string | null;
  previous: string | null;
}

export interface Enterprise {
  id: string;
  name: string;
  creditCode: string;
  street: string;
  streetName: string;
  address: string | null;
  industry: string | null;
  industryLabel: string | null;
  lat: number | null;
  lng: number | null;
  safetyOfficer: string | null;
  phone: string | null;
}

export interface FormView {
  formId: string;
  name: string;
  schema: { components: FormComponent[]; [key: string]: unknown };
  data: Record<string, unknown>;
  taskId?: string;
  caseNumber: string | null;
  caseUrl: string | null;
  caseTitle: string | null;
  caseEnterprise: string | null;
  restored: boolean;
}

export interface FormComponent {
  id: string;
  type: string;
  key?: string;
  label?: string;
  properties?: Record<string, string>;
  components?: FormComponent[];
  [key: string]: unknown;
}

export interface NextStep {
  step: string;
  who: string;
  by: string | null;
}

export interface SecondFactor {
  enabled: boolean;
  required: boolean;
  recoveryCodesLeft: number;
}

export interface SecondFactorDraft {
  secret: string;
  uri: string;
  qr: string;
}

export type AccountStatus = 'ACTIVE' | 'DISABLED' | 'LOCKED' | 'FIRST_PASSWORD';

export interface Account {
  id: string;
  name: string;
  posts: { group: string; label: string }[];
  status: AccountStatus;
  secondFactor: boolean;
  lastSignIn: string | null;
  openTasks: number;
  disabled: { since: string; by: string; reason: string } | null;
  /** until when an activation code that was given out is good */
  activationUntil: string | null;
}

export interface ActivationCode {
  activationCode: string;
  validUntil: string;
}

export interface AuditRow {
  at: string;
  kind: string;
  kindLabel: string;
  actor: string | null;
  address: string | null;
  target: string | null;
  detail: string | null;
}

export interface Counted<T> {
  items: T[];
  total: number;
}

export interface Integrity {
  unbrokenSince: string | null;
  verifiedAt: string | null;
  chains: number;
  events: number;
  /** how many findings there are; the first of them are listed */
  problems: number;
  findings: { subject: string; what: string }[];
}

export interface ZeroReportRow {
  number: string;
  enterpriseName: string;
  streetName: string;
  period: string;
  periodFrom: string;
  periodTo: string;
  areas: string;
  checkedItems: number;
  checker: string;
  reporter: string;
  reporterRole: string;
  reportedAt: string;
}

export interface RowError {
  /** line in the file; 0 for the file as a whole */
  row: number;
  column: string | null;
  message: string;
}

export interface LedgerImport {
  dryRun: boolean;
  rows: number;
  imported: number;
  skipped: number;
  lines: { row: number; legacyNumber: string; enterpriseName: string; title: string; state: string; goesOn: string; imported: boolean; number: string | null }[];
}

/** An item of the registry of criteria. */
export interface Criterion {
  /** `id@version`, the value of the form's field */
  ref: string;
  document: string;
  sector: string;
  clause: string;
  text: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  markLabel: string;
}

/** A version of a checklist. */
export interface ChecklistHead {
  /** `XF@2026` */
  ref: string;
  id: string;
  version: string;
  title: string;
  sector: string;
  department: string;
  /** codes; empty for all */
  industries: string[];
  industryLabels: string[];
  effectiveFrom: string;
  effectiveTo: string | null;
  inForce: boolean;
  note: string | null;
  /** how many */
  items: number;
}

export interface ChecklistLine {
  number: string;
  aspect: string;
  text: string;
  method: string | null;
  basis: string;
  categoryLabel: string;
  subGrade: string;
  criterion: string | null;
  criterionText: string | null;
  conditionLabel: string | null;
}

/** A document of criteria. */
export interface CriterionSet {
  id: string;
  version: string;
  document: string;
  sector: string;
  industries: string[];
  department: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  inForce: boolean;
  complete: boolean;
  expectedItems: number | null;
  items: number;
  offered: number;
  markLabel: string;
  note: string | null;
}

export interface TypicalHazard {
  id: string;
  title: string;
  description: string;
  measure: string;
  basis: string | null;
  category: string;
  categoryLabel: string;
  industries: string[];
}

export interface Person {
  account: string;
  name: string;
  post: string;
}

/** What the person may do with a task beside its form. */
/** A procedure beside the rectification, as it stands for the caller. */
export interface Procedure {
  key: string;
  label: string;
  open: boolean;
  mayOpen: boolean;
  withdrawable: boolean;
  refusal: string | null;
}

export interface TaskActions {
  taskId: string;
  step: string;
  name: string;
  caseNumber: string | null;
  claimable: boolean;
  claimRefusal: string | null;
  mayHandle: boolean;
  sendBackTo: string | null;
  takeOverFrom: string | null;
  standsFor: string | null;
  urged: number;
  urgeRefusal: string | null;
  question: { by: string; of: string; question: string; at: string; mine: boolean; withdrawable: boolean } | null;
  opinions: { by: string; question: string; opinion: string; at: string }[];
}

export interface CaseComment {
  sequence: number;
  at: string;
  by: string;
  post: string;
  text: string;
  mentions: string[];
}

export interface Mention {
  number: string;
  title: string;
  sequence: number;
  at: string;
  by: string;
  text: string;
  unread: boolean;
}

export interface Watched {
  number: string;
  title: string;
  state: string;
  stateLabel: string;
  deadline: string | null;
  addedBy: string | null;
  news: string[];
  newest: string | null;
}

export interface BulkResult {
  done: number;
  results: { taskId: string; ok: boolean; refusal: string | null; field: string | null }[];
}

export interface Absence {
  id: number;
  person: Person;
  substitute: Person;
  from: string;
  to: string;
  steps: string[];
  reason: string;
  state: 'AHEAD' | 'HOLDS' | 'OVER';
  mayEnd: boolean;
}

export interface AbsenceChoices {
  people: Person[];
  steps: { key: string; label: string; process: string }[];
  led: boolean;
}

export type DocumentState = 'VALID' | 'WITHDRAWN' | 'CORRECTED';

export interface CaseDocument {
  id: string;
  type: string;
  title: string;
  number: string;
  organ: string;
  date: string;
  issuedAt: string;
  state: DocumentState;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  replaces: string | null;
  replacedBy: string | null;
  size: number;
  sha256: string;
  checkPath: string;
  mayRead: boolean;
  mayChange: boolean;
}

export interface Verification {
  state: DocumentState;
  title: string;
  number: string;
  date: string;
  organ: string;
  sha256: string;
  endedOn: string | null;
  replacedBy: string | null;
  replaces: string | null;
}
