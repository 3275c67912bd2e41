import Disclosure

extension Indicator {
  /// A measure of the report itself.
  func quality(_ measure: QualityMeasure, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [])
    let report = context.report
    switch measure {
    case .completeness:
      let values = report.cells.count { if case .value = $0 { true } else { false } }
      let inForm = report.cells.count { $0 != .notInForm }
      return share(values, of: inForm, draft)
    case .identityPass:
      let results = report.identities.map { $0.result(in: report) }
      let assessable = results.filter { $0 != .notAssessable }
      return share(
        assessable.count { $0 == .holds }, of: assessable.count, draft,
        text: "另有 \(results.count - assessable.count) 条无法核对")
    case .repairedCells:
      let restored = CellKey.all.count {
        if case .restored = report[$0].reading { true } else { false }
      }
      return draft.value(Double(restored), exact: ExactNumber(restored))
    case .conflicts:
      let errors = context.findings.count { $0.severity == .error }
      return draft.value(Double(errors), exact: ExactNumber(errors))
    case .daysAfterYearEnd:
      guard let signed = report.header.signedOn?.date, let year = report.year,
        let days = CalendarDay.days(from: "\(year)-12-31", to: signed)
      else { return draft.none(.missing, text: "没有落款日期") }
      return draft.value(Double(days), exact: ExactNumber(days))
    }
  }

  private func share(_ part: Int, of whole: Int, _ draft: Draft, text: String? = nil) -> Observation
  {
    guard whole > 0 else {
      return draft.none(
        .undefined, numerator: ExactNumber(part), denominator: ExactNumber(whole))
    }
    return draft.value(
      Double(part) / Double(whole), numerator: ExactNumber(part), denominator: ExactNumber(whole),
      text: text)
  }
}

/// Days between ISO dates of the Gregorian calendar.
enum CalendarDay {
  /// The number of days from one date to another, or `nil` when one is no date.
  static func days(from first: String, to second: String) -> Int? {
    guard let start = number(first), let end = number(second) else { return nil }
    return end - start
  }

  /// The day number of a date (Fliegel and Van Flandern 1968).
  private static func number(_ iso: String) -> Int? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let shift = (month - 14) / 12
    return day - 32_075 + 1461 * (year + 4800 + shift) / 4 + 367 * (month - 2 - shift * 12) / 12
      - 3 * ((year + 4900 + shift) / 100) / 4
  }
}
