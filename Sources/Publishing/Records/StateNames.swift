import Analytics
import Disclosure

extension ObservationState {
  /// The state as a column of Chinese words has it: each another word.
  var name: String {
    switch self {
    case .value: "有值"
    case .undefined: "无基数"
    case .blank: "空白"
    case .illegible: "难辨"
    case .missing: "缺"
    case .notInForm: "不适用"
    }
  }
}

extension CellState {
  /// The state as a column of Chinese words has it: each another word.
  var chineseName: String {
    switch self {
    case .value: "有值"
    case .blank: "空白"
    case .illegible: "难辨"
    case .missing: "缺"
    case .notInForm: "不适用"
    }
  }
}

extension Observation.Mark {
  /// The mark as a word of its own.
  var name: String {
    switch self {
    case .restored: "还原"
    case .corrected: "更正"
    case .suspect: "存疑"
    case .rounded: "约数"
    case .atLeast: "至少"
    case .inferred: "推断"
    case .small: "基数小"
    }
  }
}

/// What must be said beside the number of a cell.
struct CellMarks {
  let marks: [Observation.Mark]

  init(_ key: CellKey, in context: ReportContext) {
    let cell = context.report[key]
    var marks: [Observation.Mark] = []
    if cell.isRestored { marks.append(.restored) }
    if cell.correction != nil { marks.append(.corrected) }
    if context.suspects.contains(key) { marks.append(.suspect) }
    switch cell.precision {
    case .exact: break
    case .rounded: marks.append(.rounded)
    case .atLeast: marks.append(.atLeast)
    }
    if context.inferred.contains(key) { marks.append(.inferred) }
    self.marks = marks
  }

  /// The marks in Chinese.
  var chinese: String { marks.map(\.name).joined(separator: "、") }

  /// The marks by the names of the interface.
  var names: String { marks.map(\.rawValue).joined(separator: " ") }
}
