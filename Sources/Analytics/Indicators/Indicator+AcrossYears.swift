import Disclosure

extension Indicator {
  /// Whether it needs the report of the year before.
  public var looksBack: Bool {
    switch definition {
    case .yearOnYear, .link: true
    default: false
    }
  }

  /// The relative change on last year's report.
  func yearOnYear(_ sum: Sum, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [sum])
    guard case .value(let now) = sum.outcome(in: context.report.cells) else {
      return draft.none(sum.state(in: context.report))
    }
    guard let previous = context.previous else { return draft.none(.missing, text: "没有上一年的报告") }
    guard case .value(let before) = sum.outcome(in: previous.cells) else {
      return draft.none(sum.state(in: previous), text: "上一年的报告没有该数")
    }
    guard before != 0 else { return draft.none(.undefined, numerator: now, denominator: before) }
    return draft.value(
      now.double / before.double - 1, numerator: now, denominator: before,
      text: "上一年 \(before) \(unitOfCount)，本年 \(now) \(unitOfCount)")
  }

  /// The difference to what last year's report says the number must be.
  func link(_ sum: Sum, _ lastYear: Sum, _ adding: Sum?, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [sum] + [adding].compactMap(\.self))
    let added = adding.map { $0.outcome(in: context.report.cells) } ?? .value(0)
    guard case .value(let now) = sum.outcome(in: context.report.cells),
      case .value(let flow) = added
    else {
      return draft.none(
        max(sum.state(in: context.report), adding?.state(in: context.report) ?? .value))
    }
    guard let previous = context.previous else { return draft.none(.missing, text: "没有上一年的报告") }
    guard case .value(let before) = lastYear.outcome(in: previous.cells),
      let expected = before.adding(flow), let difference = now.adding(expected.negated)
    else { return draft.none(lastYear.state(in: previous), text: "上一年的报告没有该数") }
    return draft.value(difference.double, exact: difference)
  }

  private var unitOfCount: String { "件" }
}

extension Sum {
  /// The state of the sum in a report.
  func state(in report: AnnualReport) -> ObservationState {
    switch outcome(in: report.cells) {
    case .value: .value
    case .none(let state): state
    }
  }
}
