import Disclosure

/// An observation in the making: what is known before there is a value.
struct Draft {
  private let id: String
  private let context: ReportContext
  private let keys: [CellKey]

  init(_ indicator: Indicator, _ context: ReportContext, _ sums: [Sum]) {
    id = indicator.id
    self.context = context
    var keys: [CellKey] = []
    for sum in sums {
      for term in sum.terms(in: context.report.cells) where !keys.contains(term.key) {
        keys.append(term.key)
      }
    }
    self.keys = keys
  }

  /// The observation without a value.
  func none(
    _ state: ObservationState, numerator: ExactNumber? = nil, denominator: ExactNumber? = nil,
    text: String? = nil
  ) -> Observation {
    Observation(
      indicator: id, division: context.report.division?.code, year: context.report.year,
      state: state, value: nil, exact: nil, numerator: numerator, denominator: denominator,
      method: nil, marks: [], sources: keys, text: text)
  }

  /// The observation with a value and the marks of its cells.
  func value(
    _ value: Double, exact: ExactNumber? = nil, numerator: ExactNumber? = nil,
    denominator: ExactNumber? = nil, method: Observation.IntervalMethod? = nil,
    marks: Set<Observation.Mark> = [], text: String? = nil
  ) -> Observation {
    var marks = marks.union(cellMarks)
    if method == .wilson, let denominator, denominator < 30 { marks.insert(.small) }
    return Observation(
      indicator: id, division: context.report.division?.code, year: context.report.year,
      state: .value, value: value, exact: exact, numerator: numerator, denominator: denominator,
      method: method, marks: marks, sources: keys, text: text)
  }

  private var cellMarks: Set<Observation.Mark> {
    var marks: Set<Observation.Mark> = []
    for key in keys {
      if context.suspects.contains(key) { marks.insert(.suspect) }
      if context.inferred.contains(key) { marks.insert(.inferred) }
      let cell = context.report[key]
      guard !cell.isPlain else { continue }
      if case .restored = cell.reading { marks.insert(.restored) }
      if cell.correction != nil { marks.insert(.corrected) }
      switch cell.precision {
      case .exact: break
      case .rounded: marks.insert(.rounded)
      case .atLeast: marks.insert(.atLeast)
      }
    }
    return marks
  }
}
