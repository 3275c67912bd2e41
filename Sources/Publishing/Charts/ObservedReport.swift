public import Analytics
import Disclosure

/// What a chart of one indicator needs of one report, without the report, so that those of the whole
/// country fit into little memory.
public struct ObservedReport: Sendable {
  var title: ReportTitle
  let observation: Observation
  /// The word for why there is no number.
  let word: String
  /// The same, with the form where the form is the reason.
  let absence: String
  /// The open question that touches the number, in a few words; empty where it came without words,
  /// `nil` where there is none.
  let doubt: String?

  public init(_ subject: ReportContext, _ indicator: Indicator) {
    title = subject.title
    observation = indicator.observe(subject)
    let hasNumber = observation.state == .value
    word = hasNumber ? "" : ChartData.word(observation, indicator, subject)
    absence = hasNumber ? "" : ChartData.absence(observation, indicator, subject)
    doubt = ChartData.doubt(observation, subject)
  }

  /// The note on the open question; none or one.
  var doubts: [String] { doubt.map { [ChartData.note(onDoubt: $0, title)] } ?? [] }
}
