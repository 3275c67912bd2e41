/// A county that is left out of a ranking, a group or a sum, and why.
public struct Exclusion: Equatable, Sendable {
  public let code: String
  public let name: String
  /// The year of its report, `nil` without one.
  public let year: Int?
  public let reason: Reason
  /// What its report says, where it says something: shown beside the reason, never counted.
  public let observation: Observation?

  /// Why a county is left out.
  public enum Reason: Hashable, Sendable {
    /// There is no report of the county.
    case noReport
    /// The report is of another year, `nil` when it names none.
    case otherYear(Int?)
    /// The report is of a province, a town or a single office.
    case otherLevel
    /// There is no number, for one of the reasons a number can be missing.
    case absent(ObservationState)
    /// The number is suspect until somebody answers.
    case suspect
    /// The number lies so far from those of other counties that somebody must look at it first.
    case outlier
    /// The number is printed as a lower bound.
    case lowerBound
    /// The report covers one office, or says so in places.
    case scope
    /// The report follows another form, in which the number means something else.
    case otherForm(String)
    /// The number was inferred, not printed.
    case inferred

    /// The reason in Chinese, to stand after the county's name.
    public var words: String {
      switch self {
      case .noReport: "没有报告"
      case .otherYear(let year): year.map { "是\($0)年度报告" } ?? "年度不明"
      case .otherLevel: "不是县级政府的报告"
      case .absent(let state): Self.words(for: state)
      case .suspect: "存疑待核"
      case .outlier: "与同年同表式各县相差悬殊，待核实"
      case .lowerBound: "原文为“余”“以上”，只是下限"
      case .scope: "统计范围不明，可能只含本机关"
      case .otherForm(let name): "\(name)口径不同"
      case .inferred: "推断数，非原文"
      }
    }

    private static func words(for state: ObservationState) -> String {
      switch state {
      case .value: ""
      case .undefined: "无基数"
      case .blank: "原文空白"
      case .illegible: "原文难辨"
      case .missing: "文本缺失"
      case .notInForm: "该表式无此项"
      }
    }
  }
}
